import type { Typeface } from '../content/brand';
import type { SlideTextStyle } from './types';

interface Face {
  /** Families as CSS takes them: the face that is drawn with first, then what stands on office machines. */
  readonly css: string;
  /** The name that office programs look for. */
  readonly office: string;
  readonly weights: { readonly regular: number; readonly bold: number };
}

const ARIAL: Face = { css: "'Arimo', Arial, sans-serif", office: 'Arial', weights: { regular: 400, bold: 700 } };

const FACES: Readonly<Record<Typeface, Readonly<Record<SlideTextStyle['face'], Face>>>> = {
  'georgia-arial': {
    heading: { css: "'Gelasio', Georgia, serif", office: 'Georgia', weights: { regular: 400, bold: 700 } },
    body: ARIAL,
  },
  arial: { heading: ARIAL, body: ARIAL },
  'source-serif-plex': {
    heading: {
      css: "'Source Serif 4', Georgia, serif",
      office: 'Source Serif 4',
      weights: { regular: 400, bold: 600 },
    },
    body: { css: "'IBM Plex Sans', Arial, sans-serif", office: 'IBM Plex Sans', weights: { regular: 400, bold: 600 } },
  },
};

/** A style as CSS and canvases write fonts. */
export function slideFont({
  typeface,
  face,
  bold,
  sizePx,
}: Pick<SlideTextStyle, 'typeface' | 'face' | 'bold' | 'sizePx'>): string {
  const { css, weights } = FACES[typeface][face];
  return `${bold ? weights.bold : weights.regular} ${Math.round(sizePx * 100) / 100}px ${css}`;
}

/** The name of a face in office programs. */
export const officeFace = (typeface: Typeface, face: SlideTextStyle['face']): string => FACES[typeface][face].office;
