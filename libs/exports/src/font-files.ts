import { existsSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { extendedFamily, type PictureFamily } from './extended-faces';

export { PICTURE_FAMILIES, type PictureFamily } from './extended-faces';

/** A face as its font package ships it. */
export interface FontFace {
  readonly family: PictureFamily;
  readonly weight: 400 | 500 | 600 | 700;
  readonly packageName: string;
}

/**
 * The faces of pictures. Charts: findings in the serif, words in the grotesque, labels in its condensed cut. Briefings: Gelasio and Arimo in
 * the places of Georgia and Arial. Static weights only.
 */
export const FONT_FACES: readonly FontFace[] = [
  { family: 'IBM Plex Sans Condensed', weight: 400, packageName: 'ibm-plex-sans-condensed' },
  { family: 'IBM Plex Sans Condensed', weight: 500, packageName: 'ibm-plex-sans-condensed' },
  { family: 'IBM Plex Sans Condensed', weight: 600, packageName: 'ibm-plex-sans-condensed' },
  { family: 'IBM Plex Sans', weight: 400, packageName: 'ibm-plex-sans' },
  { family: 'IBM Plex Sans', weight: 600, packageName: 'ibm-plex-sans' },
  { family: 'Source Serif 4', weight: 600, packageName: 'source-serif-4' },
  { family: 'Gelasio', weight: 600, packageName: 'gelasio' },
  { family: 'Gelasio', weight: 700, packageName: 'gelasio' },
  { family: 'Arimo', weight: 400, packageName: 'arimo' },
  { family: 'Arimo', weight: 600, packageName: 'arimo' },
  { family: 'Arimo', weight: 700, packageName: 'arimo' },
];
/** Latin first; the extension fills in letters such as Ł. */
export const FONT_SUBSETS = ['latin', 'latin-ext'] as const;

/**
 * The file of a face, looked for in the font packages beside the working folder and above it.
 * @throws Error where the package is not installed: a picture in another face would not be the picture asked for
 */
export function fontFile(face: FontFace, subset: (typeof FONT_SUBSETS)[number]): string {
  const file = path.join(
    'node_modules',
    '@fontsource',
    face.packageName,
    'files',
    `${face.packageName}-${subset}-${face.weight}-normal.woff2`,
  );
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, file);
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`The font ${face.family} ${face.weight} is not installed.`);
  }
}

let registered = false;

/** Registers every face by file, once per process. */
export function registerFonts(): void {
  if (registered) return;
  for (const face of FONT_FACES) {
    GlobalFonts.registerFromPath(fontFile(face, 'latin'), face.family);
    GlobalFonts.registerFromPath(fontFile(face, 'latin-ext'), extendedFamily(face.family));
  }
  registered = true;
}
