import { baseMarketModel } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { chartRecord, chartUses, type ChartId } from './charts';
import { seriesOfMetric, type MetricSeries } from './metric';
import { readParameter } from './parameter';
import { CHART_PARAMETERS, USUAL_VALUES, type ChartParameter, type UsualParameter, type ValueOf } from './parameters';

/** What a chart is asked for. A chart leaves aside what it has no use for, so that a page may pass its whole view on. */
export type AskedChart = { readonly id: ChartId } & { readonly [P in UsualParameter]: ValueOf<P> } & {
  readonly [P in Exclude<ChartParameter, UsualParameter>]?: ValueOf<P> | undefined;
};

/** Why a chart cannot be drawn as asked, at the parameter that is wrong. */
export interface ChartProblem {
  readonly parameter: ChartParameter;
  /** A sentence. */
  readonly message: string;
}

/** Both ends counted. */
export interface ChartYears {
  readonly fromYear: number;
  readonly toYear: number;
}

/** A chart with some parameters in the texts of an address; what is not named is as usual. The first text that cannot be read is the problem. */
export function readChart(
  id: ChartId,
  texts: ReadonlyMap<ChartParameter, string>,
): Result<AskedChart, { readonly parameter: ChartParameter; readonly reason: string }> {
  const read: Partial<Record<ChartParameter, unknown>> = {};
  for (const [parameter, text] of texts) {
    const value = readParameter<unknown>(CHART_PARAMETERS[parameter], text);
    if (!value.ok) return err({ parameter, reason: value.error });
    read[parameter] = value.value;
  }
  return ok({ ...USUAL_VALUES, ...read, id } as AskedChart);
}

const { firstYear, lastYear } = baseMarketModel;

function yearProblem(parameter: ChartParameter, year: number): ChartProblem | null {
  if (year >= firstYear && year <= lastYear) return null;
  return { parameter, message: `The model covers ${firstYear} to ${lastYear}; ${year} is outside.` };
}

function spanProblem({ fromYear, toYear }: ChartYears): ChartProblem | null {
  const outside = yearProblem('fromYear', fromYear) ?? yearProblem('toYear', toYear);
  if (outside !== null || fromYear < toYear) return outside;
  const message = `The last year must be later than the first: ${fromYear} to ${toYear} is no span.`;
  return { parameter: 'toYear', message };
}

/** The years that a chart of the model draws: those asked for, else those that it covers by default. */
export function chartYears({ id, fromYear, toYear }: AskedChart): ChartYears {
  const { years } = chartRecord(id);
  const usual = typeof years === 'string' ? { from: firstYear, to: lastYear } : years;
  return { fromYear: fromYear ?? usual.from, toYear: toYear ?? usual.to };
}

/** The two years of an arrow; null if none is asked for. */
export function arrowYears({ arrow }: Pick<AskedChart, 'arrow'>): ChartYears | null {
  const [fromYear, toYear] = (arrow ?? '').split('-').map(Number);
  return fromYear === undefined || toYear === undefined ? null : { fromYear, toYear };
}

function arrowProblem(asked: AskedChart): ChartProblem | null {
  const arrow = arrowYears(asked);
  if (arrow === null) return null;
  const problem = spanProblem(arrow);
  if (problem !== null) return { parameter: 'arrow', message: problem.message };
  const years = chartYears(asked);
  if (arrow.fromYear >= years.fromYear && arrow.toYear <= years.toYear) return null;
  const message = `The arrow runs from ${arrow.fromYear} to ${arrow.toYear} and the chart from ${years.fromYear} to ${years.toYear}. Choose years within the chart’s.`;
  return { parameter: 'arrow', message };
}

function metricProblem({ id, metric }: AskedChart): ChartProblem | null {
  const { metrics, noOtherMetric } = chartRecord(id);
  if (metrics.length === 0 || metrics.includes(metric)) return null;
  return {
    parameter: 'metric',
    message: `${noOtherMetric ?? 'It has no such metric'}; choose one of: ${metrics.join(', ')}.`,
  };
}

/** The model's series that a chart shows; the charts without a choice of technology show the usual one. */
export function chartSeries({ id, metric, entity }: AskedChart): Result<MetricSeries, ChartProblem> {
  return seriesOfMetric(
    chartUses(id, 'metric') ? metric : USUAL_VALUES.metric,
    chartUses(id, 'entity') ? entity : USUAL_VALUES.entity,
  );
}

function yearsProblem(asked: AskedChart): ChartProblem | null {
  const { id, year } = asked;
  if (chartRecord(id).years === 'facts') {
    const { fromYear, toYear } = asked;
    if (!chartUses(id, 'fromYear') || fromYear === undefined || toYear === undefined || fromYear <= toYear) return null;
    const message = `The last year must not be before the first: ${fromYear} to ${toYear} is no span.`;
    return { parameter: 'toYear', message };
  }
  // Whatever a chart makes of the year that is read, its page reads it too.
  const read = yearProblem('year', year);
  if (read !== null || !chartUses(id, 'fromYear')) return read;
  return spanProblem(chartYears(asked)) ?? (chartUses(id, 'arrow') ? arrowProblem(asked) : null);
}

/**
 * Why a chart cannot be drawn as asked; null if it can, as far as anybody can tell who does not have the facts (whether a scenario, a
 * vendor or an attribute is there). The file of a chart and the page on which it stands both ask here.
 */
export function chartProblem(asked: AskedChart): ChartProblem | null {
  const metric = metricProblem(asked);
  if (metric !== null) return metric;
  const series = chartSeries(asked);
  return series.ok ? yearsProblem(asked) : series.error;
}
