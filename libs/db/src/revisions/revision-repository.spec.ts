import { seriesOf } from '@waveguide/forecasts';
import { appendRevision } from './append-revision';
import {
  findRevision,
  findRevisionSummary,
  findScenario,
  findScenarioHead,
  listAssumptionDefinitions,
  listLatestRevisions,
  pageOfRevisions,
} from './revision-repository';
import { draftOn, headOf } from '../testing/commit';
import { openSeededDatabase, readSeedFile, type OpenTestDatabase } from '../testing/dataset';

interface Assumption {
  readonly id: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

describe('revisions', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  it('state every assumption of the base model, a dimension each in the order of the file', async () => {
    const { assumptions } = JSON.parse(await readSeedFile('base-model.json')) as { assumptions: Assumption[] };
    const base = await headOf(database.client, 'base');
    expect(base.values.map(({ key }) => key)).toEqual(assumptions.map(({ id }) => id));
    expect(base.definitions.map(({ dimension }) => dimension)).toEqual(assumptions.map((_, index) => index));
    expect(await listAssumptionDefinitions(database.client)).toEqual(base.definitions);
    assumptions.forEach(({ low, mode, high }, index) => {
      const expected = low === high ? { kind: 'fixed', value: mode } : { kind: 'triangular', low, mode, high };
      expect(base.values[index]!.distribution).toEqual(expected);
    });
  });

  it('count ports one by one and bound PUE below by one', async () => {
    const base = await headOf(database.client, 'base');
    const definition = (key: string) => base.definitions.find((candidate) => candidate.key === key);
    expect(base.values[0]!.distribution).toEqual({ kind: 'triangular', low: 12e6, mode: 14.5e6, high: 17e6 });
    expect(definition('total-ports-2024')).toMatchObject({ unit: 'ports', year: 2024, lower: 0 });
    expect(definition('pue')).toMatchObject({ unit: 'W/W', lower: 1 });
    expect(definition('asp-decline')).toMatchObject({ lower: 0, upper: 1 });
  });

  it('hold the result of their own run', async () => {
    const summary = await findRevisionSummary(database.client, { scenarioId: 'base', number: 1 });
    if (summary === null) throw new Error('The base scenario has no result.');
    const ports = seriesOf(summary, 'ports', 'co-packaged');
    expect(ports.unit).toBe('ports');
    expect(ports.mean).toHaveLength(summary.years.length);
  });

  it('are null where there are none', async () => {
    expect(await findScenario(database.client, 'nobody')).toBeNull();
    expect(await findScenarioHead(database.client, 'nobody')).toBeNull();
    expect(await findRevision(database.client, { scenarioId: 'base', number: 99 })).toBeNull();
    expect(await findRevisionSummary(database.client, { scenarioId: 'base', number: 99 })).toBeNull();
    expect((await pageOfRevisions(database.client, { scenarioId: 'nobody', page: 1, size: 1000 })).items).toEqual([]);
  });

  it('are listed with the newest first', async () => {
    const committed = await appendRevision(
      database.client,
      draftOn(await headOf(database.client, 'downside'), { pue: 1.3 }),
    );
    expect(committed.ok).toBe(true);
    expect(
      (await pageOfRevisions(database.client, { scenarioId: 'downside', page: 1, size: 1000 })).items.map(
        ({ number }) => number,
      ),
    ).toEqual([2, 1]);
    const [latest, ...older] = await listLatestRevisions(database.client, 2);
    expect(latest).toMatchObject({ scenarioId: 'downside', number: 2, author: { name: 'Ada' } });
    expect(older).toHaveLength(1);
  });
});
