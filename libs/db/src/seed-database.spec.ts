import { commitRevision } from './commit-revision';
import { listVendors } from './vendor-repository';
import {
  findRevisionSummary,
  findScenario,
  findScenarioHead,
  listRevisions,
  listScenarios,
} from './revision-repository';
import { seedDatabase } from './seed-database';
import type { ReadSeedFile } from './seed-dataset';
import {
  computeTestSummary,
  openEmptyDatabase,
  openSeededDatabase,
  readSeedFile,
  type OpenTestDatabase,
} from './testing-dataset';

const seed = (database: OpenTestDatabase, readFile: ReadSeedFile = readSeedFile) =>
  seedDatabase(database.client, { readFile, computeSummary: computeTestSummary });

function replacing(name: string, from: string, to: string): ReadSeedFile {
  return async (file) => {
    const text = await readSeedFile(file);
    if (file !== name) return text;
    if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
    return text.replace(from, to);
  };
}

async function rowCounts(database: OpenTestDatabase) {
  return database.client.$queryRawUnsafe<{ relname: string; rows: number }[]>(
    `SELECT relname, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text::int AS rows
     FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
}

/** Changed facts make a further edition. */
const rowsBesideEditions = async (database: OpenTestDatabase) =>
  (await rowCounts(database)).filter(({ relname }) => relname !== 'ledger_edition');

describe('seedDatabase', () => {
  let database: OpenTestDatabase;
  afterEach(() => database.close());

  it('makes the shipped scenarios with their first revision and its stored run', async () => {
    database = await openEmptyDatabase();
    const report = await seed(database);
    expect(report).toEqual({ ok: true, value: { factsReplaced: true, revised: ['base', 'upside', 'downside'] } });
    const scenarios = await listScenarios(database.client);
    expect(
      scenarios.map(({ id, headNumber, parent, overrideCount }) => [id, headNumber, parent, overrideCount]),
    ).toEqual([
      ['base', 1, null, 0],
      ['upside', 1, { scenarioId: 'base', revisionNumber: 1 }, 4],
      ['downside', 1, { scenarioId: 'base', revisionNumber: 1 }, 3],
    ]);
    const summary = await findRevisionSummary(database.client, { scenarioId: 'upside', number: 1 });
    expect(summary?.seed).toBe(20261122);
    expect(summary?.years).toHaveLength(13);
  });

  it('changes nothing the second time', async () => {
    database = await openSeededDatabase();
    const before = await rowCounts(database);
    expect(await seed(database)).toEqual({ ok: true, value: { factsReplaced: false, revised: [] } });
    expect(await rowCounts(database)).toEqual(before);
  });

  it('gives the same rows when run by two starts at once', async () => {
    database = await openEmptyDatabase();
    const reports = await Promise.all([seed(database), seed(database)]);
    const replaced = reports.map((report) => report.ok && report.value.factsReplaced);
    expect([...replaced].sort()).toEqual([false, true]);
    expect((await listRevisions(database.client, 'base')).map(({ number }) => number)).toEqual([1]);
  });

  it('writes nothing where a file is wrong', async () => {
    database = await openSeededDatabase();
    const before = await listVendors(database.client);
    const report = await seed(database, replacing('vendors.json', '"country": "US"', '"country": "United States"'));
    expect(report).toMatchObject({ ok: false, error: [{ file: 'vendors.json', row: 'broadcom', field: 'country' }] });
    expect(await listVendors(database.client)).toEqual(before);
  });

  it('brings a changed fact in and leaves the scenarios alone', async () => {
    database = await openSeededDatabase();
    const before = await rowsBesideEditions(database);
    const report = await seed(database, replacing('vendors.json', '"name": "Broadcom"', '"name": "Broadcom Inc."'));
    expect(report).toEqual({ ok: true, value: { factsReplaced: true, revised: [] } });
    const names = (await listVendors(database.client)).map(({ name }) => name);
    expect(names).toContain('Broadcom Inc.');
    expect(names).not.toContain('Broadcom');
    expect(await rowsBesideEditions(database)).toEqual(before);
  });

  it('appends a revision where the dataset’s values changed and nobody edited them', async () => {
    database = await openSeededDatabase();
    const changedBase = replacing('base-model.json', '"mode": 14500000', '"mode": 14600000');
    expect(await seed(database, changedBase)).toMatchObject({ ok: true, value: { revised: ['base'] } });
    const head = await findScenarioHead(database.client, 'base');
    expect(head?.revision.number).toBe(2);
    expect(head?.revision.values[0].distribution).toMatchObject({ mode: 14_600_000 });
    // Children keep the revision they were pinned to until somebody rebases them.
    expect(await findScenario(database.client, 'upside')).toMatchObject({
      parent: { scenarioId: 'base', revisionNumber: 1 },
      parentHeadNumber: 2,
      headNumber: 1,
    });
  });

  it('never touches a scenario whose head is a person’s', async () => {
    database = await openSeededDatabase();
    const head = await findScenarioHead(database.client, 'base');
    if (head === null) throw new Error('The base scenario is not seeded.');
    const values = head.revision.values.map((value) =>
      value.key === 'pue' ? { ...value, rationale: 'Measured at our own sites.' } : value,
    );
    const committed = await commitRevision(database.client, {
      scenarioId: 'base',
      expectedParent: 1,
      author: { userId: 'u1', name: 'Ada' },
      message: 'Our PUE',
      values,
      summary: computeTestSummary(values, head.revision.definitions),
    });
    expect(committed.ok).toBe(true);
    const report = await seed(database, replacing('base-model.json', '"mode": 14500000', '"mode": 14600000'));
    expect(report).toMatchObject({ ok: true, value: { factsReplaced: true, revised: [] } });
    const after = await findScenarioHead(database.client, 'base');
    expect(after?.revision).toMatchObject({ number: 2, author: { name: 'Ada' }, message: 'Our PUE' });
    expect(after?.revision.values).toEqual(committed.ok ? committed.value.values : []);
  });
});
