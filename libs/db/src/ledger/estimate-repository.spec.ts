import { compatible } from '@waveguide/evidence';
import { listContradictions, listPublishedSeries } from './contradiction-repository';
import { listEstimates, listObservations } from './estimate-repository';
import { openSeededDatabase, readSeedFile, type OpenTestDatabase } from '../testing/dataset';

interface Row {
  readonly id: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recordIds: readonly string[];
}

describe('the ledger', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  const rows = async (file: string) => JSON.parse(await readSeedFile(file)) as Row[];

  it('holds every figure of the dataset with its own numbers', async () => {
    const figures = [...(await listEstimates(database.client)), ...(await listObservations(database.client))];
    const stored = [...(await rows('published-estimates.json')), ...(await rows('observations.json'))];
    expect(
      figures.map(({ id, value, low, high }) => [id, value.kind === 'present' ? value.value : null, low, high]),
    ).toEqual(stored.map(({ id, value, low, high }) => [id, value, low, high]));
  });

  it('reads a figure of the founding report', async () => {
    const estimates = await listEstimates(database.client, {
      metric: 'ports',
      scopeKeys: ['cpo-ports'],
      basis: 'annual',
    });
    expect(estimates.find(({ id }) => id === 'fc-founding-ports-2027')).toMatchObject({
      kind: 'published-estimate',
      locator: 'sec9 Technology Roadmap and Adoption Timeline',
      vintage: '2025',
      target: { kind: 'year', year: 2027 },
      value: { kind: 'present', value: 4_500_000 },
      unit: 'ports',
      qualifier: 'up-to',
      excluded: true,
    });
    expect(estimates.every((estimate) => compatible(estimates[0]!, estimate).ok)).toBe(true);
  });

  it('gives words without a number and targets that are not stated their reason', async () => {
    const estimates = await listEstimates(database.client);
    const timing = estimates.find(({ id }) => id === 'fc-cignal-2021-timing');
    expect(timing).toMatchObject({ value: { kind: 'missing' }, target: { kind: 'not-stated' }, basis: 'timing' });
  });

  it('never calls one company’s figure compatible with a market’s', async () => {
    const figures = await listObservations(database.client, { metric: 'revenue' });
    const company = figures.filter(({ basis }) => basis.startsWith('company-'));
    const market = figures.filter(({ basis }) => !basis.startsWith('company-'));
    expect(company.length).toBeGreaterThan(5);
    for (const own of company) expect(market.some((other) => compatible(own, other).ok)).toBe(false);
  });

  it('splits the records of a contradiction and loses none', async () => {
    const stored = await rows('contradictions.json');
    const contradictions = await listContradictions(database.client);
    expect(contradictions.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    contradictions.forEach(({ estimateIds, observationIds }, index) => {
      expect([...estimateIds, ...observationIds].sort()).toEqual([...stored[index]!.recordIds].sort());
      expect(estimateIds.every((id) => id.startsWith('fc-'))).toBe(true);
    });
  });

  it('keeps the founding report as a published series', async () => {
    const series = await listPublishedSeries(database.client);
    expect(series.map(({ id, unit, points }) => [id, unit, points.at(-1)])).toEqual([
      ['founding-report-ports', 'ports', { year: 2027, value: 4_500_000 }],
      ['founding-report-revenue', 'USD', { year: 2035, value: 1_200_000_000 }],
    ]);
  });
});
