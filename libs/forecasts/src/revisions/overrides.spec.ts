import * as fc from 'fast-check';
import type { AssumptionValue } from '../model/assumption';
import { diffValues } from './diff';
import { applyOverrides, overridesOf } from './overrides';

function value(key: string, amount: number): AssumptionValue {
  return { key, distribution: { kind: 'fixed', value: amount }, basis: 'sourced', rationale: 'because', sourceIds: [] };
}

const parent = [value('a', 1), value('b', 2), value('c', 3)];

describe('applyOverrides', () => {
  it('puts own values over the parent’s, in the parent’s order, and marks the rest as inherited', () => {
    const result = applyOverrides(parent, [value('b', 20)]);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.map(({ key, inherited }) => [key, inherited])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(result.value[1]!.distribution).toEqual({ kind: 'fixed', value: 20 });
  });

  it('refuses an override of an assumption the parent does not have and names it', () => {
    const result = applyOverrides(parent, [value('z', 1), value('a', 2)]);
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-assumption', keys: ['z'] } });
  });

  it('is undone by overridesOf (seed 20261123)', () => {
    const amounts = fc.record({ a: fc.integer(), b: fc.integer(), c: fc.integer() });
    fc.assert(
      fc.property(amounts, (wanted) => {
        const values = Object.entries(wanted).map(([key, amount]) => value(key, amount));
        const again = applyOverrides(parent, overridesOf(parent, values));
        if (!again.ok) throw new Error(again.error.message);
        expect(diffValues(values, again.value)).toEqual([]);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
