export * from './chart-spec';
export * from './colour-role';
export * from './theme';
export * from './tokens';
