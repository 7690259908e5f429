import { isPresent, present } from '@waveguide/quantity';
import { editionDigest } from './ledger-edition';
import { EDITION_SHAPE, readStoredEdition, storedEdition } from './stored-edition';
import { goldenEdition } from './testing-golden';

/** What the last release of shape 1 computed over what it stored. */
const DIGEST_1 = 'a94ce8e1150099f3ecef87df4afc669202e8f27872f7015d018283e5f4b86b8f';

function read(shape: number) {
  const edition = readStoredEdition(goldenEdition(shape));
  if (!edition.ok) throw new Error(edition.error.message);
  return edition.value;
}

describe('the edition that the last release of shape 1 stored', () => {
  it('is still what that release hashed', () => {
    expect(goldenEdition(1)).toMatchObject({ shape: 1 });
    expect(editionDigest(goldenEdition(1))).toBe(DIGEST_1);
  });

  it('reads as today’s facts with every value that it had', () => {
    const facts = read(1);
    expect(JSON.parse(JSON.stringify({ shape: 1, ...facts }))).toMatchObject(goldenEdition(1));
    expect(facts.estimates).toHaveLength(156);
  });

  it('has no kinds of timing and no qualifiers of attributes, and no statement of how far sources were read', () => {
    const facts = read(1);
    expect([...facts.estimates, ...facts.observations].every(({ timingKind }) => timingKind === null)).toBe(true);
    const attributes = facts.technologies.flatMap((technology) => technology.attributes);
    expect(attributes.every(({ qualifier }) => qualifier === null)).toBe(true);
    // That release showed the date of its newest source, which is no later than any other.
    expect(facts.readTo.date).toEqual(present('2026-06-30'));
    expect(facts.readTo.note).toMatch(/newest source/);
    const dates = facts.sources.flatMap(({ publishedOn, tier }) =>
      isPresent(publishedOn) && tier !== 'compiler' ? [publishedOn.value] : [],
    );
    expect(dates).toContain('2026-06-30');
    expect(dates.filter((date) => date > '2026-06-30')).toEqual([]);
  });

  it('is stored anew in today’s shape without a loss', () => {
    const facts = read(1);
    const again = storedEdition(facts);
    expect(again.shape).toBe(EDITION_SHAPE);
    expect(readStoredEdition(JSON.parse(JSON.stringify(again)))).toEqual({ ok: true, value: facts });
  });
});

/** What the version that introduced shape 2 computed over what it stored. */
const DIGEST_2 = 'ed2941da6bcab32c4f41bd8bdb63cdd62a2289aeb323ca3c3c37b5116d29e429';

describe('the edition that shape 2 was introduced with', () => {
  it('is still what was hashed then', () => {
    expect(goldenEdition(2)).toMatchObject({ shape: 2 });
    expect(editionDigest(goldenEdition(2))).toBe(DIGEST_2);
  });

  it('reads as today’s facts with every value that it had', () => {
    expect(JSON.parse(JSON.stringify({ shape: 2, ...read(2) }))).toMatchObject(goldenEdition(2));
  });

  it('has every field that shape 1 lacked, stated and not stated', () => {
    const { estimates, technologies, readTo } = read(2);
    const kinds = new Set(estimates.map(({ timingKind }) => timingKind));
    expect([...kinds].sort()).toEqual([null, 'expects-in-window', 'no-delay', 'not-before', 'not-within'].sort());
    const attributes = technologies.flatMap((technology) => technology.attributes);
    expect(attributes.filter(({ qualifier }) => qualifier === 'at-most').length).toBeGreaterThan(0);
    expect(attributes.filter(({ qualifier }) => qualifier === null).length).toBeGreaterThan(0);
    expect(technologies.map(({ id }) => id)).toContain('microled');
    expect(readTo.date).toEqual(present('2026-06-30'));
    expect(readTo.note).toMatch(/read systematically/);
  });
});
