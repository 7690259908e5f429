import fc from 'fast-check';
import { formatQuantity, type UnitId } from '@waveguide/quantity';
import { kindOfUnit } from './figure-kind';
import { statedNumbers } from './stated-number';

const SEED = 20261123;
const read = (text: string) => statedNumbers(text).map(({ text: written, kind, value }) => [written, kind, value]);

describe('statedNumbers', () => {
  it.each([
    [
      'CPO revenue reaches $12B in 2030',
      [
        ['$12B', 'money', 12e9],
        ['2030', 'year', 2030],
      ],
    ],
    ['55M ports', [['55M', 'count', 55e6]]],
    ['growth of 127 % a year', [['127 %', 'percent', 1.27]]],
    [
      '55 million ports and US$ 1.2bn',
      [
        ['55 million', 'count', 55e6],
        ['US$ 1.2bn', 'money', 1.2e9],
      ],
    ],
    ['20,000 draws', [['20,000', 'count', 20000]]],
    ['2048 ports of switch silicon', [['2048', 'count', 2048]]],
    [
      '1.8 GW and 350 MW saved',
      [
        ['1.8 GW', 'power', 1.8e9],
        ['350 MW', 'power', 350e6],
      ],
    ],
    [
      '102.4 Tbps is due around mid-2027',
      [
        ['102.4 Tbps', 'data-rate', 102400],
        ['2027', 'year', 2027],
      ],
    ],
    ['doubles every 2.1 years', [['2.1 years', 'duration', 2.1]]],
    [
      '5 pJ/bit against 15 pJ/bit',
      [
        ['5 pJ/bit', 'pJ/bit', 5],
        ['15 pJ/bit', 'pJ/bit', 15],
      ],
    ],
    ['falls by −13%', [['−13%', 'percent', -0.13]]],
    ['16x in four years', [['16x', 'multiple', 16]]],
    [
      'from 26M–95M, i.e. 2026–30',
      [
        ['26M', 'count', 26e6],
        ['95M', 'count', 95e6],
        ['2026', 'year', 2026],
        ['30', 'year', 2030],
      ],
    ],
    [
      'by ’30 and 2031E',
      [
        ['30', 'year', 2030],
        ['2031E', 'year', 2031],
      ],
    ],
    ['$3T of spending', [['$3T', 'money', 3e12]]],
    ['12 million dollars', [['12 million dollars', 'money', 12e6]]],
    ['up 5,000,000 ports.', [['5,000,000', 'count', 5e6]]],
    [
      'In 2030, 55M.',
      [
        ['2030', 'year', 2030],
        ['55M', 'count', 55e6],
      ],
    ],
  ] as const)('reads %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    '800G and 1.6T modules, 3.2T engines',
    'From 51.2T to 102.4T switches',
    'P10 and P90',
    'OIF-224G, TH6, 3D stacking, the 10th, DR4, GPT-4, COUPE-2 and S-O3400',
    'a factor of two',
    'Q3 and H1, FY27',
    '',
    'CPO, LPO and NPO',
  ])('finds no figure in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps what can be read in two ways, or is no dollar, as a figure without a value', () => {
    expect(read('4,5M ports')).toEqual([['4,5M', 'count', Number.NaN]]);
    expect(read('€5B')).toEqual([['€5B', 'money', Number.NaN]]);
  });

  const UNITS: readonly UnitId[] = ['ports', 'USD', 'fraction/yr', 'MW', 'pJ/bit', 'years', 'Tbps', 'dB', 'GWh/yr'];
  it('reads back whatever the product writes, anywhere in a sentence', () => {
    fc.assert(
      fc.property(
        fc.record({
          unit: fc.constantFrom(...UNITS),
          value: fc.double({ min: 0.02, max: 9e11, noNaN: true }),
          before: fc.constantFrom('It is ', '', '(', 'about '),
          after: fc.constantFrom('', '.', ', then', ')', '; so'),
        }),
        ({ unit, value, before, after }) => {
          const written = formatQuantity(value, unit);
          const [figure] = statedNumbers(`${before}${written}${after}`);
          const { kind, factor } = kindOfUnit(unit);
          // Counts below 10,000 are bare digits, which may be a year or a plain number.
          fc.pre(!/^[\d,.]+$/.test(written));
          expect(figure).toMatchObject({ kind, text: written });
          expect(Math.abs(figure!.value / (value * factor) - 1)).toBeLessThan(0.051);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        for (const { start, end } of statedNumbers(text)) expect(start).toBeLessThan(end);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(() => statedNumbers(`\ud800 ${'9'.repeat(500)} \udc00 <script>1</script> עברית 12% ١٢`)).not.toThrow();
  });
});
