import { nameOfOutput } from '@waveguide/forecasts';
import { listText } from '@waveguide/quantity';
import { STACKED_OUTPUTS } from '../builders/technology-stack-chart';
import { CHART_METRICS, metricRecord, type ChartMetric } from './metric';
import type { ChartParameter } from './parameters';

// The builder of each chart leaves the library beside its record.
export * from '../builders/adoption-timing-chart';
export * from '../builders/attribute-range-chart';
export * from '../builders/forecast-fan-chart';
export * from '../builders/growth-range-chart';
export * from '../builders/milestone-timeline-chart';
export * from '../builders/product-roadmap-chart';
export * from '../builders/published-vintages-chart';
export * from '../builders/scenario-comparison-chart';
export * from '../builders/switch-capacity-chart';
export * from '../builders/technology-stack-chart';

/** A chart of the product: everything that is said of it outside its builder and its loader. */
export interface ChartRecord {
  readonly name: string;
  /** What it shows, in half a sentence. */
  readonly note: string;
  /** The page on which it stands. */
  readonly page: string;
  /** The parameters that change what it shows, beside `scenario` and `revision`. It leaves the others aside. */
  readonly parameters: readonly ChartParameter[];
  /** Parameters that its page chooses by itself if an address leaves them unsaid, so that the way back always says them. */
  readonly stated?: readonly ChartParameter[];
  /** True if it draws all scenarios beside its own unless some are named; else it draws none. */
  readonly comparesAll?: boolean;
  /** The metrics that it draws, in the order in which they are offered; none if it has no such choice. */
  readonly metrics: readonly ChartMetric[];
  /** Why it draws no other metrics: a clause before the list of its own. Left out if it draws all. */
  readonly noOtherMetric?: string;
  /** The years that it covers by default: the model's, two of them, or those of the facts that it shows. */
  readonly years: 'model' | 'facts' | { readonly from: number; readonly to: number };
  /** True if a scenario's assumptions lead to what it shows, so that a draft of them draws another picture. */
  readonly ofAssumptions: boolean;
  /** The metric with which it is asked for at first, where another chart says the usual one. */
  readonly firstMetric?: ChartMetric;
}

const FORECAST = [
  'priceLaw',
  'scale',
  'published',
  'phases',
  'fan',
  'arrow',
  'fromYear',
  'toYear',
  'year',
  'compare',
] as const satisfies readonly ChartParameter[];

const NOT_GROWING = CHART_METRICS.filter((metric) => metricRecord(metric).growing === null);
const nameInside = (metric: ChartMetric): string => nameOfOutput(metricRecord(metric).output);

/** Every chart, in the order of the choice. The id is part of its stable address and never changes. */
const CHARTS = {
  'ports-forecast': {
    name: 'Ports forecast',
    note: 'Co-packaged ports a year, with range and other people’s estimates',
    page: '/',
    parameters: FORECAST,
    metrics: [],
    years: 'model',
    ofAssumptions: true,
  },
  'market-forecast': {
    name: 'Market forecast',
    note: 'Ports, share, revenue, price or power of any technology',
    page: '/forecasts',
    parameters: ['metric', 'entity', ...FORECAST],
    stated: ['scale'],
    metrics: CHART_METRICS,
    years: 'model',
    ofAssumptions: true,
    firstMetric: 'revenue',
  },
  'technology-shares': {
    name: 'Technologies stacked',
    note: 'How ports, share or revenue divide among technologies',
    page: '/forecasts',
    parameters: ['metric', 'priceLaw', 'phases', 'fromYear', 'toYear'],
    metrics: STACKED_OUTPUTS,
    noOtherMetric: 'Technologies do not add up in other metrics',
    years: 'model',
    ofAssumptions: true,
  },
  'scenario-comparison': {
    name: 'Scenarios compared',
    note: 'One figure in one year, scenario by scenario',
    page: '/forecasts',
    parameters: ['metric', 'entity', 'priceLaw', 'year', 'compare'],
    comparesAll: true,
    metrics: CHART_METRICS,
    years: 'model',
    ofAssumptions: true,
  },
  'growth-range': {
    name: 'Growth by technology',
    note: 'Compound growth a year between two years',
    page: '/forecasts',
    parameters: ['metric', 'priceLaw', 'fromYear', 'toYear'],
    metrics: CHART_METRICS.filter((metric) => !NOT_GROWING.includes(metric)),
    noOtherMetric: `Growth is not drawn for ${listText(NOT_GROWING.map(nameInside))}, which may be 0 or below`,
    years: { from: 2026, to: 2030 },
    ofAssumptions: true,
  },
  'published-vintages': {
    name: 'Published estimates by date',
    note: 'What was said about one year, and when',
    page: '/published',
    parameters: ['measure', 'scopeKey', 'tertiary', 'year'],
    metrics: [],
    years: 'facts',
    ofAssumptions: true,
  },
  'adoption-timing': {
    name: 'Timing of volume',
    note: 'When others expect volume, beside the model',
    page: '/',
    parameters: [],
    metrics: [],
    years: 'facts',
    ofAssumptions: true,
  },
  'adoption-timeline': {
    name: 'Milestones',
    note: 'Dated events by technology',
    page: '/timeline',
    parameters: ['phases', 'fromYear', 'toYear', 'technologies'],
    metrics: [],
    years: 'facts',
    ofAssumptions: false,
  },
  'switch-capacity': {
    name: 'Switch capacity',
    note: 'Capacity of one switch chip by generation',
    page: '/timeline',
    parameters: [],
    metrics: [],
    years: 'facts',
    ofAssumptions: false,
  },
  'product-roadmap': {
    name: 'Product roadmap',
    note: 'Products from announcement to shipment',
    page: '/timeline',
    parameters: ['vendorId'],
    metrics: [],
    years: 'facts',
    ofAssumptions: false,
  },
  'attribute-range': {
    name: 'Attribute of technologies',
    note: 'Energy per bit and other figures, with ranges',
    page: '/technologies',
    parameters: ['technologies', 'attribute'],
    metrics: [],
    years: 'facts',
    ofAssumptions: false,
  },
} as const satisfies Readonly<Record<string, ChartRecord>>;

export type ChartId = keyof typeof CHARTS;

/** The pages on which charts stand. */
export type ChartPage = (typeof CHARTS)[ChartId]['page'];

/** Every chart that the product draws, in the order of the choice. */
export const CHART_IDS = Object.keys(CHARTS) as readonly ChartId[];

/** True if this version of the product has such a chart. */
export function isChartId(id: string): id is ChartId {
  return CHART_IDS.some((known) => known === id);
}

export function chartRecord(id: ChartId): ChartRecord {
  return CHARTS[id];
}

/** Whether a chart has a use for a parameter. Every chart is of a scenario and may be frozen at a revision. */
export function chartUses(id: ChartId, parameter: ChartParameter): boolean {
  return parameter === 'scenarioId' || parameter === 'revision' || chartRecord(id).parameters.includes(parameter);
}
