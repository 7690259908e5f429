import { existsSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** Families that pictures are set in: the product's own, then those of briefings, Gelasio as wide as Georgia and Arimo as wide as Arial. */
export const PICTURE_FAMILIES = [
  'IBM Plex Sans Condensed',
  'IBM Plex Sans',
  'Source Serif 4',
  'Gelasio',
  'Arimo',
] as const;
export type PictureFamily = (typeof PICTURE_FAMILIES)[number];

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

/** The subset that every face is registered with; others are registered when a text needs them. */
export const BASE_SUBSET = 'latin';

/**
 * A file of a font package, looked for beside the working folder and above it.
 * @param file path inside node_modules
 * @throws Error if the package is not installed: a picture in another face would not be the picture asked for
 */
export function packageFile(file: string): string {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', file);
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`The font file ${file} is not installed.`);
  }
}

/**
 * The file of a face.
 * @throws Error if its package is not installed
 */
export function fontFile(face: FontFace, subset: string): string {
  const { packageName, weight } = face;
  return packageFile(`@fontsource/${packageName}/files/${packageName}-${subset}-${weight}-normal.woff2`);
}

let registered = false;

/**
 * Registers every face by file, once per process, and forgets the fonts of the machine: a picture is the same everywhere. Letters that the
 * faces lack come from `fallbackFamilies`.
 */
export function registerFonts(): void {
  if (registered) return;
  const last = FONT_FACES.at(-1);
  // Another copy of this module in the same process may have been here before and registered more since.
  if (last !== undefined && !GlobalFonts.has(last.family)) {
    GlobalFonts.removeAll();
    for (const face of FONT_FACES) GlobalFonts.registerFromPath(fontFile(face, BASE_SUBSET), face.family);
  }
  registered = true;
}
