export * from './product';
export * from './strategy';
export * from './vendor';
