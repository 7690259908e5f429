export * from './chart-spec';
export * from './colour-role';
