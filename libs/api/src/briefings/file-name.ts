import type { ExportFormat } from '@waveguide/db';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  pptx: '.pptx',
  pdf: '.pdf',
  xlsx: '.xlsx',
  'png-zip': ' (PNG).zip',
  'svg-zip': ' (SVG).zip',
};

/** Longer names are cut off by one file system or another: they count bytes, of which a character takes up to four. */
const LONGEST_BYTES = 150;

/**
 * A file's name from a briefing's title, in the title's own letters: what no file system takes, what would hide or turn letters and what
 * could name another folder is left out.
 */
export function briefingFileName(title: string, format: ExportFormat): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    // Marks that turn the direction of text can make a name end in another file type's letters.
    .replaceAll(/[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/["*/:<>?\\|]+/g, '-')
    .replaceAll(/\s+/g, ' ');
  const name = cut(plain, LONGEST_BYTES)
    .replace(/^[\s.-]+/, '')
    .replace(/[\s.-]+$/, '');
  return `${name === '' ? 'Briefing' : name}${ENDINGS[format]}`;
}

/** The beginning of a text that takes at most so many bytes, never half of a character. */
function cut(text: string, bytes: number): string {
  let found = '';
  let room = bytes;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    found += segment;
  }
  return found;
}

/**
 * The header that has a browser save a file under this name: in ASCII for old programs, in UTF-8 for the others.
 * https://www.rfc-editor.org/rfc/rfc6266#section-5
 */
export function attachmentHeader(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]+/g, '_')
    .replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
