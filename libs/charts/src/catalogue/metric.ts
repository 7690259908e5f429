import {
  baseMarketModel,
  MARKET_ENTITY,
  METRICS,
  type MarketOutput,
  type MetricId,
  type MetricRecord,
  type TechnologyOutput,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';

/** What a forecast chart shows; the name is part of addresses and never changes. */
export type ChartMetric = MetricId;

/** Every metric, in the order in which they are offered. */
export const CHART_METRICS = Object.keys(METRICS) as readonly ChartMetric[];

export function metricRecord(metric: ChartMetric): MetricRecord {
  return METRICS[metric];
}

/** One output of the model, of one technology, group or the market. */
export interface MetricSeries {
  readonly output: TechnologyOutput | MarketOutput;
  readonly entity: string;
}

/** Why a metric and an entity do not go together, at the parameter that is wrong. */
export interface MetricProblem {
  readonly parameter: 'metric' | 'entity';
  readonly message: string;
}

const ENTITIES: readonly string[] = [...baseMarketModel.technologies, ...baseMarketModel.groups].map(({ id }) => id);

/** The metrics that the market, or a technology or group, has. */
export function metricsOf(entity: string): readonly ChartMetric[] {
  return CHART_METRICS.filter((metric) => entity !== MARKET_ENTITY || METRICS[metric].marketOutput !== null);
}

/** The model's series that a metric of an entity stands for. */
export function seriesOfMetric(metric: ChartMetric, entity: string): Result<MetricSeries, MetricProblem> {
  const { output, marketOutput } = METRICS[metric];
  if (entity === MARKET_ENTITY) {
    if (marketOutput !== null) return ok({ output: marketOutput, entity });
    const choice = metricsOf(MARKET_ENTITY).join(', ');
    return err({ parameter: 'metric', message: `The whole market has no ${metric}. Choose one of: ${choice}.` });
  }
  if (ENTITIES.includes(entity)) return ok({ output, entity });
  const choice = [...ENTITIES, ...(marketOutput === null ? [] : [MARKET_ENTITY])].join(', ');
  return err({ parameter: 'entity', message: `There is no ${metric} of “${entity}”. Choose one of: ${choice}.` });
}
