export { preflightSchema } from './preflight';
export { staleSlideSchema } from './stale-slide';
export { keyFigureSchema } from './key-figure';
export { titleAgreementSchema } from './title-agreement';
