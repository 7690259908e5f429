import { arrowYears, type ForecastFanInput, type MetricSeries } from '@waveguide/charts';
import type { ChartLoadContext } from './context';
import { growthBetween } from '../forecasts/growth-query';
import { summaryUnder } from '../forecasts/summary-query';

/** The growth that an arrow states, computed draw by draw; null if the request asks for none. */
export function growthArrow(
  { services, request, loaded }: ChartLoadContext,
  { output, entity }: MetricSeries,
): ForecastFanInput['growth'] {
  const years = arrowYears(request);
  if (years === null) return null;
  const { revision } = loaded;
  const run = services.engineRuns.draws({ revision, priceLaw: request.priceLaw }, output);
  const summary = summaryUnder(services, loaded, request.priceLaw);
  return { ...years, rate: growthBetween({ run, summary }, { output, entity, ...years }) };
}
