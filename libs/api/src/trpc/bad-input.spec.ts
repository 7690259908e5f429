import { TRPCError } from '@trpc/server';
import { ProblemError } from './error-map';
import { createTestApi, type TestApi } from '../testing/context';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  // Nobody's bad input may count as a fault of ours.
  expect(api.incidents).toEqual([]);
  await api.close();
});

const growth = { scenarioId: 'base', output: 'ports', fromYear: 2026, toYear: 2030 };
const tornado = { scenarioId: 'base', output: 'revenue', entity: 'co-packaged', year: 2030 };
const variance = { output: 'ports', entity: 'co-packaged', year: 2030 };

describe('bad input to queries', () => {
  it.each<[string, string, unknown, string]>([
    ['forecasts.growth', 'years the wrong way round', { ...growth, fromYear: 2030, toYear: 2026 }, 'toYear'],
    ['forecasts.growth', 'one year twice', { ...growth, toYear: 2026 }, 'toYear'],
    ['forecasts.growth', 'a year before the model', { ...growth, fromYear: 2010 }, 'fromYear'],
    ['forecasts.growth', 'a year after the model', { ...growth, toYear: 2050 }, 'toYear'],
    ['forecasts.growth', 'NaN for a year', { ...growth, toYear: Number.NaN }, 'toYear'],
    ['forecasts.growth', 'half a year', { ...growth, toYear: 2030.5 }, 'toYear'],
    ['forecasts.growth', 'an unknown output', { ...growth, output: 'happiness' }, 'output'],
    ['forecasts.variance', 'an unknown entity', { ...variance, entity: 'abacus' }, 'entity'],
    ['forecasts.variance', 'an output that the entity lacks', { ...variance, output: 'totalPorts' }, 'entity'],
    ['forecasts.variance', 'seven scenarios', { ...variance, scenarioIds: Array(7).fill('base') }, 'scenarioIds'],
    ['forecasts.tornado', 'a year outside the model', { ...tornado, year: 2099 }, 'year'],
    ['forecasts.summary', 'an unknown price law', { scenarioId: 'base', priceLaw: 'magic' }, 'priceLaw'],
    ['forecasts.summary', 'a revision of zero', { scenarioId: 'base', revision: 0 }, 'revision'],
    ['forecasts.summary', 'an id with a path in it', { scenarioId: '../base' }, 'scenarioId'],
    ['sources.list', 'a search of 300 characters', { text: 'x'.repeat(300) }, 'text'],
    ['sources.list', 'an unknown tier', { tiers: ['gossip'] }, 'tiers'],
    ['vendors.comparison', 'one vendor only', { ids: ['nvidia'] }, 'ids'],
    ['vendors.comparison', 'a vendor twice', { ids: ['nvidia', 'nvidia'] }, 'ids'],
    ['charts.spec', 'an unknown chart', { id: 'pie' }, 'id'],
    [
      'charts.spec',
      'a metric that the whole market lacks',
      { id: 'market-forecast', entity: 'market', metric: 'price' },
      'metric',
    ],
    ['charts.spec', 'an entity that is none', { id: 'market-forecast', entity: 'abacus' }, 'entity'],
    ['charts.spec', 'prices in a stack', { id: 'technology-shares', metric: 'price' }, 'metric'],
    ['charts.spec', 'years the wrong way round', { id: 'ports-forecast', fromYear: 2031, toYear: 2027 }, 'toYear'],
    ['charts.spec', 'an unknown attribute', { id: 'attribute-range', attribute: 'colour' }, 'attribute'],
  ])('%s refuses %s', async (...[path, , input, field]) => {
    const { code, problem } = await refusal(path, input);
    expect(code).toBe('BAD_REQUEST');
    if (problem?.kind !== 'invalid') throw new Error(String(problem?.kind));
    expect(problem.issues[0]?.path[0]).toBe(field);
    expect(problem.message).not.toMatch(/zod|ZodError|Invalid input: expected/);
  });

  it.each<[string, unknown]>([
    ['forecasts.summary', { scenarioId: 'elsewhere' }],
    ['forecasts.summary', { scenarioId: 'base', revision: 99 }],
    ['forecasts.drivers', { scenarioId: 'constructor' }],
    ['revisions.history', { scenarioId: 'elsewhere' }],
    ['revisions.compare', { scenarioId: 'base', from: 1, to: 99 }],
    ['vendors.byId', { id: 'acme' }],
    ['vendors.comparison', { ids: ['nvidia', 'acme'] }],
    ['sources.byId', { id: 'acme-2030' }],
    ['forecasts.estimates', { comparedWithId: 'fc-acme' }],
    ['charts.spec', { id: 'ports-forecast', scenarioId: 'elsewhere' }],
    ['charts.spec', { id: 'ports-forecast', compare: ['elsewhere'] }],
    ['charts.spec', { id: 'product-roadmap', vendorId: 'acme' }],
  ])('%s finds nothing for %o', async (path, input) => {
    expect(await refusal(path, input)).toMatchObject({ code: 'NOT_FOUND', problem: { kind: 'not-found' } });
  });

  it.each([
    'overview.get',
    'forecasts.summary',
    'forecasts.growth',
    'forecasts.drivers',
    'sources.list',
    'vendors.byId',
    'timeline.milestones',
    'charts.spec',
  ])('%s refuses a key that it does not know', async (path) => {
    expect(await refusal(path, { scenarioId: 'base', id: 'ports-forecast', evil: 1 })).toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

async function refusal(path: string, input: unknown) {
  const caller = api.caller() as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const [topic, name] = path.split('.') as [string, string];
  try {
    await caller[topic]![name]!(input);
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code, problem: error.cause instanceof ProblemError ? error.cause.problem : null };
  }
  throw new Error(`${path} took the input.`);
}
