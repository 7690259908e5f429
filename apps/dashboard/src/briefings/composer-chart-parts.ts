import type { ChartId } from '@waveguide/api';
import { chartQuery, withParameter, type PinnedChart } from '@waveguide/briefings';
import { baseMarketModel } from '@waveguide/forecasts';
import { METRICS, type Metric } from '../view/view-state';

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
  readonly scale: boolean;
  readonly technology: boolean;
  readonly metrics: readonly Metric[];
}

const NONE: ChartParts = {
  hidable: [],
  arrow: false,
  years: false,
  year: false,
  compare: false,
  scale: false,
  technology: false,
  metrics: [],
};

const FORECAST: ChartParts = {
  ...NONE,
  hidable: HIDABLE,
  arrow: true,
  years: true,
  year: true,
  compare: true,
  scale: true,
};

const PARTS: Readonly<Record<ChartId, ChartParts>> = {
  'ports-forecast': FORECAST,
  'market-forecast': { ...FORECAST, technology: true, metrics: METRICS },
  'technology-shares': { ...NONE, hidable: ['phases'], years: true, metrics: ['share', 'ports', 'revenue'] },
  'scenario-comparison': { ...NONE, year: true, compare: true, technology: true, metrics: METRICS },
  'growth-range': { ...NONE, years: true, metrics: METRICS.filter((metric) => metric !== 'power-saved') },
  'adoption-timing': NONE,
  'adoption-timeline': { ...NONE, hidable: ['phases'] },
  'switch-capacity': NONE,
  'product-roadmap': NONE,
  'attribute-range': NONE,
};

/** What a slide can choose about a chart; nothing where this version of the product has no such chart. */
export function chartParts(chart: string): ChartParts {
  return chart in PARTS ? PARTS[chart as ChartId] : NONE;
}

export interface YearPair {
  readonly from: number;
  readonly to: number;
}

const YEAR_PAIR = /^(\d{4})-(\d{4})$/;

/** The years of a growth arrow as they stand in a query, the later one last; null where there is none. */
export function readArrow(value: string | null): YearPair | null {
  const [from, to] = (YEAR_PAIR.exec(value ?? '') ?? []).slice(1).map(Number);
  return from === undefined || to === undefined || from >= to ? null : { from, to };
}

export const writeArrow = ({ from, to }: YearPair): string => `${from}-${to}`;

/** A list as it stands in a query; null where it is left to the chart. */
export function readList(value: string | null): readonly string[] | null {
  return value === null ? null : value.split(',').filter((part) => part !== '');
}

/** The years of a slide's chart, and those that it can show. */
export interface YearsOfChart extends YearPair {
  readonly first: number;
  readonly last: number;
}

/** Growth has two years of its own and no axis of them. */
const USUAL_GROWTH: YearPair = { from: 2026, to: 2030 };

/** The years to choose from: those of the axis, or of the growth that is stated; null where the chart has none or they are not known yet. */
export function chartYears(chart: PinnedChart, ofAxis: YearsOfChart | null): YearsOfChart | null {
  if (chart.chart !== 'growth-range') return ofAxis;
  const query = chartQuery(chart);
  const year = (name: string, usual: number) => Number(query.get(name) ?? usual);
  return {
    from: year('from', USUAL_GROWTH.from),
    to: year('to', USUAL_GROWTH.to),
    first: baseMarketModel.firstYear,
    last: baseMarketModel.lastYear,
  };
}

/** The chart with other years. An axis that shows all its years says nothing of them, so that it follows the model. */
export function withYears(chart: PinnedChart, years: YearsOfChart, { from, to }: YearPair): PinnedChart {
  const all = chart.chart !== 'growth-range';
  const first = withParameter(chart, 'from', all && from === years.first ? null : String(from));
  return withParameter(first, 'to', all && to === years.last ? null : String(to));
}

/** The usual years of an arrow as far as the chart shows them. */
export function usualArrow({ from: first, to: last }: YearPair): YearPair {
  const from = Math.max(first, Math.min(USUAL_GROWTH.from, last - 1));
  return { from, to: Math.max(from + 1, Math.min(USUAL_GROWTH.to, last)) };
}
