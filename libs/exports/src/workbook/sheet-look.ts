import type { ChartTable, TableColumn } from '@waveguide/charts';
import { required } from '@waveguide/quantity';
import type { CellStyle, ColumnDef, writeXlsx } from 'hucre/xlsx';
import { columnFormat } from '../tables/number-format';

type AlignmentStyle = NonNullable<CellStyle['alignment']>;
/** A name that a workbook gives to cells. */
export type NamedRange = NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']>[number];

/** The face of every cell; a bold one has to name it again, else programs take one of their own. */
const FACE = { name: 'Calibri', size: 11 } as const;
/** Height of a line of that face, in points. */
const LINE_POINTS = 15;
const MOST_LINES = 20;

export const BOLD: CellStyle = { font: { ...FACE, bold: true } };
/** Words that run on over the cells beside them. */
export const RUNNING: CellStyle = { alignment: { wrapText: false } };
/** Words that take as many lines as they need. */
export const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top', horizontal: 'left' } };

const isWords = (unit: TableColumn['unit']): boolean => unit === 'text';
/** Years name their rows. */
const isName = (unit: TableColumn['unit']): boolean => unit === 'year';

const sideOf = (unit: TableColumn['unit']): 'left' | 'right' => (isWords(unit) || isName(unit) ? 'left' : 'right');

/** The heading of a column: bold over a rule, in as many lines as it needs, on the side of what stands under it. */
export function headingStyle(unit: TableColumn['unit'], first: boolean): CellStyle {
  return {
    ...BOLD,
    alignment: { wrapText: true, vertical: 'bottom', ...sideAndRoom(unit, first) },
    border: { bottom: { style: 'thin' } },
  };
}

/** Words after a column of numbers keep a little away from them. */
const sideAndRoom = (unit: TableColumn['unit'], first: boolean): AlignmentStyle => ({
  horizontal: sideOf(unit),
  ...(isWords(unit) && !first ? { indent: 1 } : {}),
});

/** A column: its width, its number format, numbers and what stands for them to the right, words to the left and wrapped. */
export function columnOf(
  unit: TableColumn['unit'],
  width: number,
  first: boolean,
): ColumnDef & { readonly width: number } {
  const alignment: AlignmentStyle = { vertical: 'top', wrapText: isWords(unit), ...sideAndRoom(unit, first) };
  return { width, style: { alignment, ...columnFormat(unit) } };
}

/** Full-width letters take the room of two. */
const roomOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1), 0);

/** Words that lead to another sheet. */
export const LINK: CellStyle = { ...WRAPPED, font: { ...FACE, underline: 'single', color: { rgb: '0563C1' } } };

/** How many lines a text takes in a column of a width in characters; words are wider than figures, and break early. */
export function linesIn(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((roomOf(part) * 1.1) / width)), 0);
  return Math.min(MOST_LINES, lines);
}

/** Rows of more than one line, by their number from 0; some programs measure no row that a file leaves unmeasured. */
export const rowHeights = (lines: ReadonlyMap<number, number>): Map<number, { height: number }> =>
  new Map([...lines].filter(([, n]) => n > 1).map(([row, n]) => [row, { height: n * LINE_POINTS }]));

/** How many lines each row takes whose words wrap at these widths, from 0; null for a column whose words do not. */
export const linesOfRows = (
  rows: readonly (readonly (string | number | null)[])[],
  widths: readonly (number | null)[],
): Map<number, number> =>
  new Map(
    rows.map((row, r) => [
      r,
      Math.max(
        1,
        ...row.map((cell, c) => {
          const width = widths[c] ?? null;
          return typeof cell === 'string' && width !== null ? linesIn(cell, width) : 1;
        }),
      ),
    ]),
  );

/** A column of words is as wide as its longest up to this, and goes on in further lines, in characters. */
const WIDEST = 60;
const LEAST = 12;

/** The width of a column of a table, in characters. */
export function columnWidth({ columns, rows }: ChartTable, c: number): number {
  const { unit, label } = required(columns[c], `Column ${c} of the table`);
  if (unit === 'year') return 10;
  if (unit !== 'text') return 18;
  const longest = Math.max(roomOf(label), ...rows.map((row) => roomOf(row[c]?.text ?? '')));
  return Math.round(Math.min(WIDEST, Math.max(LEAST, longest * 1.1 + 3)));
}

/** Printed, a sheet is as wide as its page and as long as it is, with its name and the number of the page at the foot. */
export const ON_PAPER = {
  pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
} as const;

/** A block of cells, rows and columns from 0, both ends included. */
export interface CellBlock {
  readonly from: { readonly row: number; readonly column: string };
  readonly to: { readonly row: number; readonly column: string };
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/**
 * What of a sheet is printed, each block on pages of its own, and the row that is repeated on every page. Names of sheets are quoted here:
 * the library that writes the file quotes none.
 */
export function printNames(
  sheet: string,
  of: { readonly headRow: number; readonly blocks: readonly CellBlock[] },
): NamedRange[] {
  const area = ({ from, to }: CellBlock) =>
    `${quoted(sheet)}!$${from.column}$${from.row + 1}:$${to.column}$${to.row + 1}`;
  return [
    ...(of.blocks.length === 0
      ? []
      : [{ name: '_xlnm.Print_Area', range: of.blocks.map(area).join(','), scope: sheet }]),
    { name: '_xlnm.Print_Titles', range: `${quoted(sheet)}!$${of.headRow + 1}:$${of.headRow + 1}`, scope: sheet },
  ];
}
