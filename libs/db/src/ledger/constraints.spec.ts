import { UNIT_IDS } from '@waveguide/quantity';
import { BASES, METRICS, QUALIFIERS } from '@waveguide/evidence';
import { MILESTONE_STAGES } from '@waveguide/adoption';
import { TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

describe('the database', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  const run = (sql: string) => database.client.$executeRawUnsafe(sql);

  it.each([
    ['a value below its low', "UPDATE published_estimate SET low = 9e9 WHERE id = 'fc-founding-rev-2035'", 'ordered'],
    ['a value that is no number', "UPDATE observation SET value = 'NaN' WHERE id = 'ob-eth-2020'", 'finite'],
    ['an infinite value', "UPDATE observation SET value = 'Infinity' WHERE id = 'ob-eth-2020'", 'finite'],
    ['a share above one', "UPDATE observation SET value = 1.5 WHERE id = 'ob-siph-share-2025'", 'observation_share'],
    [
      'words with a number',
      "UPDATE observation SET qualifier = 'qualitative' WHERE id = 'ob-eth-2020'",
      'number_or_words',
    ],
    ['an unknown unit', "UPDATE observation SET unit = 'furlongs' WHERE id = 'ob-eth-2020'", 'observation_unit'],
    [
      'an unknown tier',
      "UPDATE observation SET evidence = 'compiler' WHERE id = 'ob-eth-2020'",
      'observation_evidence',
    ],
    ['a date that is none', "UPDATE milestone SET date = '2026-13' WHERE id = 'm-2025-10-davisson'", 'milestone_date'],
    ['an unknown stage', "UPDATE milestone SET stage = 'rumoured' WHERE id = 'm-2025-10-davisson'", 'milestone_stage'],
    [
      'a source that does not exist',
      "UPDATE milestone SET source_id = 'nobody' WHERE id = 'm-2025-10-davisson'",
      'source_id_fkey',
    ],
    ['phases that share a year', "UPDATE phase SET to_year = 2027 WHERE id = 'near-term'", 'phase_years_apart'],
    ['a score above five', "UPDATE technology_ordinal SET score = 6 WHERE technology_id = 'cpo'", 'ordinal_score'],
    [
      'a missing value without a reason',
      "UPDATE technology_attribute SET missing_note = NULL WHERE id = 'common.dspLatency'",
      'value_or_reason',
    ],
    ['a missing address without a reason', "UPDATE source SET url = NULL WHERE id = 'cir-2020'", 'url_or_reason'],
    [
      'an address that is no web address',
      "UPDATE source SET url = 'javascript:alert(1)' WHERE id = 'cir-2020'",
      'url_is_http',
    ],
    [
      'a sentence with two parents',
      "UPDATE statement SET claim_id = 'cl-35x' WHERE vendor_id = 'nvidia'",
      'one_parent',
    ],
    [
      'the same source twice',
      "INSERT INTO source (id, publisher, title, url_missing, published_on_missing, kind, tier, accessed_note, position) SELECT 'copy', publisher, title, url_missing, 'x', kind, tier, accessed_note, 9999 FROM source WHERE id = 'dataset-note'",
      'source_natural_key',
    ],
    [
      'an unknown role',
      `INSERT INTO "user" (id, name, email, role) VALUES ('u', 'U', 'u@example.org', 'root')`,
      'user_role',
    ],
  ])('refuses %s', async (_, sql, constraint) => {
    await expect(run(sql)).rejects.toThrow(new RegExp(constraint));
  });

  it.each([
    ['is_unit', UNIT_IDS],
    ['is_metric', METRICS],
    ['is_technology_subject', TECHNOLOGY_SUBJECTS],
  ])('knows with %s exactly what the code knows', async (name, list) => {
    const rows = await database.client.$queryRawUnsafe<{ id: string; known: boolean }[]>(
      `SELECT id, ${name}(id) AS known FROM unnest($1::text[]) AS id`,
      [...list, 'furlongs'],
    );
    expect(rows.filter(({ known }) => !known).map(({ id }) => id)).toEqual(['furlongs']);
  });

  it.each([
    ['published_estimate_basis', BASES],
    ['observation_basis', BASES],
    ['observation_qualifier', QUALIFIERS],
    ['milestone_stage', MILESTONE_STAGES],
  ])('lists in %s exactly what the code lists', async (name, list) => {
    const [row] = await database.client.$queryRaw<{ definition: string }[]>`
      SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ${name}`;
    const listed = [...row!.definition.matchAll(/'([^']+)'::text/g)].map(([, value]) => value);
    expect(listed).toEqual([...list]);
  });
});
