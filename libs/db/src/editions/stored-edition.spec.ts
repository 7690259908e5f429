import { editionDigest, gatherLedgerFacts } from './ledger-edition';
import { findLedgerEdition } from './revision-frame';
import { EDITION_SHAPE, readStoredEdition, storedEdition } from './stored-edition';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

describe('a stored edition', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  const stored = async () => storedEdition(await gatherLedgerFacts(database.client));

  it('reads back as the facts it was made of', async () => {
    const facts = await gatherLedgerFacts(database.client);
    expect(facts.estimates.length).toBeGreaterThan(50);
    expect(readStoredEdition(JSON.parse(JSON.stringify(storedEdition(facts))))).toEqual({ ok: true, value: facts });
  });

  it('of a shape that is not known yet says so and is not guessed at', async () => {
    const newer = { ...(await stored()), shape: EDITION_SHAPE + 1, estimates: 'packed' };
    expect(readStoredEdition(newer)).toMatchObject({ ok: false, error: { code: 'unknown-shape' } });
  });

  it('that is not what its shape says is refused', async () => {
    const edition = await stored();
    expect(() => readStoredEdition({ ...edition, phases: undefined })).toThrow();
    expect(() => readStoredEdition({ ...edition, extra: 1 })).toThrow();
    const [first, ...rest] = edition.estimates;
    expect(() => readStoredEdition({ ...edition, estimates: [{ ...first, unit: 'furlong' }, ...rest] })).toThrow();
  });

  it('whose content is not that of its digest is refused', async () => {
    const edition = await stored();
    const digest = editionDigest(edition);
    const other = 'f'.repeat(64);
    await database.client.ledgerEdition.create({ data: { digest: other, facts: JSON.parse(JSON.stringify(edition)) } });
    expect(await findLedgerEdition(database.client, digest)).toMatchObject({ ok: true });
    await expect(findLedgerEdition(database.client, other)).rejects.toThrow(/another digest/);
    await expect(findLedgerEdition(database.client, 'e'.repeat(64))).rejects.toThrow(/no edition/);
  });
});
