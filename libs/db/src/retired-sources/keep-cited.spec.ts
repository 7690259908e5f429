import { appendRevision } from '../revisions/append-revision';
import { submitProposal } from '../revisions/proposal-store';
import { findRevision } from '../revisions/revision-repository';
import { seedDatabase } from '../seed/database';
import { findSource, findSources } from '../ledger/source-repository';
import { draftOn, headOf } from '../testing/commit';
import { computeTestSummary, openSeededDatabase, readSeedFile, type OpenTestDatabase } from '../testing/dataset';

interface SourceRow {
  id: string;
  title: string;
}

/** A source that the shipped dataset has for people to cite; this one is cited by nothing in the dataset. */
const OWN = { id: 'our-own-study', title: 'A study of our own sites' };
const source = (of: Partial<SourceRow> = {}) => ({
  ...OWN,
  publisher: 'House',
  url: 'https://example.org/study',
  urlMissing: null,
  publishedOn: '2026-05',
  publishedOnMissing: null,
  kind: 'report',
  tier: 'primary',
  accessedNote: 'Read in full.',
  licenceNote: 'not stated',
  ...of,
});

describe('a source that people cite', () => {
  let database: OpenTestDatabase;
  beforeEach(async () => (database = await openSeededDatabase()));
  afterEach(() => database.close());

  const seedWith = async (change: (rows: SourceRow[]) => SourceRow[]) => {
    const readFile = async (name: string) => {
      const text = await readSeedFile(name);
      return name === 'sources.json' ? JSON.stringify(change(JSON.parse(text) as SourceRow[])) : text;
    };
    const seeded = await seedDatabase(database.client, { readFile, computeSummary: computeTestSummary });
    if (!seeded.ok) throw new Error(JSON.stringify(seeded.error));
  };
  const citeIt = async (pue: number) => {
    const draft = draftOn(await headOf(database.client, 'base'), { pue });
    const values = draft.values.map((value) => (value.key === 'pue' ? { ...value, sourceIds: [OWN.id] } : value));
    expect(await appendRevision(database.client, { ...draft, values })).toMatchObject({ ok: true });
  };
  const withIt = (rows: SourceRow[]) => [...rows, source()];

  it('outlives its removal from the dataset, and says so; its scenario can be edited on', async () => {
    await seedWith(withIt);
    await citeIt(1.31);
    await seedWith((rows) => rows);
    expect(await findSource(database.client, OWN.id)).toMatchObject({
      source: { title: OWN.title, accessedNote: expect.stringMatching(/^Read in full\. No longer in the data set/) },
      citations: [{ kind: 'assumption', recordId: 'pue' }],
    });
    // A commit states every value again, with what each cites.
    const draft = draftOn(await headOf(database.client, 'base'), { 'share-ceiling': 0.6 });
    expect(await appendRevision(database.client, draft)).toMatchObject({ ok: true });
    const second = await findRevision(database.client, { scenarioId: 'base', number: 2 });
    expect(second?.values.find(({ key }) => key === 'pue')?.sourceIds).toEqual([OWN.id]);
    // The note is written once, however many datasets come.
    await seedWith((rows) =>
      rows.map((row, index) => (index === 0 ? { ...row, title: `${row.title} ` + 'anew' } : row)),
    );
    const kept = await findSource(database.client, OWN.id);
    expect(kept?.source.accessedNote.match(/No longer in the data set/g)).toHaveLength(1);
  });

  it('stands beside itself where the dataset gives it another id, and is the dataset’s again when it comes back', async () => {
    await seedWith(withIt);
    await citeIt(1.31);
    await seedWith((rows) => [...rows, source({ id: 'house-study-2026' })]);
    const both = await findSources(database.client, [OWN.id, 'house-study-2026']);
    expect(both.map(({ id, title }) => [id, title])).toEqual([
      ['house-study-2026', OWN.title],
      [OWN.id, OWN.title],
    ]);
    await seedWith((rows) => [...rows, source({ title: 'Second edition' })]);
    expect(await findSource(database.client, OWN.id)).toMatchObject({
      source: { title: 'Second edition', accessedNote: 'Read in full.' },
    });
    expect(await findSource(database.client, 'house-study-2026')).toBeNull();
  });

  it('stays for a proposal that nobody has decided on', async () => {
    await seedWith(withIt);
    const submitted = await submitProposal(database.client, {
      scenarioId: 'base',
      proposer: { userId: 'user-Ada', name: 'Ada' },
      content: {
        parentNumber: 1,
        message: 'Our PUE',
        edits: [
          { key: 'pue', distribution: { kind: 'fixed', value: 1.2 }, rationale: 'Measured.', sourceIds: [OWN.id] },
        ],
        correlations: null,
      },
    });
    expect(submitted).toMatchObject({ ok: true });
    await seedWith((rows) => rows);
    expect(await findSource(database.client, OWN.id)).toMatchObject({ source: { title: OWN.title } });
    await expect(database.client.source.delete({ where: { id: OWN.id } })).rejects.toThrow(/cited_source_stays/);
  });

  it('goes with the dataset where nobody cites it', async () => {
    await seedWith(withIt);
    await seedWith((rows) => rows);
    expect(await findSource(database.client, OWN.id)).toBeNull();
  });

  it('cannot be removed by any other way either', async () => {
    await seedWith(withIt);
    await citeIt(1.31);
    await expect(database.client.source.delete({ where: { id: OWN.id } })).rejects.toThrow(/cited_source_stays/);
    await seedWith((rows) => [...rows, source(), source({ id: 'uncited', title: 'Another' })]);
    await database.client.source.delete({ where: { id: 'uncited' } });
  });
});
