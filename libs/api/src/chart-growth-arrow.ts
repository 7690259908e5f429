import type { ForecastFanInput } from '@waveguide/charts';
import type { OutputName } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ChartGround } from './chart-ground';
import { modelYears } from './entities';
import { growthBetween } from './growth-query';
import { invalid, type Problem } from './problem';
import { summaryUnder } from './summary-query';

interface ArrowGround {
  readonly output: OutputName;
  readonly entity: string;
  /** The years drawn. */
  readonly fromYear: number;
  readonly toYear: number;
}

const badArrow = (message: string) => err(invalid(['arrow'], message));

/**
 * The growth that an arrow states, computed draw by draw; null where the request asks for none. A span that is no span, outside the model
 * or outside the years drawn is a problem at `arrow`.
 */
export function growthArrow(
  { services, request, loaded }: ChartGround,
  of: ArrowGround,
): Result<ForecastFanInput['growth'], Problem> {
  if (request.arrow === undefined) return ok(null);
  const [fromYear, toYear] = request.arrow.split('-').map(Number);
  const years = modelYears(fromYear, toYear);
  if (!years.ok) return badArrow(years.error.message);
  if (fromYear < of.fromYear || toYear > of.toYear) {
    return badArrow(
      `The arrow runs from ${fromYear} to ${toYear} and the chart from ${of.fromYear} to ${of.toYear}. Choose years within the chart’s.`,
    );
  }
  const { revision } = loaded;
  const run = services.engineRuns.draws({ revision, priceLaw: request.priceLaw }, of.output);
  const summary = summaryUnder(services, loaded, request.priceLaw);
  const { output, entity } = of;
  return ok({ fromYear, toYear, rate: growthBetween({ run, summary }, { output, entity, fromYear, toYear }) });
}
