import { THEMES, markColour, type ChartSpec, type TableCell, type TableColumn } from '@waveguide/charts';
import { writeXlsx, type Cell, type SheetChart } from 'hucre/xlsx';
import { disarmed } from '../tables/chart-csv';
import { chartMetadata } from '../pictures/chart-metadata';
import { nativeChart, type NativeChart } from '../pptx/native-series';
import {
  BOLD,
  columnOf,
  columnWidth,
  headingStyle,
  linesOfRows,
  ON_PAPER,
  printNames,
  rowHeights,
  WRAPPED,
} from './sheet-look';
import { printableText } from '../package/xml-text';

export const WORKBOOK_SHEETS = { data: 'Data', series: 'Chart', about: 'About' } as const;

/** What a cell of a workbook holds; null for an empty one. */
export type Value = string | number | null;

/** Words as a cell: never a formula, not even after somebody has edited or saved the cell elsewhere. */
export const sentence = (text: string): string => disarmed(printableText(text));

/** The heading of a column, with its unit. */
export const heading = ({ label, unit }: TableColumn): string =>
  sentence(unit === 'text' || unit === 'year' || unit === 'n/a' ? label : `${label} (${unit})`);

/** Numbers in full, anything else in words. */
export const value = (cell: TableCell): Value => (cell.kind === 'number' ? cell.value : sentence(cell.text));

/** One series as a column of numbers. */
export interface SeriesColumn {
  readonly name: string;
  readonly colour: string;
  readonly dash: 'solid' | 'dash' | 'sysDot';
  readonly values: readonly (number | null)[];
}

/** The series of a chart in the order of their columns: layers, or lines and then percentiles. */
export function seriesColumns(chart: NativeChart): SeriesColumn[] {
  const theme = THEMES.print;
  const colour = (role: NativeChart['lines'][number]['role']) => markColour(theme, role).slice(1).toUpperCase();
  if (chart.layers.length > 0)
    return chart.layers.map(({ name, role, values }) => ({ name, colour: colour(role), dash: 'solid', values }));
  return [
    ...chart.lines.map(({ name, role, values, projected }) => ({
      name,
      colour: colour(role),
      dash: projected ? ('dash' as const) : ('solid' as const),
      values,
    })),
    ...chart.fans.flatMap((fan) =>
      (['p10', 'p25', 'p75', 'p90'] as const).map((level) => ({
        name: `${fan.name}, ${level.toUpperCase()}`,
        colour: colour(fan.role),
        dash: 'sysDot' as const,
        values: fan[level],
      })),
    ),
  ];
}

/** "A", "Z", "AA": the name of a column, from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** In characters. */
const ABOUT_WIDTH = 110;
const SERIES_WIDTH = 18;

/** The style of a first row of headings. */
const headingCells = (units: readonly TableColumn['unit'][]): Map<string, Partial<Cell>> =>
  new Map(units.map((unit, c) => [`0,${c}`, { style: headingStyle(unit, c === 0) }]));

function seriesSheet(spec: ChartSpec, chart: NativeChart) {
  const columns = seriesColumns(chart);
  const last = chart.categories.length + 1;
  const { y } = spec.axes;
  const native: SheetChart = {
    type: chart.layers.length > 0 ? 'column' : 'line',
    title: printableText(spec.finding),
    altText: printableText(spec.description),
    legend: 'bottom',
    ...(chart.layers.length > 0 ? { barGrouping: 'stacked' as const, overlap: 100, gapWidth: 40 } : {}),
    series: columns.map(({ name, colour, dash }, i) => ({
      name: printableText(name),
      values: `${columnName(i + 1)}2:${columnName(i + 1)}${last}`,
      categories: `A2:A${last}`,
      color: colour,
      ...(chart.layers.length > 0 ? {} : { stroke: { dash }, marker: { symbol: 'none' as const } }),
    })),
    anchor: { from: { row: last + 1, col: 0 }, to: { row: last + 27, col: 12 } },
  };
  const units = ['year' as const, ...columns.map(() => ('unit' in y ? y.unit : ('n/a' as const)))];
  return {
    name: WORKBOOK_SHEETS.series,
    columns: units.map((unit, c) => columnOf(unit, c === 0 ? 10 : SERIES_WIDTH, c === 0)),
    cells: headingCells(units),
    rowDefs: rowHeights(
      linesOfRows(
        [columns.map(({ name }) => name)],
        columns.map(() => SERIES_WIDTH),
      ),
    ),
    freezePane: { rows: 1, columns: 1 },
    ...ON_PAPER,
    rows: [
      ['Year', ...columns.map(({ name }) => sentence(name))],
      ...chart.categories.map((category, row) => [
        Number(category),
        // An empty cell is a gap in the line; a word would be drawn as a zero.
        ...columns.map(({ values }) => values[row] ?? null),
      ]),
    ],
    charts: [native],
  };
}

/**
 * A chart as a workbook: its table with units in the headings, numbers in full and missing values in words; if a spreadsheet can draw it,
 * its series with a chart of the program's own; and a sheet that says what it is, of which revision and from whom. Nothing in it is a
 * formula. The same specification gives the same bytes.
 */
export async function chartWorkbook(
  spec: ChartSpec,
  publicUrl: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, rows } = spec.table;
  const chart = nativeChart(spec);
  const stood = new Date(`${spec.provenance.asOf.slice(0, 10)}T00:00:00Z`);
  const data = [columns.map(heading), ...rows.map((row) => row.map(value))];
  const about = chartMetadata(spec, publicUrl).map((row) => row.map(sentence));
  const bytes = await writeXlsx({
    // The first row of the table and of the series is repeated on every page.
    namedRanges: [WORKBOOK_SHEETS.data, ...(chart === null ? [] : [WORKBOOK_SHEETS.series])].flatMap((name) =>
      printNames(name, { headRow: 0, blocks: [] }),
    ),
    properties: { title: printableText(spec.finding), creator: 'Waveguide', created: stood, modified: stood },
    sheets: [
      {
        name: WORKBOOK_SHEETS.data,
        columns: columns.map(({ unit }, c) => columnOf(unit, columnWidth(spec.table, c), c === 0)),
        cells: headingCells(columns.map(({ unit }) => unit)),
        freezePane: { rows: 1 },
        ...ON_PAPER,
        rows: data,
        rowDefs: rowHeights(
          linesOfRows(
            data,
            columns.map((_, c) => columnWidth(spec.table, c)),
          ),
        ),
      },
      ...(chart === null ? [] : [seriesSheet(spec, chart)]),
      {
        name: WORKBOOK_SHEETS.about,
        columns: [{ width: 16 }, { width: ABOUT_WIDTH, style: WRAPPED }],
        rows: about,
        rowDefs: rowHeights(linesOfRows(about, [null, ABOUT_WIDTH])),
        cells: new Map(about.map((_, r) => [`${r},0`, { style: { ...BOLD, alignment: { vertical: 'top' } } }])),
        ...ON_PAPER,
      },
    ],
  });
  return new Uint8Array(bytes);
}
