import { readFileSync } from 'node:fs';
import { GlobalFonts } from '@napi-rs/canvas';
import { required } from '@waveguide/quantity';
import { fontCoverage } from './coverage';
import { BASE_SUBSET, FONT_FACES, packageFile } from './files';

/** A font package that is cut into files by ranges of characters. */
interface FontSource {
  readonly family: string;
  readonly packagePath: string;
  /** Static weights, or `variable` if one file has them all. */
  readonly weights: readonly number[] | 'variable';
  /** Its list of ranges is short of what its one file holds. */
  readonly unlisted?: true;
  /** The characters it is there for; its ranges tell of many more, which others have in better form. */
  readonly for: RegExp;
}

/** A file of a source, or one per static weight, registered under a name of its own. */
export interface FallbackSubset {
  /** Place in the order in which faces are looked into. */
  readonly rank: number;
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly weight: number | 'variable' }[];
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** As CSS writes them. */
  readonly unicodeRange: string;
  readonly for: RegExp;
  /** Family of the package it belongs to. */
  readonly source: string;
}

const pictureSource = (family: string): FontSource => {
  const faces = FONT_FACES.filter((face) => face.family === family);
  return {
    family,
    packagePath: `@fontsource/${required(faces[0], `A face of ${family}`).packageName}`,
    weights: faces.map(({ weight }) => weight),
    for: /./su,
  };
};

const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\u20e3\ufe0f\u{e0020}-\u{e007f}]/u;
const OTHER_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Emoji_Presentation}\p{Regional_Indicator}]/u;

/** A script with a package of its own, whose Latin letters are left to the others. */
const scriptSource = (script: string): FontSource => ({
  family: `Noto Sans ${script}`,
  packagePath: `@fontsource/noto-sans-${script.toLowerCase()}`,
  weights: [400, 600],
  for: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
});

/** Signs, but not those that are pictures, nor what holds pictures together. */
const SIGNS =
  /(?!\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier})[\p{S}\p{No}\p{Nl}\p{Lm}\p{Po}\p{Ps}\p{Pe}\p{Mn}\p{Me}]/u;
/** Letters of formulas and units besides. */
const MATHEMATICS = new RegExp(
  `(?!\\p{Extended_Pictographic})(?:${SIGNS.source}|[\u2100-\u214f\u{1d400}-\u{1d7ff}])`,
  'u',
);

/** After a family's own further letters, in this order. */
export const FALLBACK_SOURCES: readonly FontSource[] = [
  pictureSource('Arimo'),
  {
    // Figures and signs above and below the line, and the operators of formulas, in every weight and few bytes.
    family: 'Roboto',
    packagePath: '@fontsource/roboto',
    weights: [400, 600],
    for: MATHEMATICS,
  },
  {
    family: 'IBM Plex Sans Arabic',
    packagePath: '@fontsource/ibm-plex-sans-arabic',
    weights: [400, 600],
    for: /\p{Script_Extensions=Arabic}/u,
  },
  ...['Thai', 'Devanagari', 'Bengali', 'Tamil', 'Armenian', 'Georgian'].map(scriptSource),
  { family: 'Noto Sans Symbols', packagePath: '@fontsource/noto-sans-symbols', weights: [400, 600], for: MATHEMATICS },
  {
    family: 'Noto Sans Math',
    packagePath: '@fontsource/noto-sans-math',
    weights: [400],
    for: MATHEMATICS,
    unlisted: true,
  },
  {
    family: 'Noto Emoji',
    packagePath: '@fontsource-variable/noto-emoji',
    weights: 'variable',
    for: EMOJI,
  },
  {
    family: 'Noto Sans KR',
    packagePath: '@fontsource-variable/noto-sans-kr',
    weights: 'variable',
    for: /\p{Script=Hangul}/u,
  },
  { family: 'Noto Sans Symbols 2', packagePath: '@fontsource/noto-sans-symbols-2', weights: [400], for: SIGNS },
  {
    family: 'Noto Sans SC',
    packagePath: '@fontsource-variable/noto-sans-sc',
    weights: 'variable',
    // Chinese, Japanese, and signs that no other has.
    for: new RegExp(`(?!${OTHER_SCRIPTS.source}).`, 'su'),
  },
];

const parsedRanges = (text: string) =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });

const EVERY_CHARACTER = 'U+0000-10FFFF';

function readSubsets(source: FontSource, firstRank: number): FallbackSubset[] {
  const { family, packagePath, weights } = source;
  const fileName = packagePath.slice(packagePath.indexOf('/') + 1);
  const listed: Record<string, string> = JSON.parse(readFileSync(packageFile(`${packagePath}/unicode.json`), 'utf8'));
  return Object.entries(listed).map(([key, range], i) => {
    const unicodeRange = source.unlisted === true ? EVERY_CHARACTER : range;
    const subset = key.replaceAll(/[[\]]/g, '');
    const path = (weight: string) => `${packagePath}/files/${fileName}-${subset}-${weight}-normal.woff2`;
    return {
      rank: firstRank + i,
      name: subset === BASE_SUBSET ? family : `${family} ${subset}`,
      files:
        weights === 'variable'
          ? [{ path: path('wght'), weight: 'variable' }]
          : weights.map((weight) => ({ path: path(`${weight}`), weight })),
      ranges: parsedRanges(unicodeRange),
      unicodeRange,
      for: source.for,
      source: family,
    };
  });
}

interface FamilyFallback {
  readonly subsets: readonly FallbackSubset[];
  readonly byCharacter: Map<string, FallbackSubset | null>;
}

const RANKS_PER_SOURCE = 1000;
const fallbacks = new Map<string, FamilyFallback>();

function fallbackOf(family: string): FamilyFallback {
  const known = fallbacks.get(family);
  if (known !== undefined) return known;
  const own = FONT_FACES.some((face) => face.family === family) ? [pictureSource(family)] : [];
  const others = FALLBACK_SOURCES.filter((source) => source.family !== family);
  const made: FamilyFallback = {
    subsets: [...own, ...others].flatMap((source, i) => readSubsets(source, i * RANKS_PER_SOURCE)),
    byCharacter: new Map(),
  };
  fallbacks.set(family, made);
  return made;
}

/** Whether a subset is there for a character and has it: the list of a package's ranges says more than its files hold. */
function claims(subset: FallbackSubset, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    subset.for.test(character) &&
    subset.ranges.some(([from, to]) => code >= from && code <= to) &&
    fontCoverage(packageFile(required(subset.files[0], `A file of ${subset.name}`).path)).has(code)
  );
}

/** The first subset that has a character; null if the family's Latin has it, and where none has. */
function subsetOf(character: string, family: string): FallbackSubset | null {
  const { subsets, byCharacter } = fallbackOf(family);
  const known = byCharacter.get(character);
  if (known !== undefined) return known;
  const base = subsets.find(({ name }) => name === family);
  const inLatin = base !== undefined && claims(base, character);
  const others = subsets.filter(({ name }) => name !== family);
  const found = inLatin ? null : (others.find((subset) => claims(subset, character)) ?? null);
  byCharacter.set(character, found);
  return found;
}

/** Whether a family, or a face that it falls back on, has a shape for a character. */
export function hasShape(character: string, family: string): boolean {
  const base = fallbackOf(family).subsets.find(({ name }) => name === family);
  return (base !== undefined && claims(base, character)) || subsetOf(character, family) !== null;
}

/** What every Latin file has: most texts need no second look. */
export const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]*$/;

/** The subsets that a text in a family needs besides the family's Latin, in the order in which they are looked into. */
export function fallbackSubsets(text: string, family: string): readonly FallbackSubset[] {
  if (PLAIN.test(text)) return [];
  const needed = new Set<FallbackSubset>();
  for (const character of new Set(text)) {
    const subset = subsetOf(character, family);
    if (subset !== null) needed.add(subset);
  }
  return [...needed].sort((a, b) => a.rank - b.rank);
}

const registered = new Set<string>();

function register(subset: FallbackSubset): void {
  if (registered.has(subset.name)) return;
  if (!GlobalFonts.has(subset.name))
    for (const { path } of subset.files) GlobalFonts.registerFromPath(packageFile(path), subset.name);
  registered.add(subset.name);
}

/**
 * Names of the families to fall back on for the letters of a text that a family's Latin lacks, each of them registered; none for most
 * texts.
 * @throws Error if a font package is not installed
 */
export function fallbackFamilies(text: string, family: string): readonly string[] {
  const subsets = fallbackSubsets(text, family);
  subsets.forEach(register);
  return subsets.map(({ name }) => name);
}
