import { draftOn, headOf } from '../testing/commit';
import { insertRevision } from './insert-revision';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

describe('published revisions', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  const run = (sql: string) => database.client.$executeRawUnsafe(sql);

  it.each([
    'UPDATE revision SET message = message',
    "UPDATE revision SET message = 'x' WHERE false",
    "DELETE FROM revision WHERE scenario_id = 'upside'",
    'TRUNCATE revision CASCADE',
    'UPDATE assumption_value SET rationale = rationale',
    "DELETE FROM assumption_value WHERE key = 'pue'",
    'TRUNCATE assumption_value',
    "UPDATE revision_result SET summary = '{}'",
    'DELETE FROM revision_result',
    'TRUNCATE revision_result',
    'UPDATE audit_event SET action = action',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'UPDATE revision_correlation SET rank_correlation = 0.5',
    'DELETE FROM revision_correlation',
    'TRUNCATE revision_correlation',
    'UPDATE proposal_round SET message = message',
    'DELETE FROM proposal_round',
    'UPDATE proposal_comment SET text = text',
    'DELETE FROM proposal_comment',
    'DELETE FROM proposal',
    "UPDATE ledger_edition SET facts = '{}'",
    'DELETE FROM ledger_edition',
    "UPDATE revision_frame SET scenario_name = 'x'",
    'DELETE FROM revision_frame',
  ])('refuse "%s"', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/is append-only/);
  });

  it('take no further values and no other result', async () => {
    const late = `INSERT INTO assumption_value (scenario_id, revision_number, key, distribution, basis, rationale, source_ids, inherited)
      VALUES ('base', 1, 'late', '{"kind":"fixed","value":1}', 'sourced', 'late', '{}', false)`;
    await run(
      `INSERT INTO assumption_definition (key, "group", name, unit, dimension) VALUES ('late', 'price', 'Late', 'USD', 900)`,
    );
    await expect(run(late)).rejects.toThrow(/belongs to a published revision/);
    const result = "INSERT INTO revision_result (scenario_id, revision_number, summary) VALUES ('base', 1, '{}')";
    await expect(run(result)).rejects.toThrow();
  });

  it('keep their scenario and the meaning of their assumptions', async () => {
    await expect(run("DELETE FROM scenario WHERE id = 'upside'")).rejects.toThrow(/foreign key/);
    await expect(run("DELETE FROM assumption_definition WHERE key = 'pue'")).rejects.toThrow(/foreign key/);
    await expect(run("UPDATE assumption_definition SET dimension = 901 WHERE key = 'pue'")).rejects.toThrow(
      /keeps its dimension/,
    );
    await expect(run("UPDATE assumption_definition SET unit = 'W' WHERE key = 'pue'")).rejects.toThrow(
      /keeps its dimension/,
    );
  });

  it.each(['NULL', '0', '2', '3'])('cannot lose the head to %s', async (number) => {
    await expect(run(`UPDATE scenario SET head_number = ${number} WHERE id = 'base'`)).rejects.toThrow(
      /cannot move|foreign key/,
    );
  });

  it('are complete or not there at all', async () => {
    const { client } = database;
    const base = await headOf(client, 'base');
    const draft = draftOn(base, { pue: 1.3 });
    const hash = { contentHash: base.contentHash };
    const values = draft.values.map((value) => ({ ...value, inherited: false }));
    const withoutValues = client.$transaction((database) =>
      insertRevision(database, { ...draft, ...hash, parentNumber: 1, values: [] }),
    );
    await expect(withoutValues).rejects.toThrow(/has no values/);
    const withoutHead = client.$transaction((database) =>
      database.revision.create({
        data: {
          scenarioId: 'base',
          number: 2,
          parentNumber: 1,
          authorName: 'x',
          message: 'x',
          engineVersion: '1',
          seed: 1,
          drawCount: 1,
          ...hash,
        },
      }),
    );
    await expect(withoutHead).rejects.toThrow(/was not published/);
    const onAnotherParent = client.$transaction((database) =>
      insertRevision(database, { ...draft, ...hash, parentNumber: null, values }),
    );
    await expect(onAnotherParent).rejects.toThrow();
    await expect(client.scenario.create({ data: { id: 'hollow', name: 'Hollow', description: '' } })).rejects.toThrow(
      /has no revision/,
    );
    expect(await headOf(client, 'base')).toEqual(base);
  });
});
