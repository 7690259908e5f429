export * from './milestone';
export * from './phase';
export * from './standing-milestone';
