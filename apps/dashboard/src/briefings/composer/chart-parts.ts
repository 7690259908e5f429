import { chartQuery, withParameter, type PinnedChart } from '@waveguide/briefings';
import { chartRecord, chartUses, isChartId, type ChartParameter } from '@waveguide/charts';
import { baseMarketModel } from '@waveguide/forecasts';
import type { Metric } from '../../view/view-state';

/** Parts of a chart that a slide can leave out, by the parameter that hides them. */
const HIDABLE = ['fan', 'phases', 'published'] as const;
export type Hidable = (typeof HIDABLE)[number];

/** Which parameters a chart has a use for; a slide offers no others. */
export interface ChartParts {
  readonly hidable: readonly Hidable[];
  /** Growth between two years as an arrow. */
  readonly arrow: boolean;
  /** First and last year. */
  readonly years: boolean;
  /** The year that is read. */
  readonly year: boolean;
  /** Other scenarios beside the one it is drawn from. */
  readonly compare: boolean;
  /** Whether all of them are beside it unless some are chosen. */
  readonly comparesAll: boolean;
  readonly scale: boolean;
  readonly technology: boolean;
  readonly metrics: readonly Metric[];
}

/** What a slide can choose about a chart; nothing if this version of the product has no such chart. */
export function chartParts(chart: string): ChartParts {
  const uses = (parameter: ChartParameter): boolean => isChartId(chart) && chartUses(chart, parameter);
  const record = isChartId(chart) ? chartRecord(chart) : null;
  return {
    hidable: HIDABLE.filter(uses),
    arrow: uses('arrow'),
    years: uses('fromYear'),
    year: uses('year'),
    compare: uses('compare'),
    comparesAll: record?.comparesAll ?? false,
    scale: uses('scale'),
    technology: uses('entity'),
    metrics: record?.metrics ?? [],
  };
}

export interface YearPair {
  readonly from: number;
  readonly to: number;
}

const YEAR_PAIR = /^(\d{4})-(\d{4})$/;

/** The years of a growth arrow as they stand in a query, the later one last; null if there is none. */
export function readArrow(value: string | null): YearPair | null {
  const [from, to] = (YEAR_PAIR.exec(value ?? '') ?? []).slice(1).map(Number);
  return from === undefined || to === undefined || from >= to ? null : { from, to };
}

export const writeArrow = ({ from, to }: YearPair): string => `${from}-${to}`;

/** A list as it stands in a query; null if it is left to the chart. */
export function readList(value: string | null): readonly string[] | null {
  return value === null ? null : value.split(',').filter((part) => part !== '');
}

/** The years of a slide's chart, and those that it can show. */
export interface YearsOfChart extends YearPair {
  readonly first: number;
  readonly last: number;
}

/** The usual years of an arrow. */
const USUAL_GROWTH: YearPair = { from: 2026, to: 2030 };

/** The years that a chart has of its own, without an axis of them; null if it has none. */
function ownYears(chart: string): YearPair | null {
  if (!isChartId(chart)) return null;
  const { years } = chartRecord(chart);
  return typeof years === 'string' ? null : years;
}

/** The years to choose from: those of the axis, or of the growth that is stated; null if the chart has none or they are not known yet. */
export function chartYears(chart: PinnedChart, ofAxis: YearsOfChart | null): YearsOfChart | null {
  const own = ownYears(chart.chart);
  if (own === null) return ofAxis;
  const query = chartQuery(chart);
  const year = (name: string, usual: number) => Number(query.get(name) ?? usual);
  return {
    from: year('from', own.from),
    to: year('to', own.to),
    first: baseMarketModel.firstYear,
    last: baseMarketModel.lastYear,
  };
}

/** The chart with other years. An axis that shows all its years says nothing of them, so that it follows the model. */
export function withYears(chart: PinnedChart, years: YearsOfChart, { from, to }: YearPair): PinnedChart {
  const all = ownYears(chart.chart) === null;
  const first = withParameter(chart, 'from', all && from === years.first ? null : String(from));
  return withParameter(first, 'to', all && to === years.last ? null : String(to));
}

/** The usual years of an arrow as far as the chart shows them. */
export function usualArrow({ from: first, to: last }: YearPair): YearPair {
  const from = Math.max(first, Math.min(USUAL_GROWTH.from, last - 1));
  return { from, to: Math.max(from + 1, Math.min(USUAL_GROWTH.to, last)) };
}
