import type { ResolvedSlide, TableEvidence } from '@waveguide/briefings';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { sheetName } from './briefing-names';
import { evidenceSheet, type EvidenceSlide } from './briefing-sheet';
import { sentence } from './chart';
import {
  BOLD,
  headingStyle,
  linesOfRows,
  LINK,
  ON_PAPER,
  printNames,
  rowHeights,
  RUNNING,
  WRAPPED,
  type NamedRange,
} from './sheet-look';
import { printableDeck, yieldTurn, type Deck, type OnSlide } from '../slides/deck';
import { printable } from '../package/xml-text';

const CONTENTS_SHEET = 'Contents';
/** In characters. */
const CONTENTS_WIDTHS = [8, 80, 12, 12, 16, 10, 60];

const isEvidence = (ready: ResolvedSlide): ready is EvidenceSlide => 'spec' in ready;

const KINDS: Readonly<Record<ResolvedSlide['kind'], string>> = {
  title: 'Title',
  text: 'Words',
  chart: 'Chart',
  table: 'Table',
  'vendor-comparison': 'Vendors',
  failed: 'Not drawn',
};

/** A reference to a sheet's first cell, as links take it. */
const firstCell = (name: string): string => `'${name.replaceAll("'", "''")}'!A1`;

/** More are counted; the slide's own sheet lists them all. */
const MOST_PUBLISHERS = 3;

function publishersLine(sources: TableEvidence['provenance']['sources']): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const rest = publishers.length - MOST_PUBLISHERS;
  return [...publishers.slice(0, MOST_PUBLISHERS), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

function contents(slides: readonly ResolvedSlide[], names: readonly (string | null)[], deck: Deck): WriteSheet {
  const heads = ['Slide', 'Title', 'Kind', 'As of', 'Scenario', 'Revision', 'Publishers'];
  const cells = new Map<string, Partial<Cell>>();
  cells.set('0,0', { style: BOLD });
  cells.set('1,0', { style: RUNNING });
  heads.forEach((_, c) => cells.set(`2,${c}`, { style: headingStyle('text', true) }));
  const rows = slides.map((ready, i) => {
    const name = names[i] ?? null;
    if (name !== null)
      cells.set(`${i + 3},1`, {
        hyperlink: { target: '', location: firstCell(name), display: sentence(ready.slide.title) },
        style: LINK,
      });
    const provenance = isEvidence(ready) ? ready.spec.provenance : null;
    return [
      ...[i + 1, sentence(ready.slide.title), KINDS[ready.kind], provenance?.asOf ?? null],
      provenance?.scenario === null || provenance === null ? null : sentence(provenance.scenario.name),
      provenance?.revision?.number ?? null,
      provenance === null ? null : sentence(publishersLine(provenance.sources)),
    ];
  });
  const above = [[sentence(deck.title)], [sentence(deck.brand.footer)], heads];
  return {
    name: CONTENTS_SHEET,
    columns: CONTENTS_WIDTHS.map((width) => ({ width, style: WRAPPED })),
    rows: [...above, ...rows],
    rowDefs: rowHeights(linesOfRows([[], [], heads, ...rows], CONTENTS_WIDTHS)),
    cells,
    freezePane: { rows: 3 },
    ...ON_PAPER,
  };
}

/** A deck of words alone was made on no day of any number's. */
const NO_DAY = '1980-01-01';

/**
 * The numbers of a briefing as a workbook: a table of contents, and a sheet for every slide that shows numbers, with units, sources, revision
 * and address; with a chart of the program's own if it can draw one; and with formulas if a number follows from others for certain.
 * The same slides and deck give the same bytes.
 */
export async function briefingWorkbook(
  given: readonly ResolvedSlide[],
  givenDeck: Deck,
  onSlide: OnSlide = yieldTurn,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = printableDeck(givenDeck);
  const slides = given.map(printable);
  const names = slides.map((ready, i) => (isEvidence(ready) ? sheetName(i + 1, ready.slide.title) : null));
  const sheets: WriteSheet[] = [contents(slides, names, deck)];
  const namedRanges: NamedRange[] = printNames(CONTENTS_SHEET, { headRow: 2, blocks: [] });
  for (const [i, ready] of slides.entries()) {
    const name = names[i] ?? null;
    if (isEvidence(ready) && name !== null) {
      const made = evidenceSheet(ready, { name, publicUrl: deck.publicUrl });
      sheets.push(made.sheet);
      namedRanges.push(...made.names);
    }
    await onSlide(i + 1);
  }
  const day = slides
    .flatMap((ready) => (isEvidence(ready) ? [ready.spec.provenance.asOf.slice(0, 10)] : []))
    .reduce((a, b) => (a > b ? a : b), NO_DAY);
  const made = new Date(`${day}T00:00:00Z`);
  const bytes = await writeXlsx({
    properties: { title: deck.title, creator: deck.brand.name, created: made, modified: made },
    namedRanges,
    sheets,
  });
  return new Uint8Array(bytes);
}
