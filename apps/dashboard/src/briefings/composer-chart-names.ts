import type { ChartId } from '@waveguide/api';

export interface ChartName {
  readonly name: string;
  /** What it shows, in half a sentence. */
  readonly note: string;
}

/** Every chart of the product, in the order of the choice. */
export const CHART_NAMES: Readonly<Record<ChartId, ChartName>> = {
  'ports-forecast': {
    name: 'Ports forecast',
    note: 'Co-packaged ports a year, with range and other people’s estimates',
  },
  'market-forecast': { name: 'Market forecast', note: 'Ports, share, revenue, price or power of any technology' },
  'technology-shares': { name: 'Technologies stacked', note: 'How ports, share or revenue divide among technologies' },
  'scenario-comparison': { name: 'Scenarios compared', note: 'One figure in one year, scenario by scenario' },
  'growth-range': { name: 'Growth by technology', note: 'Compound growth a year between two years' },
  'adoption-timing': { name: 'Timing of volume', note: 'When others expect volume, beside the model' },
  'adoption-timeline': { name: 'Milestones', note: 'Dated events by technology' },
  'switch-capacity': { name: 'Switch capacity', note: 'Capacity of one switch chip by generation' },
  'product-roadmap': { name: 'Product roadmap', note: 'Products from announcement to shipment' },
  'attribute-range': { name: 'Attribute of technologies', note: 'Energy per bit and other figures, with ranges' },
};

const isChart = (chart: string): chart is ChartId => chart in CHART_NAMES;

/** A chart's name; its id where this version of the product has no such chart. */
export const chartName = (chart: string): string => (isChart(chart) ? CHART_NAMES[chart].name : chart);

/** The ids in the order of the choice. */
export const CHART_CHOICE = Object.keys(CHART_NAMES).filter(isChart);

/** What a chart is asked for at first: a second chart of ports would say what the first one says. */
export function firstQuery(chart: ChartId, scenarioId: string): string {
  const query = new URLSearchParams({ scenario: scenarioId });
  if (chart === 'market-forecast') query.set('metric', 'revenue');
  return query.toString();
}
