import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { AssumptionValue } from '../model/assumption';
import { canonicalJson, contentHash, sha256Hex } from './content-hash';

const ceiling: AssumptionValue = {
  key: 'share-ceiling',
  distribution: { kind: 'triangular', low: 0.35, mode: 0.6, high: 0.85 },
  basis: 'analyst judgement',
  rationale: 'Pluggables keep long reach.',
  sourceIds: ['b-source', 'a-source'],
};
const price: AssumptionValue = {
  key: 'asp-2025',
  distribution: { kind: 'fixed', value: 450 },
  basis: 'sourced',
  rationale: '',
  sourceIds: [],
};

describe('sha256Hex', () => {
  it('gives the digest of the standard’s own example (FIPS 180-4, "abc")', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with OpenSSL on any text (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});

describe('canonicalJson', () => {
  it('orders keys and leaves out white space and undefined members', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"x",null]}',
    );
  });

  it('refuses what JSON cannot carry instead of writing null', () => {
    expect(() => canonicalJson({ value: Number.NaN })).toThrow(RangeError);
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });

  it('reads back as the same value (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('contentHash', () => {
  it('does not depend on the order of values, keys or sources', () => {
    const reordered: AssumptionValue = {
      sourceIds: ['a-source', 'b-source'],
      rationale: ceiling.rationale,
      basis: ceiling.basis,
      distribution: { high: 0.85, mode: 0.6, low: 0.35, kind: 'triangular' },
      key: ceiling.key,
    };
    expect(contentHash([price, reordered])).toBe(contentHash([ceiling, price]));
  });

  it('changes with anything that an analyst can change', () => {
    const variants: AssumptionValue[] = [
      { ...ceiling, distribution: { kind: 'triangular', low: 0.35, mode: 0.6000000001, high: 0.85 } },
      { ...ceiling, basis: 'sourced' },
      { ...ceiling, rationale: 'Another reason.' },
      { ...ceiling, sourceIds: ['a-source'] },
      { ...ceiling, key: 'share-midpoint' },
    ];
    const hashes = [ceiling, ...variants].map((value) => contentHash([value]));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
