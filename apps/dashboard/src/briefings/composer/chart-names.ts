import { chartRecord, isChartId, type ChartId } from '@waveguide/charts';

/** A chart's name; its id if this version of the product has no such chart. */
export const chartName = (chart: string): string => (isChartId(chart) ? chartRecord(chart).name : chart);

/** What a chart is asked for at first: a second chart of ports would say what the first one says. */
export function firstQuery(chart: ChartId, scenarioId: string): string {
  const query = new URLSearchParams({ scenario: scenarioId });
  const { firstMetric } = chartRecord(chart);
  if (firstMetric !== undefined) query.set('metric', firstMetric);
  return query.toString();
}
