import {
  CHART_PARAMETER_KEYS,
  CHART_PARAMETERS,
  chartRecord,
  chartUses,
  isChartId,
  parameterNamed,
  parameterText,
  readChart,
  USUAL_VALUES,
  type ChartParameter,
} from '@waveguide/charts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ChartRequest } from './request';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { isTrackingParameter } from './tracking-parameters';

/** What an address leaves unsaid. */
const USUAL: Readonly<Partial<Record<ChartParameter, unknown>>> = USUAL_VALUES;

/**
 * Path and query that lead back to the chart on its page. They name the scenario, and those of the chart's own parameters that are not the
 * usual ones: what it has no use for would say something else on the page.
 */
export function chartAddress(request: ChartRequest): string {
  const record = chartRecord(request.id);
  const query = CHART_PARAMETER_KEYS.flatMap((parameter) => {
    const value = request[parameter];
    const stated = parameter === 'scenarioId' || record.stated?.includes(parameter) === true;
    if (value === undefined || !chartUses(request.id, parameter) || (!stated && value === USUAL[parameter])) return [];
    return [`${CHART_PARAMETERS[parameter].name}=${encodeURIComponent(parameterText(value)).replaceAll('%2C', ',')}`];
  });
  const ofVendor = chartUses(request.id, 'vendorId') && request.vendorId !== undefined;
  const page = ofVendor ? `/vendors/${request.vendorId}` : record.page;
  return `${page}?${query.join('&')}`;
}

/** Parameters that pages keep in the address and that say nothing about a chart. */
const OF_PAGES: ReadonlySet<string> = new Set(['tab', 'vendors', 'growth']);

/**
 * A chart request read from an address. An unknown name or a value that cannot be read is a problem at its name; nothing is
 * guessed, since a wrong picture is worse than none. What only follows a reader about is left aside.
 * @param alsoKnown names that the caller has read already, so that the list of names is whole
 */
export function readChartRequest(
  id: string,
  query: URLSearchParams,
  alsoKnown: readonly string[] = [],
): Result<ChartRequest, Problem> {
  if (!isChartId(id)) return err(notFound('chart', id));
  const texts = new Map<ChartParameter, string>();
  for (const [name, text] of query) {
    if (OF_PAGES.has(name) || isTrackingParameter(name)) continue;
    const parameter = parameterNamed(name);
    if (parameter === undefined) {
      const names = [...CHART_PARAMETER_KEYS.map((key) => CHART_PARAMETERS[key].name), ...alsoKnown];
      return err(invalid([name], `A chart has no parameter “${name}”. It has: ${names.join(', ')}.`));
    }
    if (texts.has(parameter)) return err(invalid([name], `“${name}” is given twice.`));
    texts.set(parameter, text);
  }
  const read = readChart(id, texts);
  if (read.ok) return ok(read.value);
  const { name } = CHART_PARAMETERS[read.error.parameter];
  return err(invalid([name], `“${name}” ${read.error.reason}.`));
}
