import { appendRevision } from '../revisions/append-revision';
import { listVendors } from '../ledger/vendor-repository';
import { findRevisionSummary, findScenarioHead, pageOfRevisions } from '../revisions/revision-repository';
import { pageOfScenarios } from '../revisions/scenario-list';
import { seedDatabase } from './database';
import type { ReadSeedFile } from './read-dataset';
import {
  computeTestSummary,
  openEmptyDatabase,
  openSeededDatabase,
  readSeedFile,
  type OpenTestDatabase,
} from '../testing/dataset';

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
    expect(report).toEqual({
      ok: true,
      value: { factsReplaced: true, revised: ['base', 'upside', 'downside'], kept: [] },
    });
    const scenarios = (await pageOfScenarios(database.client, { page: 1, size: 100, includeArchived: true })).items;
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
    expect(await seed(database)).toEqual({ ok: true, value: { factsReplaced: false, revised: [], kept: [] } });
    expect(await rowCounts(database)).toEqual(before);
  });

  it('gives the same rows when run by two starts at once', async () => {
    database = await openEmptyDatabase();
    const reports = await Promise.all([seed(database), seed(database)]);
    const replaced = reports.map((report) => report.ok && report.value.factsReplaced);
    expect([...replaced].sort()).toEqual([false, true]);
    expect(
      (await pageOfRevisions(database.client, { scenarioId: 'base', page: 1, size: 1000 })).items.map(
        ({ number }) => number,
      ),
    ).toEqual([1]);
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
    expect(report).toEqual({ ok: true, value: { factsReplaced: true, revised: [], kept: [] } });
    const names = (await listVendors(database.client)).map(({ name }) => name);
    expect(names).toContain('Broadcom Inc.');
    expect(names).not.toContain('Broadcom');
    expect(await rowsBesideEditions(database)).toEqual(before);
  });

  it('never touches a scenario whose head is a person’s', async () => {
    database = await openSeededDatabase();
    const head = await findScenarioHead(database.client, 'base');
    if (head === null) throw new Error('The base scenario is not seeded.');
    const values = head.revision.values.map((value) =>
      value.key === 'pue' ? { ...value, rationale: 'Measured at our own sites.' } : value,
    );
    const committed = await appendRevision(database.client, {
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
