import fc from 'fast-check';
import { formatQuantity } from './format-quantity';
import type { ParseProblemCode } from './parse-problem';
import { parseQuantity } from './parse-quantity';
import type { UnitId } from './unit-table';
import { unit, UNIT_IDS } from './unit';

const SEED = 20261123;

describe('parseQuantity', () => {
  it.each<[string, UnitId, number]>([
    ['4.5M', 'ports', 4.5e6],
    ['4.5 million ports', 'ports', 4.5e6],
    ['4.35M', 'ports', 4_350_000],
    ['12 000', 'ports', 12_000],
    ['12\u202F000', 'ports', 12_000],
    ['1,234,567.8', 'ports', 1_234_567.8],
    ['1e6', 'ports', 1e6],
    ['$1.2bn', 'USD', 1.2e9],
    ['US$ 1.2 billion', 'USD', 1.2e9],
    ['1.2B USD', 'USD', 1.2e9],
    ['−$3.2M', 'USD', -3.2e6],
    ['$−3.2M', 'USD', -3.2e6],
    ['$350/port', 'USD/port', 350],
    ['.5', 'ratio', 0.5],
    ['29 %', 'fraction', 0.29],
    ['0.29', 'fraction', 0.29],
    ['29% a year', 'fraction/yr', 0.29],
    ['142%', 'fraction/yr', 1.42],
    ['−10 %', 'fraction/yr', -0.1],
    ['5 pJ/bit', 'pJ/bit', 5],
    ['5', 'pJ/bit', 5],
    ['1.8 GW', 'MW', 1800],
    ['300 MW', 'GW', 0.3],
    ['51.2T', 'Tbps', 51.2],
    ['800G', 'Tbps', 0.8],
    ['2030.5', 'year', 2030.5],
    ['1 year', 'years', 1],
    ['3.5×', 'x', 3.5],
    ['45 °C', 'degC', 45],
    ['−3 dB', 'dB', -3],
    ['2.6 million device-hours', 'device-hours', 2.6e6],
  ])('reads "%s" in %s as %d', (text, id, value) => {
    expect(parseQuantity(text, id)).toEqual({ ok: true, value });
  });

  it.each<[string, UnitId, readonly [ParseProblemCode, string]]>([
    ['', 'ports', ['empty', 'such as 4.5M']],
    ['many', 'ports', ['not-a-number', 'does not start with a number']],
    ['--5', 'dB', ['not-a-number', 'does not start with a number']],
    ['1e999', 'ports', ['not-a-number', 'too large']],
    ['4,5', 'ports', ['ambiguous', 'write 4.5 for a decimal or 45']],
    ['1.234.567', 'ports', ['ambiguous', '1,234,567.8']],
    ['0,500', 'ports', ['ambiguous', '0.500']],
    ['29', 'fraction', ['ambiguous', '29%']],
    ['5 W', 'pJ/bit', ['unknown-suffix', 'picojoules per bit']],
    ['5M', 'pJ/bit', ['unknown-suffix', 'picojoules per bit']],
    ['5 mW', 'MW', ['unknown-suffix', 'megawatts']],
    ['5q', 'ports', ['unknown-suffix', 'thousand to trillion']],
    ['$5', 'ports', ['wrong-unit', 'leave out the dollar sign']],
    ['€5', 'USD', ['wrong-unit', 'US dollars']],
    ['5%', 'ports', ['wrong-unit', 'leave out the %']],
    ['120%', 'fraction', ['out-of-bounds', 'above 100%']],
    ['-5M', 'ports', ['out-of-bounds', 'below 0']],
    ['3000', 'year', ['out-of-bounds', 'above 2200']],
  ])('refuses "%s" in %s as %j and says what to do', (text, id, [code, hint]) => {
    const result = parseQuantity(text, id);
    expect(result).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(hint) } });
  });

  it(`reads back what is written, in every unit (seed ${SEED})`, () => {
    const signed = fc
      .tuple(fc.double({ min: -6, max: 15, noNaN: true }), fc.constantFrom(-1, 1))
      .map(([exponent, sign]) => sign * 10 ** exponent);
    const digits = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...UNIT_IDS), signed, digits, (id, magnitude, shown) => {
        const value = within(magnitude, id);
        const text = formatQuantity(value, id, { digits: shown });
        const read = parseQuantity(text, id);
        if (!read.ok) throw new Error(`${text}: ${read.error.message}`);
        // Half a unit of the last digit shown, relative to the leading one; years always keep four digits.
        const kept = unit(id).style === 'year' ? Math.max(4, shown) : shown;
        expect(Math.abs(read.value - value)).toBeLessThanOrEqual(Math.abs(value) * 0.5 * 10 ** (1 - kept) * (1 + 1e-9));
        expect(formatQuantity(read.value, id, { digits: shown })).toBe(text);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it(`never throws and never answers NaN, whatever is typed (seed ${SEED})`, () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,-+−–$€% eEMKBTkmbnGWpJ/bitxto'), maxLength: 14 });
    fc.assert(
      fc.property(typed, fc.constantFrom(...UNIT_IDS), (text, id) => {
        const read = parseQuantity(text, id);
        expect(read.ok ? Number.isFinite(read.value) : read.error.message.length > 10).toBe(true);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});

/** Folds a value into the unit's bounds, without landing so near an end that rounding leaves them. */
function within(value: number, id: UnitId): number {
  const { lower, upper } = unit(id);
  if (lower !== null && upper !== null) return lower + (upper - lower) * (0.05 + 0.9 * (Math.abs(value) % 1));
  return lower !== null && value < lower ? -value : value;
}
