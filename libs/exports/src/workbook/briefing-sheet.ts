import type { ResolvedSlide, TableEvidence } from '@waveguide/briefings';
import { required } from '@waveguide/quantity';
import type { Cell, CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import {
  growthRows,
  publishedGrowthRows,
  stackColumns,
  type DerivedColumn,
  type DerivedRow,
  type FormulaCell,
} from './briefing-derived';
import { chartMetadata } from '../pictures/chart-metadata';
import { columnName, heading, seriesColumns, value, sentence, type SeriesColumn, type Value } from './chart';
import { nativeChart, type NativeChart } from '../pptx/native-series';
import { numberFormat } from '../tables/number-format';
import {
  BOLD,
  columnOf,
  columnWidth,
  headingStyle,
  linesIn,
  ON_PAPER,
  printNames,
  rowHeights,
  RUNNING,
  WRAPPED,
  type CellBlock,
  type NamedRange,
} from './sheet-look';
import { printableText } from '../package/xml-text';

export type EvidenceSlide = Extract<ResolvedSlide, { spec: TableEvidence }>;

/** Rows of cells, with formulas and styles by their place. */
interface Grid {
  readonly rows: Value[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: NonNullable<WriteSheet['merges']>;
  /** Lines of words that a row has to show; 1 if it is not named. */
  readonly lines: Map<number, number>;
}

const put = (grid: Grid, at: { row: number; column: number }, what: Value | FormulaCell): void => {
  while (grid.rows.length <= at.row) grid.rows.push([]);
  const row = (grid.rows[at.row] ??= []);
  while (row.length <= at.column) row.push(null);
  if (what === null || typeof what !== 'object') {
    row[at.column] = what;
    return;
  }
  row[at.column] = what.result;
  grid.cells.set(`${at.row},${at.column}`, {
    ...{ value: what.result, type: 'formula', formula: what.formula, formulaResult: what.result },
    style: { numFmt: what.format, alignment: { horizontal: 'right', vertical: 'top' } },
  });
};

const dress = (grid: Grid, at: { row: number; column: number }, style: CellStyle): void => {
  const key = `${at.row},${at.column}`;
  grid.cells.set(key, { ...grid.cells.get(key), style });
};

const needLines = (grid: Grid, row: number, lines: number): void => {
  grid.lines.set(row, Math.max(lines, grid.lines.get(row) ?? 1));
};

const HEAD_ROW = 3;
/** Width of the columns of series, in characters. */
const SERIES_WIDTH = 18;

/** Words over the columns from one on to another, in as many lines as they need. */
function putWords(
  grid: Grid,
  at: { row: number; from: number; to: number },
  of: { text: string; widths: readonly number[] },
): void {
  const { row, from, to } = at;
  put(grid, { row, column: from }, sentence(of.text));
  // Words after a number keep a little away from it.
  dress(grid, { row, column: from }, from > 1 ? { alignment: { ...WRAPPED.alignment, indent: 1 } } : WRAPPED);
  if (to > from) grid.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  const width = of.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  needLines(grid, row, linesIn(of.text, width));
}

interface Block {
  readonly chart: NativeChart;
  readonly columns: readonly SeriesColumn[];
  readonly derived: readonly DerivedColumn[];
  readonly growth: readonly DerivedRow[];
  readonly column: number;
}

/** The marks of a chart as columns of numbers beside its table, since a table holds other houses' figures between the model's years. */
function seriesBlock(ready: EvidenceSlide, column: number): Block | null {
  if (ready.kind !== 'chart') return null;
  const chart = nativeChart(ready.spec);
  if (chart === null) return null;
  const place = { column, row: HEAD_ROW + 1 };
  const { y } = ready.spec.axes;
  return {
    ...{ chart, column, columns: seriesColumns(chart) },
    derived: stackColumns(chart, place, 'unit' in y ? (numberFormat(y.unit) ?? undefined) : undefined),
    growth: growthRows(ready.spec, chart, place),
  };
}

function fillBlock(grid: Grid, { chart, columns, derived, column }: Block): void {
  const heads = ['Year', ...columns.map(({ name }) => name), ...derived.map(({ name }) => name)];
  heads.forEach((head, i) => {
    put(grid, { row: HEAD_ROW, column: column + i }, sentence(head));
    dress(grid, { row: HEAD_ROW, column: column + i }, headingStyle(i === 0 ? 'year' : 'n/a', true));
    if (i > 0) needLines(grid, HEAD_ROW, linesIn(head, SERIES_WIDTH));
  });
  chart.categories.forEach((category, year) => {
    const row = HEAD_ROW + 1 + year;
    put(grid, { row, column }, Number(category));
    // An empty cell is a gap in the line; a word would be drawn as a zero.
    columns.forEach(({ values }, i) => put(grid, { row, column: column + 1 + i }, values[year] ?? null));
    derived.forEach(({ cells }, i) => put(grid, { row, column: column + 1 + columns.length + i }, cells[year] ?? null));
  });
}

/** Height of a chart in lines of a sheet. */
const CHART_LINES = 26;

/** The row at which a chart ends that begins at another: rows of several lines count as several. */
function chartEnd(grid: Grid, from: number): number {
  let [row, lines] = [from, 0];
  while (lines < CHART_LINES) {
    lines += grid.lines.get(row) ?? 1;
    row += 1;
  }
  return row;
}

/** Where a chart stands, rows and columns from 0. */
interface ChartPlace {
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
}

const lastColumn = ({ column, columns, derived }: Block): number => column + columns.length + derived.length;

/** Beside its numbers; under them where these are wide with what is derived from them. */
function chartPlace(grid: Grid, block: Block): ChartPlace {
  const beside = block.derived.length === 0;
  const row = beside ? HEAD_ROW : HEAD_ROW + block.chart.categories.length + 2;
  const col = beside ? lastColumn(block) + 1 : block.column;
  return { from: { row, col }, to: { row: chartEnd(grid, row), col: col + (beside ? 10 : 6) } };
}

/** The numbers of a chart and the chart itself, printed together. */
const seriesArea = (block: Block, { to }: ChartPlace): CellBlock => ({
  from: { row: HEAD_ROW, column: columnName(block.column) },
  to: {
    row: Math.max(to.row, HEAD_ROW + block.chart.categories.length),
    column: columnName(Math.max(to.col, lastColumn(block))),
  },
});

function nativeSheetChart(ready: EvidenceSlide, block: Block, anchor: ChartPlace): SheetChart {
  const { chart, columns, column } = block;
  const [first, last] = [HEAD_ROW + 2, HEAD_ROW + 1 + chart.categories.length];
  const stacked = chart.layers.length > 0;
  const range = (at: number) => `${columnName(at)}${first}:${columnName(at)}${last}`;
  return {
    type: stacked ? 'column' : 'line',
    title: printableText(ready.slide.title),
    altText: printableText(ready.spec.description),
    legend: 'bottom',
    ...(stacked ? { barGrouping: 'stacked' as const, overlap: 100, gapWidth: 40 } : {}),
    series: columns.map(({ name, colour, dash }, i) => ({
      name: printableText(name),
      values: range(column + 1 + i),
      categories: range(column),
      color: colour,
      ...(stacked ? {} : { stroke: { dash }, marker: { symbol: 'none' as const } }),
    })),
    anchor,
  };
}

/** What follows from the numbers, and where they come from, under a table of these widths. */
function fillFoot(
  grid: Grid,
  first: number,
  of: {
    readonly derived: readonly DerivedRow[];
    readonly said: readonly (readonly string[])[];
    readonly widths: readonly number[];
  },
): void {
  const { derived, said, widths } = of;
  const last = widths.length - 1;
  let row = first;
  for (const { label, cell, note } of derived) {
    putWords(grid, { row, from: 0, to: 0 }, { text: label, widths });
    if (typeof cell === 'string') putWords(grid, { row, from: 1, to: 1 }, { text: cell, widths });
    else put(grid, { row, column: 1 }, cell);
    putWords(grid, { row, from: 2, to: Math.max(2, last) }, { text: note, widths });
    row += 1;
  }
  if (derived.length > 0) row += 1;
  for (const [key = '', text = ''] of said) {
    put(grid, { row, column: 0 }, sentence(key));
    dress(grid, { row, column: 0 }, { ...BOLD, alignment: { vertical: 'top' } });
    putWords(grid, { row, from: 1, to: Math.max(1, last) }, { text, widths });
    row += 1;
  }
}

/** A slide's sheet, and the names by which it is printed. */
export interface EvidenceSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
}

/** Under the first column stand the names of what follows from the numbers. */
const NAMES_WIDTH = 30;

/** One slide as a sheet: its title, its table with units, what follows from the numbers as formulas, and where they come from. */
export function evidenceSheet(
  ready: EvidenceSlide,
  of: { readonly name: string; readonly publicUrl: string | null },
): EvidenceSheet {
  const { spec, slide } = ready;
  const grid: Grid = { rows: [], cells: new Map(), merges: [], lines: new Map() };
  const { columns, rows } = spec.table;
  const widths = columns.map((_, c) => Math.max(c === 0 ? NAMES_WIDTH : 0, columnWidth(spec.table, c)));
  const widthOf = (column: number): number => required(widths[column], `The width of column ${column}`);
  put(grid, { row: 0, column: 0 }, sentence(slide.title));
  dress(grid, { row: 0, column: 0 }, BOLD);
  put(grid, { row: 1, column: 0 }, sentence(spec.subtitle));
  dress(grid, { row: 1, column: 0 }, RUNNING);
  columns.forEach((column, c) => {
    put(grid, { row: HEAD_ROW, column: c }, heading(column));
    dress(grid, { row: HEAD_ROW, column: c }, headingStyle(column.unit, c === 0));
    needLines(grid, HEAD_ROW, linesIn(heading(column), widthOf(c)));
  });
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      put(grid, { row: HEAD_ROW + 1 + r, column: c }, value(cell));
      if (columns[c]?.unit === 'text') needLines(grid, HEAD_ROW + 1 + r, linesIn(cell.text, widthOf(c)));
    }),
  );
  const block = seriesBlock(ready, columns.length + 1);
  if (block !== null) fillBlock(grid, block);
  const id = ready.kind === 'vendor-comparison' ? 'vendors' : ready.slide.chart.chart;
  fillFoot(grid, HEAD_ROW + rows.length + 2, {
    derived: [...(block?.growth ?? []), ...publishedGrowthRows(spec.table, HEAD_ROW + 1)],
    said: [
      ...chartMetadata({ ...spec, id }, of.publicUrl),
      ...(slide.commentary === '' ? [] : [['Commentary', slide.commentary]]),
      ...(slide.footnote === '' ? [] : [['Footnote', slide.footnote]]),
    ],
    widths,
  });
  const { y } = ready.kind === 'chart' ? ready.spec.axes : { y: null };
  const drawn = y !== null && 'unit' in y ? y.unit : 'n/a';
  const more =
    block === null ? [] : [...block.columns, ...block.derived].map(() => columnOf(drawn, SERIES_WIDTH, false));
  const place = block === null ? null : chartPlace(grid, block);
  return {
    sheet: {
      name: of.name,
      columns: [
        ...columns.map(({ unit }, c) => columnOf(unit, widthOf(c), c === 0)),
        ...(block === null ? [] : [{ width: 4 }, columnOf('year', 8, true), ...more]),
      ],
      rows: grid.rows,
      cells: grid.cells,
      merges: grid.merges,
      rowDefs: rowHeights(grid.lines),
      freezePane: { rows: HEAD_ROW + 1 },
      ...ON_PAPER,
      ...(block === null || place === null ? {} : { charts: [nativeSheetChart(ready, block, place)] }),
    },
    names: printNames(of.name, {
      headRow: HEAD_ROW,
      blocks: [
        {
          from: { row: 0, column: 'A' },
          to: { row: grid.rows.length - 1, column: columnName(Math.max(2, columns.length - 1)) },
        },
        ...(block === null || place === null ? [] : [seriesArea(block, place)]),
      ],
    }),
  };
}
