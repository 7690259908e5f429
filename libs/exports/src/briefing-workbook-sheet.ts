import type { ReadySlide, TableEvidence } from '@waveguide/briefings';
import type { Cell, SheetChart, WriteSheet } from 'hucre/xlsx';
import {
  growthRows,
  publishedGrowthRows,
  stackColumns,
  type DerivedColumn,
  type DerivedRow,
  type FormulaCell,
} from './briefing-workbook-derived';
import { chartMetadata } from './chart-metadata';
import { columnName, heading, seriesColumns, value, words, type SeriesColumn, type Value } from './chart-workbook';
import { nativeChart, type NativeChart } from './native-series';
import { columnFormat } from './number-format';
import { printableText } from './xml-text';

export type EvidenceSlide = Extract<ReadySlide, { spec: TableEvidence }>;

/** Rows of cells, with formulas and styles by their place. */
interface Grid {
  readonly rows: Value[][];
  readonly cells: Map<string, Partial<Cell>>;
}

const put = (grid: Grid, at: { row: number; column: number }, what: Value | FormulaCell): void => {
  while (grid.rows.length <= at.row) grid.rows.push([]);
  const row = grid.rows[at.row];
  while (row.length <= at.column) row.push(null);
  if (what === null || typeof what !== 'object') {
    row[at.column] = what;
    return;
  }
  row[at.column] = what.result;
  grid.cells.set(`${at.row},${at.column}`, {
    ...{ value: what.result, type: 'formula', formula: what.formula, formulaResult: what.result },
    style: { numFmt: what.format },
  });
};

const embolden = (grid: Grid, at: { row: number; column: number }): void => {
  const key = `${at.row},${at.column}`;
  grid.cells.set(key, { ...grid.cells.get(key), style: { font: { bold: true } } });
};

const HEAD_ROW = 3;

/** Printed, a sheet is as wide as its page and as long as it is. */
export const ONE_PAGE_WIDE = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

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
  return {
    ...{ chart, column, columns: seriesColumns(chart) },
    derived: stackColumns(chart, place),
    growth: growthRows(ready.spec, chart, place),
  };
}

function fillBlock(grid: Grid, { chart, columns, derived, column }: Block): void {
  const heads = ['Year', ...columns.map(({ name }) => name), ...derived.map(({ name }) => name)];
  heads.forEach((head, i) => {
    put(grid, { row: HEAD_ROW, column: column + i }, words(head));
    embolden(grid, { row: HEAD_ROW, column: column + i });
  });
  chart.categories.forEach((category, year) => {
    const row = HEAD_ROW + 1 + year;
    put(grid, { row, column }, Number(category));
    // An empty cell is a gap in the line; a word would be drawn as a zero.
    columns.forEach(({ values }, i) => put(grid, { row, column: column + 1 + i }, values[year] ?? null));
    derived.forEach(({ cells }, i) => put(grid, { row, column: column + 1 + columns.length + i }, cells[year] ?? null));
  });
}

function nativeSheetChart(ready: EvidenceSlide, block: Block, belowRow: number): SheetChart {
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
    anchor: { from: { row: belowRow, col: column }, to: { row: belowRow + 26, col: column + 10 } },
  };
}

/** One slide as a sheet: its title, its table with units, what follows from the numbers as formulas, and where they come from. */
export function evidenceSheet(
  ready: EvidenceSlide,
  of: { readonly name: string; readonly publicUrl: string | null },
): WriteSheet {
  const { spec, slide } = ready;
  const grid: Grid = { rows: [], cells: new Map() };
  const { columns, rows } = spec.table;
  put(grid, { row: 0, column: 0 }, words(slide.title));
  embolden(grid, { row: 0, column: 0 });
  put(grid, { row: 1, column: 0 }, words(spec.subtitle));
  columns.forEach((column, c) => {
    put(grid, { row: HEAD_ROW, column: c }, heading(column));
    embolden(grid, { row: HEAD_ROW, column: c });
  });
  rows.forEach((row, r) => row.forEach((cell, c) => put(grid, { row: HEAD_ROW + 1 + r, column: c }, value(cell))));
  const block = seriesBlock(ready, columns.length + 1);
  if (block !== null) fillBlock(grid, block);
  let below = HEAD_ROW + rows.length + 2;
  const derived = [...(block?.growth ?? []), ...publishedGrowthRows(spec.table, HEAD_ROW + 1)];
  for (const { label, cell, note } of derived) {
    put(grid, { row: below, column: 0 }, words(label));
    put(grid, { row: below, column: 1 }, typeof cell === 'string' ? words(cell) : cell);
    put(grid, { row: below, column: 2 }, words(note));
    below += 1;
  }
  if (derived.length > 0) below += 1;
  const id = ready.kind === 'vendor-comparison' ? 'vendors' : ready.slide.chart.chart;
  const said: string[][] = [
    ...chartMetadata({ ...spec, id }, of.publicUrl),
    ...(slide.commentary === '' ? [] : [['Commentary', slide.commentary]]),
    ...(slide.footnote === '' ? [] : [['Footnote', slide.footnote]]),
  ];
  for (const [key = '', text = ''] of said) {
    put(grid, { row: below, column: 0 }, words(key));
    put(grid, { row: below, column: 1 }, words(text));
    embolden(grid, { row: below, column: 0 });
    below += 1;
  }
  const widths = columns.map(({ unit }, c) => ({
    width: c === 0 ? 30 : unit === 'text' ? 34 : 16,
    ...columnFormat(unit),
  }));
  const { y } = ready.kind === 'chart' ? ready.spec.axes : { y: null };
  const drawn = y !== null && 'unit' in y ? columnFormat(y.unit) : {};
  const more = block === null ? [] : [...block.columns, ...block.derived].map(() => ({ width: 16, ...drawn }));
  return {
    name: of.name,
    columns: [...widths, ...(block === null ? [] : [{ width: 4 }, { width: 8 }, ...more])],
    rows: grid.rows,
    cells: grid.cells,
    freezePane: { rows: HEAD_ROW + 1 },
    pageSetup: ONE_PAGE_WIDE,
    ...(block === null
      ? {}
      : { charts: [nativeSheetChart(ready, block, HEAD_ROW + block.chart.categories.length + 3)] }),
  };
}
