import fc from 'fast-check';
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

describe('costOfOwnership', () => {
  it('adds capital, discounted energy and discounted failures', () => {
    const cost = costOfOwnership(pluggable);
    expect(cost.capitalUsd).toBe(750_000);
    // 1,000 · 15 W · 1.2 = 18 kW all year = 157.68 MWh, at 8 cents $12,614.40.
    expect(cost.energyMWhPerYear).toBeCloseTo(157.68, 9);
    expect(cost.energyUsdPerYear).toBeCloseTo(12_614.4, 6);
    // 11.7 failures a year of $460.
    expect(cost.failuresUsdPerYear).toBeCloseTo(5382, 6);
    expect(cost.annuityYears).toBeCloseTo(3.889651, 6);
    expect(cost.totalUsd).toBeCloseTo(750_000 + 3.8896512635 * (12_614.4 + 5382), 3);
    expect(cost.totalUsdPerPort).toBeCloseTo(cost.totalUsd / 1000, 9);
  });

  it('equals the year-by-year cash flow, discounted (seed 20261103)', () => {
    const amount = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ price: amount, watts: amount, years: fc.integer({ min: 1, max: 12 }) }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        ({ price, watts, years }, rate) => {
          const inputs = {
            ...pluggable,
            priceUsdPerPort: price,
            wattsPerPort: watts,
            years,
            discountRatePerYear: rate,
          };
          let cash = inputs.ports * (price + inputs.switchUsdPerPort);
          for (let year = 1; year <= years; year += 1) {
            const energy = inputs.ports * ((watts * inputs.pue) / 1000) * 8760 * inputs.electricityUsdPerKWh;
            const failures = inputs.ports * inputs.failuresPerPortYear * inputs.failureUsd;
            cash += (energy + failures) / (1 + rate) ** year;
          }
          // About 50 roundings of like-signed terms.
          expect(Math.abs(costOfOwnership(inputs).totalUsd / cash - 1)).toBeLessThan(1e-12);
        },
      ),
      { seed: 20261103 },
    );
  });

  it('scales with the number of ports', () => {
    const twice = costOfOwnership({ ...pluggable, ports: 2000 });
    expect(twice.totalUsdPerPort).toBeCloseTo(costOfOwnership(pluggable).totalUsdPerPort, 9);
  });

  it.each([
    { ports: 0 },
    { priceUsdPerPort: -1 },
    { pue: 0.9 },
    { wattsPerPort: Number.NaN },
    { discountRatePerYear: -1 },
  ])('throws on %j', (wrong) => {
    expect(() => costOfOwnership({ ...pluggable, ...wrong })).toThrow(RangeError);
  });
});
