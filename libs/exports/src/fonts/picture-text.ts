export { balancedText, limitLines, wrapText } from '@waveguide/briefings';

export type MeasureText = (text: string, font: string) => number;
