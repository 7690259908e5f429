import { MARKET_ENTITY, type PreviewQuestion } from '@waveguide/forecasts';
import type { Metric } from './view-state';

type OutputOf = Pick<PreviewQuestion, 'output' | 'entity'>;

/** The group that headlines show: CPO with optical I/O. */
const HEADLINE_ENTITY = 'co-packaged';

/** The model output that a metric of the address stands for, of one technology or group; power saved is the market's. */
export const outputOfMetric = (metric: Metric, entity: string = HEADLINE_ENTITY): OutputOf =>
  metric === 'power-saved' ? { output: 'powerSaved', entity: MARKET_ENTITY } : { output: metric, entity };

const NAMES: Readonly<Record<Metric, string>> = {
  ports: 'CPO ports',
  share: 'CPO share of ports',
  revenue: 'CPO revenue',
  price: 'CPO price per port',
  'power-saved': 'Power saved',
};

/** A metric in words. */
export const metricName = (metric: Metric): string => NAMES[metric];
