export * from './brand';
export * from './briefing';
export * from './ready-slide';
export * from './slide';
export * from './slide-measures';
