import fc from 'fast-check';
import { formatRange } from './format-quantity';
import type { ParseProblemCode } from './parse-problem';
import type { ParsedRange } from './parse-range';
import { parseRange } from './parse-range';
import { significantDigits } from './significant-digits';
import type { UnitId } from './unit-table';

const SEED = 20261123;

describe('parseRange', () => {
  it.each<[string, UnitId, ParsedRange]>([
    ['450', 'USD/port', { kind: 'point', value: 450 }],
    ['1e-3', 'ratio', { kind: 'point', value: 0.001 }],
    ['4M to 9M', 'ports', { kind: 'interval', low: 4e6, high: 9e6 }],
    ['1,200 to 10K', 'ports', { kind: 'interval', low: 1200, high: 10_000 }],
    ['0 to 9M', 'ports', { kind: 'interval', low: 0, high: 9e6 }],
    ['4M–9M', 'ports', { kind: 'interval', low: 4e6, high: 9e6 }],
    ['4M-9M', 'ports', { kind: 'interval', low: 4e6, high: 9e6 }],
    ['$230M to $1.2B', 'USD', { kind: 'interval', low: 230e6, high: 1.2e9 }],
    ['$350-400', 'USD/port', { kind: 'interval', low: 350, high: 400 }],
    ['$300/port to $400/port', 'USD/port', { kind: 'interval', low: 300, high: 400 }],
    ['4–9 pJ/bit', 'pJ/bit', { kind: 'interval', low: 4, high: 9 }],
    ['30-50%', 'fraction', { kind: 'interval', low: 0.3, high: 0.5 }],
    ['−5% to 5%', 'fraction/yr', { kind: 'interval', low: -0.05, high: 0.05 }],
    ['−3 dB – −1 dB', 'dB', { kind: 'interval', low: -3, high: -1 }],
    ['2028.6 to 2031.4', 'year', { kind: 'interval', low: 2028.6, high: 2031.4 }],
    ['300 / 450 / 700', 'USD/port', { kind: 'three', low: 300, middle: 450, high: 700 }],
    ['5%/10%/14%', 'fraction', { kind: 'three', low: 0.05, middle: 0.1, high: 0.14 }],
  ])('reads "%s" in %s', (text, id, value) => {
    expect(parseRange(text, id)).toEqual({ ok: true, value });
  });

  it.each<[string, UnitId, readonly [ParseProblemCode, string]]>([
    ['4 to 9M', 'ports', ['ambiguous', '4M to 9M']],
    ['9M to 4M', 'ports', ['not-ascending', 'smaller value first']],
    ['4M to 4M', 'ports', ['not-ascending', 'no two may be equal']],
    ['300 / 200 / 700', 'USD/port', ['not-ascending', 'smaller value first']],
    ['1 / 2', 'x', ['ambiguous', 'Type one value']],
    ['1 to 2 to 3', 'x', ['ambiguous', 'Type one value']],
    ['4M to lots', 'ports', ['not-a-number', 'does not start']],
    ['', 'ports', ['empty', 'Type a value']],
    ['10% to 120%', 'fraction', ['out-of-bounds', 'above 100%']],
  ])('refuses "%s" in %s as %j and says what to do', (text, id, [code, hint]) => {
    expect(parseRange(text, id)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringContaining(hint) },
    });
  });

  it(`reads back a range that was written (seed ${SEED})`, () => {
    const ids: UnitId[] = ['ports', 'USD', 'USD/port', 'MW', 'GW', 'pJ/bit', 'fraction/yr', 'x', 'device-hours', 'dB'];
    const size = fc.double({ min: 1e-3, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...ids), size, fc.double({ min: 0.01, max: 50, noNaN: true }), (id, low, wider) => {
        const high = low * (1 + wider);
        const read = parseRange(formatRange({ low, high }, id), id);
        if (!read.ok || read.value.kind !== 'interval') throw new Error(formatRange({ low, high }, id));
        const relative = 0.5 * 10 ** (1 - significantDigits({ low, high })) * (1 + 1e-9);
        // Both ends are written to the higher one's last place, the lower one with two digits at least.
        expect(Math.abs(read.value.high - high)).toBeLessThanOrEqual(high * relative);
        expect(Math.abs(read.value.low - low)).toBeLessThanOrEqual(high * relative);
        expect(Math.abs(read.value.low - low)).toBeLessThanOrEqual(low * 0.05 * (1 + 1e-9));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
