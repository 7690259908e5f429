/** `#rrggbb` in lower case. */
export type HexColour = `#${string}`;

/**
 * Faces that a deck is set in. The first two stand on every office machine, and are drawn here with faces of the same widths (Gelasio for
 * Georgia, Arimo for Arial), so that lines break alike; the third is the product's own and shows as meant only if it is installed.
 */
export const TYPEFACES = ['georgia-arial', 'arial', 'source-serif-plex'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** A picture that somebody uploaded and that was read as one. */
export interface ImageReference {
  readonly imageId: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly alternativeText: string;
}

/** How a briefing looks besides its charts. */
export interface Brand {
  /** Stands in the foot if there is no logo. */
  readonly name: string;
  /** A line in the foot of every slide, such as a disclaimer; empty for none. */
  readonly footer: string;
  /** Rules and the cover's edge. */
  readonly accent: HexColour;
  /** Titles. */
  readonly titleColour: HexColour;
  readonly typeface: Typeface;
  readonly logo: ImageReference | null;
}

export const WAVEGUIDE_BRAND: Brand = {
  name: 'Waveguide',
  footer: '',
  accent: '#123bb4',
  titleColour: '#16181d',
  typeface: 'georgia-arial',
  logo: null,
};
