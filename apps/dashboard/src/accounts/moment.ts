export { formatMoment as momentText } from '@waveguide/quantity';
