export * from './draw-picture';
export * from './picture-size';
export * from './render-png';
