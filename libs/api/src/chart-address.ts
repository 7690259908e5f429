import { err, ok, type Result } from '@waveguide/quantity';
import { chartRequestSchema, type ChartId, type ChartRequest } from './chart-request';
import { invalid, type Problem } from './problem';

type Parameter = Exclude<keyof ChartRequest, 'id'>;

/** The names under which a chart's parameters stand in an address: those of the pages, so that one query serves both. */
const QUERY_NAMES: Readonly<Record<Parameter, string>> = {
  scenarioId: 'scenario',
  revision: 'revision',
  metric: 'metric',
  entity: 'technology',
  priceLaw: 'law',
  scale: 'scale',
  published: 'published',
  phases: 'phases',
  fan: 'fan',
  arrow: 'arrow',
  fromYear: 'from',
  toYear: 'to',
  year: 'year',
  technologies: 'technologies',
  compare: 'compare',
  attribute: 'attribute',
  vendorId: 'vendor',
};

const NUMBERS: ReadonlySet<Parameter> = new Set(['revision', 'fromYear', 'toYear', 'year']);
const LISTS: ReadonlySet<Parameter> = new Set(['technologies', 'compare']);

/** The page on which a chart stands. */
const PAGES: Readonly<Record<ChartId, string>> = {
  'ports-forecast': '/',
  'market-forecast': '/forecasts',
  'technology-shares': '/forecasts',
  'scenario-comparison': '/forecasts',
  'growth-range': '/forecasts',
  'adoption-timing': '/',
  'adoption-timeline': '/timeline',
  'switch-capacity': '/timeline',
  'product-roadmap': '/timeline',
  'attribute-range': '/technologies',
};

const PARAMETERS = Object.entries(QUERY_NAMES) as [Parameter, string][];

/** Path and query that lead back to the chart on its page, with those parameters only that are not the usual ones. */
export function chartAddress(request: ChartRequest): string {
  const usual = chartRequestSchema.parse({ id: request.id });
  const query = PARAMETERS.flatMap(([parameter, name]) => {
    const value = request[parameter];
    // The page of forecasts chooses the scale by the metric, so that its charts always say theirs.
    const stated = parameter === 'scenarioId' || (parameter === 'scale' && request.id === 'market-forecast');
    if (value === undefined || (!stated && value === usual[parameter])) return [];
    const text = Array.isArray(value) ? value.join(',') : String(value);
    return [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  const page = request.vendorId === undefined ? PAGES[request.id] : `/vendors/${request.vendorId}`;
  return `${page}?${query.join('&')}`;
}

/** Parameters that pages keep in the address and that say nothing about a chart. */
const OF_PAGES: ReadonlySet<string> = new Set(['tab', 'vendors', 'growth']);

/**
 * A chart request read from an address. An unknown name or a value that cannot be read is a problem at its name; nothing is
 * guessed, since a wrong picture is worse than none.
 * @param alsoKnown names that the caller has read already, so that the list of names is whole
 */
export function readChartRequest(
  id: string,
  query: URLSearchParams,
  alsoKnown: readonly string[] = [],
): Result<ChartRequest, Problem> {
  const known = new Map(PARAMETERS.map(([parameter, name]) => [name, parameter]));
  const input: Record<string, unknown> = { id };
  for (const [name, text] of query) {
    const parameter = known.get(name);
    if (OF_PAGES.has(name)) continue;
    if (parameter === undefined) {
      return err(
        invalid([name], `A chart has no parameter “${name}”. It has: ${[...known.keys(), ...alsoKnown].join(', ')}.`),
      );
    }
    if (parameter in input) return err(invalid([name], `“${name}” is given twice.`));
    input[parameter] = readValue(parameter, text);
  }
  const parsed = chartRequestSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const parameter = String(issue?.path[0]);
  const name = PARAMETERS.find(([candidate]) => candidate === parameter)?.[1] ?? parameter;
  return err(invalid([name], `“${name}” ${issue?.message ?? 'is not valid'}.`));
}

function readValue(parameter: Parameter, text: string): unknown {
  if (LISTS.has(parameter)) return text === '' ? [] : text.split(',');
  // Number('') and Number(' ') are 0; anything but digits is left for the schema to refuse.
  if (NUMBERS.has(parameter)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  return text;
}
