import type { FontWeight } from './text-width';

/** The condensed cut carries chart labels. */
export const LABEL_FAMILY = "'IBM Plex Sans Condensed', 'IBM Plex Sans', 'Arial Narrow', Arial, sans-serif";

/** A label's font as a canvas takes it. */
export function labelFont(sizePx: number, weight: FontWeight): string {
  return `${weight} ${Math.round(sizePx * 100) / 100}px ${LABEL_FAMILY}`;
}
