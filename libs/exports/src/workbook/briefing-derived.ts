import type { ChartSpec, ChartTable } from '@waveguide/charts';
import { columnName } from './chart';
import type { NativeChart } from '../pptx/native-series';

/** A cell that the workbook computes, with the result it has now. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number;
  readonly format: string;
}

/** One derived figure with what it is, in words. */
export interface DerivedRow {
  readonly label: string;
  readonly cell: FormulaCell | string;
  readonly note: string;
}

/** Columns that follow from the columns of a series, year by year; null if a year has no value. */
export interface DerivedColumn {
  readonly name: string;
  readonly cells: readonly (FormulaCell | null)[];
}

/** Where the block of series stands: its year column and its first year's row, both from 0. */
export interface SeriesPlace {
  readonly column: number;
  readonly row: number;
}

const RATE = '0.0%';

const reference = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

/** Years of the arrow if one is drawn; else the first year of projection that has a value, and the last. */
function growthYears(
  spec: ChartSpec,
  years: readonly number[],
  values: readonly (number | null)[],
): [number, number] | null {
  const arrow = spec.marks.find((mark) => mark.type === 'arrow');
  const positive = years.filter((_, i) => (values[i] ?? 0) > 0);
  if (arrow !== undefined) {
    const both = [arrow.from.x, arrow.to.x];
    return both.every((year) => positive.includes(year)) ? [arrow.from.x, arrow.to.x] : null;
  }
  const since = Number(spec.provenance.asOf.slice(0, 4));
  const [from, to] = [positive.find((year) => year >= since), positive.at(-1)];
  return from === undefined || to === undefined || to <= from ? null : [from, to];
}

/**
 * Compound annual growth of each line between two years: (end / start)^(1 / years) − 1. It is the growth of the values that stand on the
 * sheet; the median of the growth of the draws is another number, and stands beside it if the chart shows it.
 */
export function growthRows(spec: ChartSpec, chart: NativeChart, place: SeriesPlace): DerivedRow[] {
  const { y } = spec.axes;
  if (chart.layers.length > 0 || ((y.kind === 'linear' || y.kind === 'log') && y.unit.startsWith('fraction')))
    return [];
  const years = chart.categories.map(Number);
  const rows = chart.lines.flatMap((line, i): DerivedRow[] => {
    const span = growthYears(spec, years, line.values);
    if (span === null) return [];
    const [from, to] = [years.indexOf(span[0]), years.indexOf(span[1])];
    const [start, end] = [line.values[from], line.values[to]];
    if (start === null || end === null || start === undefined || end === undefined) return [];
    const at = (row: number, column: number) => reference(place.column + column, place.row + row);
    const formula = `(${at(to, i + 1)}/${at(from, i + 1)})^(1/(${at(to, 0)}-${at(from, 0)}))-1`;
    return [
      {
        label: `${line.name}: growth of the P50 values a year, ${span[0]} to ${span[1]}`,
        cell: { formula, result: (end / start) ** (1 / (span[1] - span[0])) - 1, format: RATE },
        note: 'Computed from the P50 values on this sheet. It is not the median of the growth over the draws.',
      },
    ];
  });
  const arrows = spec.marks.flatMap((mark) => (mark.type === 'arrow' ? [mark.label] : []));
  return [
    ...rows,
    ...arrows.map((label) => ({
      label: 'Growth on the chart',
      cell: label,
      note: 'The median of the growth of every draw, as the model computed it; a value, not a formula.',
    })),
  ];
}

/**
 * Of layers that add up (means, or observed values): their total by year, and each layer's share of it. A share of the mean total is not the
 * mean of the shares.
 * @param totalFormat how a total is shown: as its layers are
 */
export function stackColumns(chart: NativeChart, place: SeriesPlace, totalFormat = 'General'): DerivedColumn[] {
  const { layers, categories } = chart;
  if (layers.length === 0) return [];
  const totals = categories.map((_, year) => {
    const values = layers.map((layer) => layer.values[year] ?? null);
    return values.some((value) => value === null) ? null : (values as number[]).reduce((sum, value) => sum + value, 0);
  });
  const row = (year: number) => place.row + year;
  const totalColumn = place.column + layers.length + 1;
  const total: DerivedColumn = {
    name: 'Total of the means',
    cells: totals.map((result, year) => {
      const [first, last] = [reference(place.column + 1, row(year)), reference(totalColumn - 1, row(year))];
      return result === null ? null : { formula: `SUM(${first}:${last})`, result, format: totalFormat };
    }),
  };
  const shares = layers.map((layer, i): DerivedColumn => ({
    name: `${layer.name}, share of the total of the means`,
    cells: totals.map((sum, year) => {
      const value = layer.values[year] ?? null;
      if (sum === null || value === null || !(sum > 0)) return null;
      const formula = `${reference(place.column + 1 + i, row(year))}/${reference(totalColumn, row(year))}`;
      return { formula, result: value / sum, format: RATE };
    }),
  }));
  return [total, ...shares];
}

interface PublishedFigure {
  readonly row: number;
  readonly year: number;
  readonly value: number;
}

/** A bound is no value to grow from. */
const BOUND = /\b(at least|at most)\b/;

/** Figures of one publisher, one edition and one scope, as their words tell: "CIR, Dec 2020: $2.3B in 2030 (CPO in data centres)". */
function publishedGroups(table: ChartTable): Map<string, PublishedFigure[]> {
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const [year, value, kind] = [at('year'), at('p50'), at('kind')];
  const groups = new Map<string, PublishedFigure[]>();
  if (year < 0 || value < 0 || kind < 0) return groups;
  table.rows.forEach((cells, row) => {
    const said = cells[kind]?.text ?? '';
    const [, edition, scope] = /^([^:]+): [^(]*(\([^)]*\))/.exec(said) ?? [];
    const [when, figure] = [cells[year], cells[value]];
    if (edition === undefined || scope === undefined || BOUND.test(said)) return;
    if (when?.kind !== 'number' || figure?.kind !== 'number' || !(figure.value > 0)) return;
    const group = `${edition} ${scope}`;
    groups.set(group, [...(groups.get(group) ?? []), { row, year: when.value, value: figure.value }]);
  });
  return groups;
}

/**
 * Growth between the first and the last year that one publisher gave in one edition for one scope: what its own figures imply. Figures of
 * different publishers, editions or scopes never join one rate.
 */
export function publishedGrowthRows(table: ChartTable, firstRow: number): DerivedRow[] {
  const column = (key: string) => table.columns.findIndex((one) => one.key === key);
  const fraction = table.columns[column('p50')]?.unit.startsWith('fraction') ?? true;
  if (fraction) return [];
  return [...publishedGroups(table)].flatMap(([group, figures]): DerivedRow[] => {
    const sorted = figures.toSorted((a, b) => a.year - b.year);
    const [from, to] = [sorted[0], sorted.at(-1)];
    if (from === undefined || to === undefined || to.year <= from.year) return [];
    const at = (figure: PublishedFigure, key: string) => reference(column(key), firstRow + figure.row);
    return [
      {
        label: `${group}: growth a year that its own figures imply, ${from.year} to ${to.year}`,
        cell: {
          formula: `(${at(to, 'p50')}/${at(from, 'p50')})^(1/(${at(to, 'year')}-${at(from, 'year')}))-1`,
          result: (to.value / from.value) ** (1 / (to.year - from.year)) - 1,
          format: RATE,
        },
        note: 'Computed from two figures of the same publisher, edition and scope in the table above.',
      },
    ];
  });
}
