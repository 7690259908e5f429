import type { ResolvedSlide } from '@waveguide/briefings';
import JSZip from 'jszip';
import { csvField } from '../tables/chart-csv';
import { printableDeck, yieldTurn, type Deck, type OnSlide } from './deck';
import { renderSlidePng, renderSlideSvg } from './picture';
import { ENTRY_DATE } from '../package/deterministic-zip';
import { printableText } from '../package/xml-text';

export interface PicturesOptions {
  readonly format: 'png' | 'svg';
}

/** Device pixels per CSS pixel of the pictures in an archive. */
const PICTURE_SCALE = 2;
const LONGEST_SLUG = 60;
export const CONTENTS_FILE = 'contents.csv';

/** A title as part of a file's name: lower-case Latin letters, digits and hyphens; "slide" where nothing of it is left. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let found = '';
  for (const word of plain) {
    const longer = found === '' ? word.slice(0, LONGEST_SLUG) : `${found}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    found = longer;
  }
  return found === '' ? 'slide' : found;
}

interface NamedSlide {
  readonly ready: ResolvedSlide;
  /** The name of its file. */
  readonly name: string;
}

function contents(slides: readonly NamedSlide[]): string {
  const rows = slides.map(({ ready, name }) => {
    const provenance = 'spec' in ready ? ready.spec.provenance : null;
    return [
      ...[name, ready.slide.title, provenance?.asOf ?? '', provenance?.scenario?.name ?? ''],
      provenance?.revision === null || provenance === null ? '' : `${provenance.revision.number}`,
      provenance?.sources.map(({ publisher, title }) => `${publisher}: ${title}`).join('; ') ?? '',
    ];
  });
  const heads = ['File', 'Title', 'As of', 'Scenario', 'Revision', 'Sources'];
  // The mark tells spreadsheet programs that the text is UTF-8.
  return `\ufeff${[heads, ...rows].map((row) => row.map((text) => csvField(printableText(text))).join(',')).join('\r\n')}\r\n`;
}

/**
 * The slides of a briefing as pictures in a ZIP archive, named by their number and title, with a table of contents. The same slides and deck
 * give the same bytes.
 */
export async function renderBriefingPictures(
  slides: readonly ResolvedSlide[],
  givenDeck: Deck,
  { format, onSlide = yieldTurn }: PicturesOptions & { readonly onSlide?: OnSlide },
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = printableDeck(givenDeck);
  const digits = Math.max(2, `${slides.length}`.length);
  const named = slides.map((ready, i) => ({
    ready,
    name: `${`${i + 1}`.padStart(digits, '0')}-${slug(ready.slide.title)}.${format}`,
  }));
  const zip = new JSZip();
  for (const [i, { ready, name }] of named.entries()) {
    const place = { number: i + 1, total: slides.length };
    const picture =
      format === 'png'
        ? await renderSlidePng(ready, deck, { ...place, scale: PICTURE_SCALE })
        : renderSlideSvg(ready, deck, place);
    // Pixels are packed already.
    zip.file(name, picture, {
      date: ENTRY_DATE,
      compression: format === 'png' ? 'STORE' : 'DEFLATE',
    });
    await onSlide(i + 1);
  }
  zip.file(CONTENTS_FILE, contents(named), { date: ENTRY_DATE, compression: 'DEFLATE' });
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', platform: 'UNIX' }));
}
