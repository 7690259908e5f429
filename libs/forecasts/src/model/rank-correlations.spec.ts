import { contentHash } from '../revisions/content-hash';
import { canonicalCorrelations, diffCorrelations, mergeCorrelations, type RankCorrelation } from './rank-correlations';
import { validateCorrelations } from './validate-correlations';

const pair = (keyA: string, keyB: string, rankCorrelation: number): RankCorrelation => ({
  keyA,
  keyB,
  rankCorrelation,
});
const value = {
  key: 'pue',
  distribution: { kind: 'fixed', value: 1.2 },
  basis: 'sourced',
  rationale: 'because',
  sourceIds: [],
} as const;

describe('rank correlations', () => {
  it('have one form, whatever the order in which they are written', () => {
    const written = [pair('c', 'a', 0.2), pair('b', 'c', 0), pair('a', 'b', -0.1)];
    expect(canonicalCorrelations(written)).toEqual([pair('a', 'b', -0.1), pair('a', 'c', 0.2)]);
  });

  it('count in the fingerprint of a revision, which stays as it was without them', () => {
    // sha256sum of [{"basis":"sourced","distribution":{"kind":"fixed","value":1.2},"key":"pue","rationale":"because","sourceIds":[]}]
    const before = '540cb951d65936fd8f840b58c4f8e7be5e50ffecb653f92f015e5e28d58ba019';
    expect(contentHash([value])).toBe(before);
    expect(contentHash([value], [])).toBe(before);
    expect(contentHash([value], [pair('a', 'b', 0)])).toBe(before);
    const correlated = contentHash([value], [pair('a', 'b', 0.5)]);
    expect(correlated).not.toBe(before);
    expect(contentHash([value], [pair('b', 'a', 0.5)])).toBe(correlated);
    expect(contentHash([value], [pair('a', 'b', 0.6)])).not.toBe(correlated);
  });

  it('differ by pair', () => {
    expect(
      diffCorrelations([pair('a', 'b', 0.1), pair('a', 'c', 0.2)], [pair('b', 'a', 0.3), pair('b', 'c', 0.4)]),
    ).toEqual([
      { keyA: 'a', keyB: 'b', before: 0.1, after: 0.3 },
      { keyA: 'a', keyB: 'c', before: 0.2, after: null },
      { keyA: 'b', keyB: 'c', before: null, after: 0.4 },
    ]);
  });

  it('merge by pair, with both sides of what two people changed differently', () => {
    const base = [pair('a', 'b', 0.1)];
    expect(mergeCorrelations({ base, mine: [], theirs: [...base, pair('a', 'c', 0.2)] })).toEqual({
      ok: true,
      value: [pair('a', 'c', 0.2)],
    });
    expect(mergeCorrelations({ base, mine: [pair('a', 'b', 0.3)], theirs: [] })).toEqual({
      ok: false,
      error: [{ keyA: 'a', keyB: 'b', base: 0.1, mine: 0.3, theirs: null }],
    });
  });

  it('are refused with their place where they make no sense, and with the nearest possible where they contradict one another', () => {
    const keys = ['a', 'b', 'c'];
    const code = (...pairs: RankCorrelation[]) => {
      const checked = validateCorrelations(pairs, keys);
      return checked.ok ? 'valid' : [checked.error.code, checked.error.index];
    };
    expect(code(pair('a', 'x', 0.1))).toEqual(['unknown-key', 0]);
    expect(code(pair('a', 'a', 1))).toEqual(['same-key', 0]);
    expect(code(pair('a', 'b', 0.1), pair('b', 'a', 0.1))).toEqual(['stated-twice', 1]);
    expect(code(pair('a', 'b', Number.NaN))).toEqual(['out-of-range', 0]);
    expect(code(pair('a', 'b', 1.01))).toEqual(['out-of-range', 0]);
    const impossible = validateCorrelations([pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('a', 'c', -0.9)], keys);
    if (impossible.ok || impossible.error.nearest === null) throw new Error('no offer');
    expect(validateCorrelations(impossible.error.nearest, keys).ok).toBe(true);
    expect(impossible.error.nearest.map(({ rankCorrelation }) => Math.sign(rankCorrelation))).toEqual([1, -1, 1]);
  });
});
