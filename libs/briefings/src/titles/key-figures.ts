import type { ArrowMark, ChartSpec } from '@waveguide/charts';
import { formatRange } from '@waveguide/quantity';
import type { TableEvidence } from '../content/resolved-slide';
import { tableFigures, type TableFigure } from './table-series';
import type { KeyFigure } from '../schema/key-figure';

export type { KeyFigure };

/** More are no longer read; the table holds them all. */
const MOST_FIGURES = 24;
const isSpec = (evidence: TableEvidence | ChartSpec): evidence is ChartSpec => 'marks' in evidence;

function yearsShown(evidence: TableEvidence, figures: readonly TableFigure[]): number[] {
  const years = [...new Set(figures.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => a - b);
  const read = [...evidence.finding.matchAll(/\b(?:19|20|21)\d{2}\b/g)].map(([year]) => Number(year));
  return years.filter((year, i) => i === years.length - 1 || read.includes(year));
}

/** P10 to P90 of each year and owner that is listed. */
function ranges(figures: readonly TableFigure[]): KeyFigure[] {
  return figures
    .filter(({ level }) => level === 'p10')
    .flatMap((low): KeyFigure[] => {
      const high = figures.find(({ level, row }) => level === 'p90' && row === low.row);
      if (high === undefined || high.value < low.value) return [];
      const text = formatRange({ low: low.value, high: high.value }, low.unit);
      return [{ key: `range-${placeOf(low)}`, label: `P10 to P90 ${textOf(low)}`.trim(), text, value: null }];
    });
}

const placeOf = ({ owner, year, row }: TableFigure): string => `${year ?? owner ?? row}`;
function textOf({ owner, year }: TableFigure): string {
  return year === null ? (owner === null ? '' : `of ${owner}`) : `in ${year}`;
}

/**
 * The numbers that a chart is remembered by: the year that its finding reads and its last year (P50 and P10 to P90, or each technology),
 * each lane where there are no years, the growth arrow, and the number of rows if the table holds words only.
 */
export function keyFigures(evidence: TableEvidence | ChartSpec): readonly KeyFigure[] {
  const all = tableFigures(evidence).filter(({ others }) => !others);
  const years = yearsShown(evidence, all);
  const shown = all.filter(({ year }) => year === null || years.includes(year));
  const central = shown
    .filter(({ level }) => level === 'p50' || level === 'value')
    .map((figure): KeyFigure => {
      const named = figure.level === 'value' || figure.year === null;
      const head = named && figure.owner !== null ? figure.owner : figure.column.label;
      const column = figure.year === null ? `, ${figure.column.label}` : ` in ${figure.year}`;
      return {
        key: `${figure.column.key}-${placeOf(figure)}`,
        label: `${head}${column}`,
        text: figure.text,
        value: figure.value,
      };
    });
  const arrows = isSpec(evidence) ? evidence.marks.filter((mark): mark is ArrowMark => mark.type === 'arrow') : [];
  const figures = [
    ...central,
    ...ranges(shown),
    ...arrows.map((arrow): KeyFigure => ({
      key: `arrow-${arrow.id}`,
      label: 'Growth',
      text: arrow.label,
      value: null,
    })),
  ];
  if (figures.length > 0) return figures.slice(0, MOST_FIGURES);
  const { rows } = evidence.table;
  return [{ key: 'rows', label: 'Rows of the table', text: String(rows.length), value: rows.length }];
}
