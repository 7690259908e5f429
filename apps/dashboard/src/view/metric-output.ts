import { MARKET_ENTITY, type PreviewQuestion } from '@waveguide/forecasts';
import type { Metric } from './view-state';

type OutputOf = Pick<PreviewQuestion, 'output' | 'entity'>;

/** The group that headlines show: CPO with optical I/O. */
export const HEADLINE_ENTITY = 'co-packaged';

const OUTPUTS: Readonly<Record<Metric, OutputOf>> = {
  ports: { output: 'ports', entity: HEADLINE_ENTITY },
  share: { output: 'share', entity: HEADLINE_ENTITY },
  revenue: { output: 'revenue', entity: HEADLINE_ENTITY },
  price: { output: 'price', entity: HEADLINE_ENTITY },
  power: { output: 'powerSaved', entity: MARKET_ENTITY },
};

/** The model output that a metric of the address stands for. */
export const outputOfMetric = (metric: Metric): OutputOf => OUTPUTS[metric];

const NAMES: Readonly<Record<Metric, string>> = {
  ports: 'CPO ports',
  share: 'CPO share of ports',
  revenue: 'CPO revenue',
  price: 'CPO price per port',
  power: 'Power saved',
};

/** A metric in words. */
export const metricName = (metric: Metric): string => NAMES[metric];
