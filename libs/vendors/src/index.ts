export * from './product';
export * from './strategy-assessment';
export * from './vendor';
