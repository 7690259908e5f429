import fc from 'fast-check';
import { breakEvenFailureRate, readBreakEven } from './break-even';
import type { CostInputs } from './cost-of-ownership';
import { costOfOwnership } from './cost-of-ownership';

const pluggable: CostInputs = {
  ports: 1000,
  priceUsdPerPort: 450,
  switchUsdPerPort: 300,
  wattsPerPort: 15,
  pue: 1.2,
  electricityUsdPerKWh: 0.08,
  failuresPerPortYear: 0.0117,
  failureUsd: 460,
  years: 5,
  discountRatePerYear: 0.09,
};
const cpo: CostInputs = {
  ...pluggable,
  priceUsdPerPort: 250,
  switchUsdPerPort: 400,
  wattsPerPort: 5,
  failureUsd: 6300,
};

describe('breakEvenFailureRate', () => {
  it('makes the two costs equal when put back (seed 20261104)', () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 600, noNaN: true }), fc.integer({ min: 1, max: 10 }), (price, years) => {
        const challengerInputs = { ...cpo, priceUsdPerPort: price, years };
        const incumbent = costOfOwnership({ ...pluggable, years });
        const rate = breakEvenFailureRate(incumbent, costOfOwnership(challengerInputs), cpo.failureUsd);
        if (rate.kind === 'missing') throw new Error(rate.detail);
        // The cost is linear in the rate; 10 roundings at the size of the totals, a few 1e5 dollars.
        const failures = incumbent.annuityYears * 1000 * rate.value * cpo.failureUsd;
        const challenger = costOfOwnership(challengerInputs);
        expect(challenger.capitalUsd + challenger.energyUsd + failures).toBeCloseTo(incumbent.totalUsd, 6);
      }),
      { seed: 20261104 },
    );
  });

  it('does not depend on the failure rate the challenger was costed with', () => {
    const incumbent = costOfOwnership(pluggable);
    const often = breakEvenFailureRate(incumbent, costOfOwnership({ ...cpo, failuresPerPortYear: 0.5 }), 6300);
    expect(often).toEqual(breakEvenFailureRate(incumbent, costOfOwnership(cpo), 6300));
    expect(readBreakEven(often.kind === 'present' ? often.value : Number.NaN)).toBe('cheaper-below-rate');
  });

  it('is negative, never cheaper, where capital and energy alone cost more', () => {
    const dear = costOfOwnership({ ...cpo, switchUsdPerPort: 900 });
    const rate = breakEvenFailureRate(costOfOwnership(pluggable), dear, 6300);
    if (rate.kind === 'missing') throw new Error(rate.detail);
    expect(rate.value).toBeLessThan(0);
    expect(readBreakEven(rate.value)).toBe('never-cheaper');
    expect(readBreakEven(0)).toBe('never-cheaper');
  });

  it('is undefined where failures cost nothing', () => {
    const free = costOfOwnership({ ...cpo, failureUsd: 0 });
    expect(breakEvenFailureRate(costOfOwnership(pluggable), free, 0)).toMatchObject({
      kind: 'missing',
      reason: 'undefined',
    });
  });

  it('refuses to compare unlike owners', () => {
    const challenger = costOfOwnership({ ...cpo, ports: 500 });
    expect(() => breakEvenFailureRate(costOfOwnership(pluggable), challenger, 6300)).toThrow(RangeError);
  });
});
