import { chartAddress, readChartRequest } from '@waveguide/api';
import {
  CHART_IDS,
  CHART_METRICS,
  CHART_PARAMETER_KEYS,
  CHART_PARAMETERS,
  chartProblem,
  chartUses,
  type ChartId,
  type ChartParameter,
} from '@waveguide/charts';
import { baseMarketModel, MARKET_ENTITY } from '@waveguide/forecasts';
import { createLoader } from 'nuqs/server';
import { forecastView } from '../forecasts/forecast-view';
import { viewParsers } from './view-state';
import { viewProblems } from './view-problem';

const ENTITIES = [...baseMarketModel.technologies, ...baseMarketModel.groups, { id: MARKET_ENTITY }].map(
  ({ id }) => id,
);

/** Values of each parameter: good ones, ones that can be read and mean nothing, ones that cannot be read. */
const VALUES: Readonly<Record<Exclude<ChartParameter, 'metric' | 'entity'>, readonly string[]>> = {
  scenarioId: ['base', 'upside', '', '../base', 'x'.repeat(121)],
  revision: ['1', '1000000', '0', '1000001', '1.5', '1e3', '-1', ''],
  priceLaw: ['erosion', 'wright', 'magic', ''],
  scale: ['linear', 'log', 'cubic', ''],
  published: ['show', 'hide', 'none', ''],
  phases: ['show', 'hide', 'none', ''],
  fan: ['show', 'hide', 'none', ''],
  arrow: ['2026-2030', '2030-2026', '2026-2026', '2010-2030', '2030', '2026-203O', ''],
  fromYear: ['2024', '2030', '2036', '2023', '1995', '1989', '2101', 'NaN', ''],
  toYear: ['2024', '2030', '2036', '2037', '1995', '1989', '2101', '2030.0', ''],
  year: ['2024', '2030', '2036', '2023', '2037', '1989', '2030.5', ''],
  technologies: ['cpo', 'cpo,oio', 'cpo,abacus', 'cpo,,oio', ''],
  compare: ['upside', 'upside,downside', 'a,b,c,d,e', 'a,b,c,d,e,f', '../base', ''],
  attribute: ['energyPerBit', 'reach', '../x', ''],
  measure: ['revenue', 'units', 'status', 'rumour', ''],
  scopeKey: ['cpo', 'cpo+npo', 'abacus', '../x', ''],
  tertiary: ['show', 'hide', 'none', ''],
  vendorId: ['nvidia', 'broadcom', '../x', ''],
};

const nameOf = (parameter: ChartParameter): string => CHART_PARAMETERS[parameter].name;

/** Queries of one parameter, of each metric with each technology, and of two years. */
const QUERIES: readonly string[] = [
  '',
  ...Object.entries(VALUES).flatMap(([parameter, values]) =>
    values.map((value) => `${nameOf(parameter as ChartParameter)}=${encodeURIComponent(value)}`),
  ),
  ...[...CHART_METRICS, 'money', ''].flatMap((metric) =>
    [...ENTITIES, 'abacus', '', '../x'].map((entity) => `metric=${metric}&technology=${encodeURIComponent(entity)}`),
  ),
  ...CHART_METRICS.map((metric) => `metric=${metric}`),
  ...[...ENTITIES, 'abacus'].map((entity) => `technology=${entity}`),
  'from=2026&to=2030',
  'from=2030&to=2026',
  'from=2030&to=2030',
  'from=2012&to=2013',
];

/** The file route: its reader, and the checks of a chart before it is drawn. */
function takenByFile(id: ChartId, query: string): boolean {
  const request = readChartRequest(id, new URLSearchParams(query));
  return request.ok && chartProblem(request.value) === null;
}

const load = createLoader(viewParsers);

function forecastNotices(query: string): readonly string[] {
  const view = load(new URLSearchParams(query));
  return forecastView(
    {
      scenarioId: view.scenario,
      metric: view.metric,
      technology: view.technology,
      scale: view.scale,
      ...(view.from === null ? {} : { fromYear: view.from }),
      ...(view.to === null ? {} : { toYear: view.to }),
      year: view.year,
      growth: view.growth,
      compare: [...view.compare],
      choosesCompare: true,
      unknownCompare: [],
    },
    {
      years: { from: baseMarketModel.firstYear, to: baseMarketModel.lastYear },
      technologyIds: ENTITIES,
      scenarioIds: ['base'],
    },
  ).notices;
}

/** The page that a file names as its way back, at the parameters that the chart has a use for: whether it shows all that they say. */
function takenByPage(id: ChartId, page: string, query: string): boolean {
  const parameters = new URLSearchParams(query);
  if (viewProblems(parameters, page).length > 0) return false;
  const request = readChartRequest(id, parameters);
  // Charts beside the first of a page show the usual metric if they do not have the page's.
  if (!request.ok || chartProblem(request.value) !== null) return false;
  return page !== '/forecasts' || id !== 'market-forecast' || forecastNotices(query).length === 0;
}

/** The query as far as the chart has a use for it. */
function used(id: ChartId, query: string): string {
  const parameters = new URLSearchParams(query);
  for (const parameter of CHART_PARAMETER_KEYS) if (!chartUses(id, parameter)) parameters.delete(nameOf(parameter));
  return parameters.toString();
}

describe.each(CHART_IDS)('%s', (id) => {
  const page = chartAddress({ ...usual(), id }).split('?')[0]!;

  it(`is drawn as a file as ${page} shows it, whatever is asked: ${QUERIES.length} queries`, () => {
    const differing = QUERIES.map((query) => used(id, query)).filter(
      (query) => takenByFile(id, query) !== takenByPage(id, page, query),
    );
    expect(differing).toEqual([]);
  });

  it('leads from its file to an address that its page takes whole', () => {
    const refused = QUERIES.flatMap((query) => {
      const request = readChartRequest(id, new URLSearchParams(query));
      if (!request.ok || chartProblem(request.value) !== null) return [];
      const [path, back] = chartAddress(request.value).split('?');
      const atPage = path!.startsWith('/vendors/') || takenByPage(id, path!, back!);
      return atPage && (page !== '/forecasts' || forecastNotices(back!).length === 0)
        ? []
        : [`${query} → ${path}?${back}`];
    });
    expect(refused).toEqual([]);
  });
});

describe('what had drifted', () => {
  it.each(['metric=power', 'technology=market', 'metric=power&technology=market'])('%s is shown on both', (query) => {
    expect(takenByFile('market-forecast', query)).toBe(true);
    expect(forecastNotices(query)).toEqual([]);
    expect(viewProblems(new URLSearchParams(query), '/forecasts')).toEqual([]);
  });

  it.each(['metric=price&technology=market', 'metric=share&technology=market'])('%s is refused by both', (query) => {
    expect(takenByFile('market-forecast', query)).toBe(false);
    expect(forecastNotices(query)).toEqual([
      expect.stringMatching(/^The whole market has no (price|share)\. .* Co-packaged optics are shown\.$/),
    ]);
  });
});

function usual() {
  const request = readChartRequest('ports-forecast', new URLSearchParams());
  if (!request.ok) throw new Error(request.error.message);
  return request.value;
}
