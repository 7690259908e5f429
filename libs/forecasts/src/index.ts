export * from './assumption';
export * from './base-market-model';
export * from './engine-version';
export * from './market-model';
export * from './market-output';
export * from './market-run';
export * from './market-summary';
