export * from './cagr';
export * from './format-quantity';
export * from './maybe';
export * from './result';
export * from './significant-digits';
export * from './unit';
