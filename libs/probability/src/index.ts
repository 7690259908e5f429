export * from './distribution';
export * from './percentiles';
export * from './quantile';
export * from './quantile-function';
export * from './uniform-column';
