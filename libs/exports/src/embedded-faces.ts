import { readFileSync } from 'node:fs';
import { FONT_FACES, fontFile, type FontFace } from './font-files';
import { parsedFont, type RecordedText } from './svg-text-recorder';

const faceRules = new Map<FontFace, string>();

/** A face as CSS with its file inside. */
function faceRule(face: FontFace): string {
  const known = faceRules.get(face);
  if (known !== undefined) return known;
  const data = readFileSync(fontFile(face, 'latin')).toString('base64');
  const rule = `@font-face{font-family:'${face.family}';font-weight:${face.weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  faceRules.set(face, rule);
  return rule;
}

/** The faces that these lines are set in, as CSS with the font files inside, so that they look the same everywhere. */
export function embeddedFaces(lines: readonly Pick<RecordedText, 'font'>[]): string {
  const used = new Set(
    lines.map(({ font }) => {
      const { weight, family } = parsedFont(font);
      return `${weight} ${family.split(',')[0].replaceAll("'", '').trim()}`;
    }),
  );
  return FONT_FACES.filter((face) => used.has(`${face.weight} ${face.family}`))
    .map(faceRule)
    .join('');
}
