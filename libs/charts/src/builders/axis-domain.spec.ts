import fc from 'fast-check';
import { linearAxis, logAxis } from './axis-domain';

it('starts a linear axis at zero and ends it a little above the highest value, with round ticks', () => {
  const axis = linearAxis([55e6, 380e6, 549e6], 'ports');
  expect(axis.min).toBe(0);
  expect(axis.max).toBeCloseTo(549e6 * 1.04, 3);
  expect(axis.ticks.map(({ text }) => text)).toEqual(['0', '100M', '200M', '300M', '400M', '500M']);
});

it('goes below zero only where a value does', () => {
  const axis = linearAxis([-0.14, 0.38], 'fraction/yr');
  expect(axis.min).toBeLessThanOrEqual(-0.14);
  expect(axis.ticks.map(({ value }) => value)).toContain(0);
});

it('writes ticks without binary dust', () => {
  expect(linearAxis([0.58], 'fraction').ticks.map(({ value }) => value)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
});

it('puts decades on a long logarithmic axis and steps of 1, 2, 5 on a short one', () => {
  expect(logAxis([13_000, 550e6], 'ports').ticks.map(({ text }) => text)).toEqual(['10K', '100K', '1M', '10M', '100M']);
  expect(logAxis([1.1e9, 20e9], 'USD').ticks.map(({ text }) => text)).toEqual(['$1B', '$2B', '$5B', '$10B', '$20B']);
});

it('refuses a logarithmic axis without a positive value', () => {
  expect(() => logAxis([0, -1], 'ports')).toThrow(RangeError);
});

it('holds every value and every tick, for any values (seed 20261123)', () => {
  const value = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      for (const axis of [linearAxis(values, 'USD'), logAxis(values, 'USD')]) {
        // A part in 1e9: the bounds are rounded to 6 significant digits downwards, sums differ in the last bits.
        expect(axis.min).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-9));
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values));
        for (const tick of axis.ticks) {
          expect(tick.value).toBeGreaterThanOrEqual(axis.min * (1 - 1e-9));
          expect(tick.value).toBeLessThanOrEqual(axis.max * (1 + 1e-9));
        }
      }
    }),
    { seed: 20261123 },
  );
});
