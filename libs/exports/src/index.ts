export * from './chart-csv';
export * from './draw-picture';
export * from './font-files';
export * from './picture-size';
export * from './render-png';
export * from './render-svg';
export * from './table-file';
