import { appendRevision } from '../revisions/append-revision';
import { listEstimates } from '../ledger/estimate-repository';
import { gatherLedgerFacts } from './ledger-edition';
import { findLedgerEdition, findRevisionFrame, type RevisionFrame } from './revision-frame';
import { pageOfRevisions } from '../revisions/revision-repository';
import { changeScenario, createScenario } from '../revisions/scenario-store';
import { seedDatabase } from '../seed/database';
import { draftOn, headOf } from '../testing/commit';
import {
  computeTestSummary,
  openEmptyDatabase,
  openSeededDatabase,
  readSeedFile,
  type OpenTestDatabase,
} from '../testing/dataset';

const ADA = { userId: 'user-Ada', name: 'Ada' };
let database: OpenTestDatabase;
afterEach(() => database.close());

const seed = () => seedDatabase(database.client, { readFile: readSeedFile, computeSummary: computeTestSummary });

async function frameOf(scenarioId: string, number: number): Promise<RevisionFrame> {
  const frame = await findRevisionFrame(database.client, { scenarioId, number });
  if (frame === null) throw new Error(`${scenarioId} ${number} has no frame.`);
  return frame;
}

async function publish(scenarioId: string, pue: number): Promise<void> {
  const published = await appendRevision(database.client, draftOn(await headOf(database.client, scenarioId), { pue }));
  expect(published).toMatchObject({ ok: true });
}

const SHIPPED = ['base', 'upside', 'downside'].map((id) => ({ id, revision: 1, open: true }));

describe('the frame of a revision', () => {
  it('holds all that was shipped with it, whatever the order in which it was written', async () => {
    database = await openSeededDatabase();
    const frames = await Promise.all(['base', 'upside', 'downside'].map((id) => frameOf(id, 1)));
    expect(frames.map(({ scenarioName }) => scenarioName)).toEqual(
      (await database.client.scenario.findMany({ orderBy: { position: 'asc' } })).map(({ name }) => name),
    );
    for (const frame of frames) expect(frame.scenarios).toEqual(SHIPPED);
    const facts = await findLedgerEdition(database.client, frames[0]!.editionDigest);
    expect(facts).toEqual({ ok: true, value: await gatherLedgerFacts(database.client) });
  });

  it('is made by every way of publishing: commit, fork and plain SQL', async () => {
    database = await openSeededDatabase();
    await publish('upside', 1.3);
    const made = await createScenario(database.client, {
      name: 'Slow lasers',
      description: '',
      fromScenarioId: 'base',
      author: ADA,
      message: 'A fork',
    });
    expect(made).toMatchObject({ ok: true });
    await database.client.$transaction(async (transaction) => {
      for (const table of ['revision', 'assumption_value', 'revision_result'] as const) {
        const number = table === 'revision' ? 'number' : 'revision_number';
        const columns = (
          await transaction.$queryRaw<{ name: string }[]>`
            SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table}`
        ).map(({ name }) => `"${name}"`);
        const values = columns.map((name) => {
          if (name === `"${number}"`) return '2';
          return name === '"parent_number"' ? '1' : name;
        });
        await transaction.$executeRawUnsafe(
          `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE scenario_id = 'base' AND ${number} = 1`,
        );
      }
      await transaction.$executeRaw`UPDATE scenario SET head_number = 2 WHERE id = 'base'`;
    });
    expect((await frameOf('upside', 2)).scenarios).toEqual([SHIPPED[0], { ...SHIPPED[1], revision: 2 }, SHIPPED[2]]);
    expect((await frameOf('slow-lasers', 1)).scenarios).toHaveLength(4);
    expect((await frameOf('base', 2)).scenarios.map(({ revision }) => revision)).toEqual([2, 2, 1, 1]);
  });

  it('keeps the name and the facts of its day, and later revisions get those of theirs', async () => {
    database = await openSeededDatabase();
    const { client } = database;
    const [first] = await listEstimates(client);
    const before = await frameOf('base', 1);
    await client.publishedEstimate.update({ where: { id: first!.id }, data: { publisher: 'Somebody else' } });
    await changeScenario(client, { id: 'base', actor: ADA, change: { kind: 'rename', name: 'Reference' } });
    await changeScenario(client, { id: 'downside', actor: ADA, change: { kind: 'archive' } });
    expect(await seed()).toEqual({ ok: true, value: { factsReplaced: false, revised: [], kept: [] } });
    await publish('base', 1.3);
    const after = await frameOf('base', 2);
    expect(await frameOf('base', 1)).toEqual(before);
    expect(after).toMatchObject({ scenarioName: 'Reference' });
    expect(after.scenarios[2]).toEqual({ id: 'downside', revision: 1, open: false });
    const publisherIn = async ({ editionDigest }: RevisionFrame) => {
      const facts = await findLedgerEdition(client, editionDigest);
      return facts.ok ? facts.value.estimates[0]!.publisher : facts.error.message;
    };
    expect(await publisherIn(before)).toBe(first!.publisher);
    expect(await publisherIn(after)).toBe('Somebody else');
  });

  it('takes an edition up again when the facts go back to it', async () => {
    database = await openSeededDatabase();
    const { client } = database;
    const [first] = await listEstimates(client);
    const rename = (publisher: string) =>
      client.publishedEstimate.update({ where: { id: first!.id }, data: { publisher } });
    await rename('Somebody else');
    await seed();
    await rename(first!.publisher);
    await seed();
    expect(await client.ledgerEdition.count()).toBe(2);
    await publish('base', 1.3);
    expect((await frameOf('base', 2)).editionDigest).toBe((await frameOf('base', 1)).editionDigest);
  });

  it('is given to revisions of before there were frames, with the scenarios as far as they were published', async () => {
    database = await openSeededDatabase();
    const { client } = database;
    await publish('upside', 1.3);
    await publish('base', 1.3);
    await publish('upside', 1.2);
    await client.$transaction([
      client.$executeRaw`ALTER TABLE revision_frame DISABLE TRIGGER revision_frame_append_only`,
      client.$executeRaw`DELETE FROM revision_frame`,
      client.$executeRaw`ALTER TABLE revision_frame ENABLE TRIGGER revision_frame_append_only`,
    ]);
    await seed();
    expect((await frameOf('base', 1)).scenarios).toEqual(SHIPPED);
    expect((await frameOf('base', 2)).scenarios.map(({ revision }) => revision)).toEqual([2, 2, 1]);
    expect((await frameOf('upside', 3)).scenarios.map(({ revision }) => revision)).toEqual([2, 3, 1]);
  });

  it('is a must: nothing is published while there is no edition', async () => {
    database = await openEmptyDatabase();
    await seed();
    await database.client.currentEdition.deleteMany();
    await expect(publish('base', 1.3)).rejects.toThrow(/no edition of the facts/);
    expect(
      (await pageOfRevisions(database.client, { scenarioId: 'base', page: 1, size: 1000 })).items.map(
        ({ number }) => number,
      ),
    ).toEqual([1]);
  });
});
