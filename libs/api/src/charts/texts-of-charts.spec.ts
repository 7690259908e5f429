import { titleSuggestions } from '@waveguide/briefings';
import { listEstimates, listMilestones, listObservations, listProducts, listTechnologies } from '@waveguide/db';
import { scope } from '@waveguide/evidence';
import { mixedWordsOfChart, ownWordsOfChart } from '../testing/chart-text';
import { bareCpoCount } from '@waveguide/technologies';
import { CHART_IDS, CHART_METRICS, type ChartRequest } from './request';
import { ENTITIES } from '../model/entities';
import { createTestApi, type TestApi } from '../testing/context';

let api: TestApi;
/** What records say in their own words, which keep their own meaning. */
let quoted: readonly string[];
/** Names of events, chips and products among them. */
let names: readonly string[];

beforeAll(async () => {
  api = await createTestApi();
  const { client } = api;
  const [estimates, observations, milestones, products, technologies] = await Promise.all([
    listEstimates(client),
    listObservations(client),
    listMilestones(client),
    listProducts(client),
    listTechnologies(client),
  ]);
  names = [
    ...[...milestones, ...products.map(({ name }) => ({ title: name }))].map(({ title }) => title),
    // In quotation marks, what a published figure counts keeps its own meaning.
    ...estimates.map(({ scopeKey }) => `“${scope(scopeKey).label}”`),
  ];
  quoted = [
    ...names,
    ...[...estimates, ...observations].flatMap(({ scopeKey, scopeText, quoteSummary, publisher }) => [
      ...[scope(scopeKey).label, scopeText, quoteSummary, publisher],
    ]),
    ...milestones.flatMap(({ title, note }) => [title, note ?? '']),
    ...products.flatMap(({ name, status }) => [name, name.replace(/ \(.*\)$/, ''), status]),
    ...technologies.flatMap(({ attributes }) => attributes.flatMap(({ label, note }) => [label, note ?? ''])),
  ];
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const forecasts = CHART_METRICS.flatMap((metric) =>
  (metric === 'power-saved' ? ['market'] : ENTITIES.filter(({ kind }) => kind !== 'market').map(({ id }) => id)).map(
    (entity): Partial<ChartRequest> & Pick<ChartRequest, 'id'> => ({ id: 'market-forecast', metric, entity }),
  ),
);
const others = CHART_IDS.map((id) => ({ id }));

describe('the words of charts', () => {
  it.each([...others, ...forecasts])('of %j never say CPO without saying which', async (request) => {
    for (const more of [{}, { compare: ['upside', 'downside'] }]) {
      const spec = await api.caller().charts.spec({ ...request, ...more });
      const own = [...ownWordsOfChart(spec), ...titleSuggestions(spec)];
      expect(own.length).toBeGreaterThan(4);
      // A chip's name stands in the title of the chart of chips.
      expect(own.filter((text) => bareCpoCount(text, names) > 0)).toEqual([]);
      expect(mixedWordsOfChart(spec).filter((text) => bareCpoCount(text, quoted) > 0)).toEqual([]);
    }
  });

  it('would be found if they did', async () => {
    const spec = await api.caller().charts.spec({ id: 'ports-forecast' });
    const vague = { ...spec, subtitle: spec.subtitle.replace('CPO (switch)', 'CPO') };
    expect(ownWordsOfChart(vague).filter((text) => bareCpoCount(text, names) > 0)).toHaveLength(1);
  });
});
