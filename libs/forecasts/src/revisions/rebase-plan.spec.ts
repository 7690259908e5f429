import * as fc from 'fast-check';
import type { AssumptionValue } from '../model/assumption';
import { planRebase } from './rebase-plan';

function value(key: string, amount: number): AssumptionValue {
  return { key, distribution: { kind: 'fixed', value: amount }, basis: 'sourced', rationale: 'because', sourceIds: [] };
}

const KEYS = ['a', 'b', 'c', 'd'];
const values = (amounts: readonly number[]) => KEYS.map((key, index) => value(key, amounts[index]!));
const content = (amounts: readonly number[], rankCorrelation = 0) => ({
  values: values(amounts),
  correlations: rankCorrelation === 0 ? [] : [{ keyA: 'a', keyB: 'b', rankCorrelation }],
});
function plan(own: ReturnType<typeof content>, pinned: ReturnType<typeof content>, newest: ReturnType<typeof content>) {
  const planned = planRebase({ own, pinned, newest });
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.value;
}

describe('planRebase', () => {
  it('takes the parent’s changes to inherited drivers and keeps every override, both told', () => {
    const planned = plan(content([0, 5, 0, 0]), content([0, 0, 0, 0]), content([1, 2, 0, 0]));
    expect(planned.content.values.map(({ distribution }) => distribution)).toEqual(
      values([1, 5, 0, 0]).map(({ distribution }) => distribution),
    );
    expect(planned.inherited.map(({ key }) => key)).toEqual(['a']);
    expect(planned.overridden).toMatchObject([{ change: { key: 'b' }, own: value('b', 5) }]);
  });

  it('for any values inherits or overrides driver by driver, and does nothing over the revision it stands on (seed 20261123)', () => {
    const amounts = fc.array(fc.constantFrom(0, 1, 2), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, amounts, (own, pinned, newest) => {
        const planned = plan(content(own), content(pinned), content(newest));
        const expected = own.map((amount, index) => (amount === pinned[index] ? newest[index]! : amount));
        expect(planned.content.values).toEqual(
          values(expected).map((one, index) => ({ ...one, inherited: own[index] === pinned[index] })),
        );
        const still = plan(content(own), content(pinned), content(pinned));
        expect(still.content.values).toMatchObject(values(own));
        expect([...still.inherited, ...still.overridden]).toEqual([]);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('merges correlations by pair and keeps the scenario’s own where both changed one', () => {
    const at = [0, 0, 0, 0];
    expect(plan(content(at), content(at), content(at, 0.4))).toMatchObject({
      content: { correlations: [{ rankCorrelation: 0.4 }] },
      correlations: [{ keyA: 'a', keyB: 'b', before: null, after: 0.4 }],
    });
    expect(plan(content(at, 0.2), content(at, 0.1), content(at, 0.4))).toMatchObject({
      content: { correlations: [{ rankCorrelation: 0.2 }] },
      correlations: [],
    });
    expect(plan(content(at), content(at, 0.1), content(at, 0.4)).content.correlations).toEqual([]);
  });
});
