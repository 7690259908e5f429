export * from './challenge';
export * from './comparison-matrix';
export * from './ids';
export * from './packaging';
export * from './scale';
export * from './technology';
