import { metricRecord, seriesOfMetric, type ChartMetric } from '@waveguide/charts';
import type { PreviewQuestion } from '@waveguide/forecasts';
import { atHead } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';

type OutputOf = Pick<PreviewQuestion, 'output' | 'entity'>;

/** The group that headlines show: CPO (switch) with optical I/O. */
const HEADLINE_ENTITY = 'co-packaged';

/** The model output that a metric of the address stands for, of one technology, group or the market, which has to have it. */
export function outputOfMetric(metric: ChartMetric, entity: string = HEADLINE_ENTITY): OutputOf {
  const series = seriesOfMetric(metric, entity);
  if (!series.ok) throw new RangeError(series.error.message);
  return series.value;
}

/** A metric of the group that headlines show, in words. */
export const metricName = (metric: ChartMetric): string =>
  atHead(metricRecord(metric).name(technologyName(HEADLINE_ENTITY)));
