import { readFileSync } from 'node:fs';
import { required } from '@waveguide/quantity';
import { fallbackSubsets, type FallbackSubset } from './fallback-faces';
import { BASE_SUBSET, FONT_FACES, fontFile, packageFile } from './files';
import { firstFamily, parsedFont } from './parsed-font';

/** A line of text with the font it is set in. */
export interface SetLine {
  readonly text: string;
  readonly font: string;
}

/** Faces of other scripts are carried up to here, in bytes; a page of Chinese would need megabytes, and its readers have such faces. */
const MOST_FALLBACK_BYTES = 400_000;

const fontData = new Map<string, Buffer>();

function dataOf(file: string): Buffer {
  const known = fontData.get(file);
  if (known !== undefined) return known;
  const data = readFileSync(file);
  fontData.set(file, data);
  return data;
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly data: Buffer;
  readonly unicodeRange: string | null;
}

const faceRule = ({ family, weight, data, unicodeRange }: Face): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data.toString('base64')}) format('woff2')${unicodeRange === null ? '' : `;unicode-range:${unicodeRange}`}}`;

/** The file of a subset whose weight is the nearest. */
function fileOf(subset: FallbackSubset, weight: number): string {
  const away = (of: number | 'variable') => (of === 'variable' ? 0 : Math.abs(of - weight));
  const [nearest] = [...subset.files].sort((a, b) => away(a.weight) - away(b.weight));
  return required(nearest, `A file of ${subset.name}`).path;
}

interface FallbackFaces {
  readonly faces: readonly Face[];
  readonly bytes: number;
}

/**
 * Faces for letters beyond Latin, each script's together, under the name of the family that the text asks for, so that the text needs to name no
 * other.
 */
function fallbackFacesOf(lines: readonly SetLine[], of: { family: string; weight: string }): FallbackFaces[] {
  const bySource = new Map<string, Face[]>();
  for (const subset of fallbackSubsets(lines.map(({ text }) => text).join(''), of.family)) {
    const data = dataOf(packageFile(fileOf(subset, Number(of.weight))));
    const face = { ...of, data, unicodeRange: subset.unicodeRange };
    bySource.set(subset.source, [...(bySource.get(subset.source) ?? []), face]);
  }
  return [...bySource.values()].map((faces) => ({
    faces,
    bytes: faces.reduce((sum, { data }) => sum + data.length, 0),
  }));
}

/** The lines that are set in each face, by weight and family. */
function linesByFace(lines: readonly SetLine[]): ReadonlyMap<string, readonly SetLine[]> {
  const byFace = new Map<string, SetLine[]>();
  for (const line of lines) {
    const { weight, family } = parsedFont(line.font);
    const name = `${weight} ${firstFamily(family)}`;
    byFace.set(name, [...(byFace.get(name) ?? []), line]);
  }
  return byFace;
}

/**
 * The faces that these lines are set in, as CSS with the font files inside, so that they look the same everywhere.
 * @param rename what a family is called in the file
 */
export function embeddedFaces(lines: readonly SetLine[], rename: (family: string) => string): string {
  const used = linesByFace(lines);
  const base: Face[] = [];
  const fallback: Face[] = [];
  let left = MOST_FALLBACK_BYTES;
  for (const face of FONT_FACES) {
    const set = used.get(`${face.weight} ${face.family}`);
    if (set === undefined) continue;
    const named = { family: face.family, weight: `${face.weight}` };
    base.push({ ...named, data: dataOf(fontFile(face, BASE_SUBSET)), unicodeRange: null });
    for (const { faces, bytes } of fallbackFacesOf(set, named)) {
      if (bytes > left) continue;
      left -= bytes;
      fallback.push(...faces);
    }
  }
  // Of two faces that have a character, browsers take the later one.
  return [...fallback.reverse(), ...base].map((face) => faceRule({ ...face, family: rename(face.family) })).join('');
}
