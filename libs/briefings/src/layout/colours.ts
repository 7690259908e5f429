import { THEMES, type ThemeName } from '@waveguide/charts';
import { WAVEGUIDE_BRAND, type Brand } from '../content/brand';
import type { SlideTone } from './types';

/** The colours of a slide's own words and rules as `#rrggbb`. */
export interface SlideColours {
  readonly paper: string;
  readonly tones: Readonly<Record<SlideTone, string>>;
  /** The cover's edge. */
  readonly accent: string;
  readonly line: string;
  readonly rule: string;
  /** Ground behind the headings of a table. */
  readonly sunken: string;
}

/**
 * A brand's colours on a theme's paper. The product's own title and accent colours follow the theme, so that they can be read on dark paper too;
 * colours that somebody chose stay as chosen.
 */
export function slideColours(brand: Pick<Brand, 'accent' | 'titleColour'>, theme: ThemeName): SlideColours {
  const { tokens } = THEMES[theme];
  return {
    paper: tokens.paper,
    tones: {
      title: brand.titleColour === WAVEGUIDE_BRAND.titleColour ? tokens.ink : brand.titleColour,
      ink: tokens.ink,
      soft: tokens['ink-2'],
      faint: tokens['ink-3'],
      signal: tokens.signal,
    },
    accent: brand.accent === WAVEGUIDE_BRAND.accent ? tokens['tech-cpo'] : brand.accent,
    line: tokens.line,
    rule: tokens['line-strong'],
    sunken: tokens.sunken,
  };
}
