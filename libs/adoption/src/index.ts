export * from './curve';
export * from './curve-bass';
export * from './curve-gompertz';
export * from './curve-knots';
export * from './curve-logistic';
export * from './milestone';
export * from './phase';
