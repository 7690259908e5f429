/**
 * Families that pictures are set in: the product's own, then those of briefings, Gelasio as wide as Georgia and Arimo as wide as Arial. A
 * family whose name begins another's stands after it.
 */
export const PICTURE_FAMILIES = [
  'IBM Plex Sans Condensed',
  'IBM Plex Sans',
  'Source Serif 4',
  'Gelasio',
  'Arimo',
] as const;
export type PictureFamily = (typeof PICTURE_FAMILIES)[number];

/** Under which name the letters beyond Latin-1 of a family are registered: a second file of the same name would not be looked into. */
export const extendedFamily = (family: PictureFamily): string => `${family} Extended`;

const withExtended = (font: string): string =>
  PICTURE_FAMILIES.reduce<string>(
    (text, family) => text.replaceAll(`'${family}'`, `'${family}', '${extendedFamily(family)}'`),
    font,
  );

const withoutExtended = (font: string): string =>
  PICTURE_FAMILIES.reduce<string>((text, family) => text.replaceAll(`, '${extendedFamily(family)}'`, ''), font);

/** Fonts as they were asked for, with the families to fall back on: the same few dozens are set thousands of times. */
const extendedFonts = new Map<string, string>();
const MOST_FONTS = 1000;

function extendedFont(font: string): string {
  const known = extendedFonts.get(font);
  if (known !== undefined) return known;
  if (extendedFonts.size >= MOST_FONTS) extendedFonts.clear();
  const extended = withExtended(font);
  extendedFonts.set(font, extended);
  return extended;
}

/**
 * Lets every family that is set on a context fall back to its own letters beyond Latin-1, such as Ł.
 * @throws TypeError for a context whose `font` is not an accessor
 */
export function withExtendedFaces<C extends { font: string }>(context: C): C {
  const accessor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), 'font');
  const [get, set] = [accessor?.get, accessor?.set];
  if (get === undefined || set === undefined) throw new TypeError('The context has no font to set.');
  return Object.defineProperty(context, 'font', {
    get: () => withoutExtended(String(get.call(context))),
    set: (font: string) => set.call(context, extendedFont(font)),
  });
}
