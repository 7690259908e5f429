import { createHash } from 'node:crypto';
import { parsedFont } from '../fonts/parsed-font';
import { svgText, type RecordedText } from './svg-text-recorder';
import { xmlText } from '../package/xml-text';

/** Clip paths are numbered by the process; named anew from one, the same picture gives the same bytes. */
function renamed(shapes: string, prefix: string): string {
  const names = new Map<string, string>();
  return shapes.replace(/(id="|url\(#|href="#)([A-Za-z]+_\w+)/g, (_, before: string, name: string) => {
    const known = names.get(name) ?? `${prefix}-clip-${names.size + 1}`;
    names.set(name, known);
    return `${before}${known}`;
  });
}

/** A part of a hash of 48 bits: among a million pictures, two share it with a chance of 1 in 560. */
const HASH_LETTERS = 12;

/** Names that only this content has; a letter first, as CSS and XML ask of names. */
const prefixOf = (content: readonly string[]): string =>
  `wg${createHash('sha256').update(content.join('\u0000')).digest('hex').slice(0, HASH_LETTERS)}`;

export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** As the canvas wrote them, a whole document. */
  readonly drawn: string;
  /** What stands between the shapes and the words, ready as SVG. */
  readonly between: string;
  readonly texts: readonly RecordedText[];
  /** CSS of the faces under the families' names as `rename` gives them; null names the families only. */
  readonly faces: ((texts: readonly RecordedText[], rename: (family: string) => string) => string) | null;
}

/** The families of a font, the first of them under its name in the file. */
function renamedFont(font: string, rename: (family: string) => string): string {
  const { weight, size, family } = parsedFont(font);
  const [first = '', ...others] = family.split(',');
  const name = first.replaceAll("'", '').trim();
  // The name itself comes second: where the file's own face is refused, one that is installed serves.
  return `${weight} ${size}px ${[`'${rename(name)}'`, first, ...others].map((each) => each.trim()).join(', ')}`;
}

/**
 * A picture as an SVG document. Its ids and, where it carries faces, their names hold a hash of its content, so that several in one page
 * never refer to one another, and the same picture gives the same bytes.
 */
export function svgDocument(picture: SvgPicture): string {
  const { width, height, title, description, drawn, between, texts } = picture;
  const inner = drawn.slice(drawn.indexOf('>', drawn.indexOf('<svg')) + 1, drawn.lastIndexOf('</svg>'));
  const head = [`${width}x${height}`, title, description, between, picture.faces === null ? 'named' : 'embedded'];
  const prefix = prefixOf([...head, renamed(inner, ''), ...texts.map(svgText)]);
  const rename = (family: string) => `${family} ${prefix}`;
  const set = picture.faces === null ? texts : texts.map((text) => ({ ...text, font: renamedFont(text.font, rename) }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${prefix}-title ${prefix}-description">`,
    `<title id="${prefix}-title">${xmlText(title)}</title>`,
    `<desc id="${prefix}-description">${xmlText(description)}</desc>`,
    picture.faces === null ? '' : `<style>${picture.faces(texts, rename)}</style>`,
    renamed(inner, prefix),
    between,
    ...set.map(svgText),
    '</svg>',
    '',
  ].join('\n');
}
