import { seriesOfMetric, type ChartMetric } from '@waveguide/charts';
import type { PreviewQuestion } from '@waveguide/forecasts';
import { named, technologyName } from '@waveguide/technologies';

type OutputOf = Pick<PreviewQuestion, 'output' | 'entity'>;

/** The group that headlines show: CPO (switch) with optical I/O. */
const HEADLINE_ENTITY = 'co-packaged';

/** The model output that a metric of the address stands for, of one technology, group or the market, which has to have it. */
export function outputOfMetric(metric: ChartMetric, entity: string = HEADLINE_ENTITY): OutputOf {
  const series = seriesOfMetric(metric, entity);
  if (!series.ok) throw new RangeError(series.error.message);
  return series.value;
}

const NAMES: Readonly<Record<ChartMetric, string>> = {
  ports: named(HEADLINE_ENTITY, 'ports'),
  share: named(HEADLINE_ENTITY, 'share of optical ports'),
  revenue: named(HEADLINE_ENTITY, 'revenue'),
  price: named(HEADLINE_ENTITY, 'price per port'),
  power: `Power of ${technologyName(HEADLINE_ENTITY).noun}`,
  'power-saved': `Power saved by ${technologyName(HEADLINE_ENTITY).noun}`,
};

/** A metric in words. */
export const metricName = (metric: ChartMetric): string => NAMES[metric];
