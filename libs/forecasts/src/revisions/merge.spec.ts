import * as fc from 'fast-check';
import type { AssumptionValue } from '../model/assumption';
import { diffValues } from './diff';
import { mergeRevisions } from './merge';

function value(key: string, amount: number): AssumptionValue {
  return { key, distribution: { kind: 'fixed', value: amount }, basis: 'sourced', rationale: 'because', sourceIds: [] };
}

const KEYS = ['a', 'b', 'c', 'd'];
const base = KEYS.map((key) => value(key, 0));
const edited = (edits: Record<string, number>) => KEYS.map((key) => value(key, edits[key] ?? 0));

describe('mergeRevisions', () => {
  it('joins edits to different drivers', () => {
    const merged = mergeRevisions({ base, mine: edited({ a: 1 }), theirs: edited({ b: 2 }) });
    expect(merged).toEqual({ ok: true, value: edited({ a: 1, b: 2 }) });
  });

  it('takes an equal edit once', () => {
    const merged = mergeRevisions({ base, mine: edited({ a: 1 }), theirs: edited({ a: 1 }) });
    expect(merged).toEqual({ ok: true, value: edited({ a: 1 }) });
  });

  it('reports every driver changed differently, with both sides and where they parted', () => {
    const merged = mergeRevisions({ base, mine: edited({ a: 1, b: 1, c: 3 }), theirs: edited({ a: 2, b: 2 }) });
    expect(merged).toEqual({
      ok: false,
      error: [
        { key: 'a', base: value('a', 0), mine: value('a', 1), theirs: value('a', 2) },
        { key: 'b', base: value('b', 0), mine: value('b', 1), theirs: value('b', 2) },
      ],
    });
  });

  it('keeps a removal against an untouched driver and calls it a conflict against a changed one', () => {
    const without = base.filter(({ key }) => key !== 'a');
    expect(mergeRevisions({ base, mine: without, theirs: base })).toEqual({ ok: true, value: without });
    expect(mergeRevisions({ base, mine: without, theirs: edited({ a: 2 }) })).toMatchObject({
      ok: false,
      error: [{ key: 'a', mine: null, theirs: value('a', 2) }],
    });
  });

  it('keeps a driver that only one side added', () => {
    const added = [...base, value('new', 7)];
    expect(mergeRevisions({ base, mine: added, theirs: base })).toEqual({ ok: true, value: added });
    expect(mergeRevisions({ base, mine: base, theirs: added })).toEqual({ ok: true, value: added });
  });

  it('conflicts exactly where both sides moved a driver to different values, and otherwise loses no edit (seed 20261123)', () => {
    const edits = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2), d: fc.nat(2) });
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const clashing = KEYS.filter((key) => {
          const [left, right] = [mine[key as 'a'], theirs[key as 'a']];
          return left !== 0 && right !== 0 && left !== right;
        });
        const merged = mergeRevisions({ base, mine: edited(mine), theirs: edited(theirs) });
        if (!merged.ok) {
          expect(merged.error.map(({ key }) => key)).toEqual(clashing);
          return;
        }
        expect(clashing).toEqual([]);
        const expected = Object.fromEntries(KEYS.map((key) => [key, mine[key as 'a'] || theirs[key as 'a']]));
        expect(diffValues(edited(expected), merged.value)).toEqual([]);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
