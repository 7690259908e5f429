import type { ChartTable } from '@waveguide/charts';
import fc from 'fast-check';
import { formatQuantity } from '@waveguide/quantity';
import { chartRoundingGaps, differenceText, roundingGap, tableRoundingGaps } from './rounding';
import { sampleFan, sampleStack } from '../content/sample-evidence';

const SEED = 20261123;
const WHOLE = { text: '100%', value: 1 };
const shares = (...values: number[]) =>
  roundingGap(
    values.map((value) => ({ value, text: formatQuantity(value, 'fraction') })),
    { total: WHOLE, unit: 'fraction', name: '2030' },
  );

describe('roundingGap', () => {
  it('finds what rounding takes away or adds', () => {
    const short = shares(1 / 3, 1 / 3, 1 / 3);
    expect(short).toMatchObject({ parts: ['33%', '33%', '33%'], sum: '99%', total: '100%', difference: -0.01 });
    expect(short !== null && differenceText(short)).toBe('1 percentage point short');
    const over = shares(0.165, 0.165, 0.335, 0.335);
    expect(over).toMatchObject({ sum: '102%', difference: 0.02 });
    expect(over !== null && differenceText(over)).toBe('2 percentage points too much');
  });

  it('takes no offence at places that the coarsest part does not have', () => {
    // 58 + 31 + 9.4 + 1.6 = 100; 58 + 31 + 9.4 + 1.8 = 100.2, which is 100 to the whole per cent of "58%".
    expect(shares(0.58, 0.31, 0.094, 0.016)).toBeNull();
    expect(shares(0.58, 0.31, 0.094, 0.018)).toBeNull();
  });

  it('adds up money and counts against a printed total', () => {
    const of = (...texts: string[]) => texts.map((text) => ({ text, value: 0 }));
    const total = { text: '$6.1B', value: 6.1e9 };
    expect(roundingGap(of('$3.1B', '$3B'), { total, unit: 'USD', name: '' })).toBeNull();
    const gap = roundingGap(of('$3.1B', '$2.8B'), { total, unit: 'USD', name: '' });
    expect(gap).toMatchObject({ sum: '$5.9B', difference: -2e8 });
    expect(gap !== null && differenceText(gap)).toBe('$200M short');
  });

  it('agrees with adding whole percentages by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 89 }), { minLength: 2, maxLength: 6 }), (percents) => {
        const sum = percents.reduce((all, percent) => all + percent, 0);
        const gap = shares(...percents.map((percent) => percent / 100));
        expect(gap === null ? 0 : Math.round(gap.difference * 100)).toBe(sum - 100);
      }),
      { seed: SEED },
    );
  });
});

describe('chartRoundingGaps', () => {
  it('reads the labels that the stack prints at its last year', () => {
    // 0.6, 0.1 and 0.3 add up; 0.555, 0.1 and 0.345 print as 56, 10 and 35.
    expect(chartRoundingGaps(sampleStack())).toEqual([]);
    expect(chartRoundingGaps(sampleStack([0.05, 0.12, 0.3, 0.5, 0.555]))).toMatchObject([
      { of: '2028', parts: ['35%', '10%', '56%'], sum: '101%', total: '100%', difference: 0.01 },
    ]);
  });

  it('adds no quantiles', () => {
    expect(chartRoundingGaps(sampleFan())).toEqual([]);
  });
});

describe('tableRoundingGaps', () => {
  const spec = sampleStack([0.05, 0.12, 0.3, 0.5, 0.555]);
  const text = (sentence: string) => ({ kind: 'text' as const, text: sentence });
  const share = (value: number) => ({ kind: 'number' as const, value, text: formatQuantity(value, 'fraction') });
  const withTable = (table: ChartTable) => ({ ...spec, table });

  it('looks at each year of a table of shares', () => {
    expect(tableRoundingGaps(spec).map(({ of }) => of)).toEqual(['2028']);
    expect(tableRoundingGaps(sampleStack())).toEqual([]);
  });

  it('looks at shares of one year down a column', () => {
    const columns = [
      { key: 'vendor', label: 'Vendor', unit: 'text' as const },
      { key: 'share', label: 'Share in 2030', unit: 'fraction' as const },
    ];
    const rows = ['A', 'B', 'C'].map((name) => [text(name), share(1 / 3)]);
    expect(tableRoundingGaps(withTable({ columns, rows }))).toMatchObject([{ of: 'Share in 2030', sum: '99%' }]);
    expect(tableRoundingGaps(withTable({ columns, rows: rows.slice(0, 2) }))).toEqual([]);
  });

  it('looks at parts beside a column of totals', () => {
    const money = (value: number) => ({ kind: 'number' as const, value, text: formatQuantity(value, 'USD') });
    const columns = [
      { key: 'year', label: 'Year', unit: 'year' as const },
      { key: 'a', label: 'CPO', unit: 'USD' as const },
      { key: 'b', label: 'LPO', unit: 'USD' as const },
      { key: 'all', label: 'Total', unit: 'USD' as const },
    ];
    const year = { kind: 'number' as const, value: 2030, text: '2030' };
    const row = (a: number, b: number) => [year, money(a), money(b), money(a + b)];
    expect(tableRoundingGaps(withTable({ columns, rows: [row(1.14e9, 1.14e9)] }))).toMatchObject([
      { of: '2030', parts: ['$1.1B', '$1.1B'], total: '$2.3B' },
    ]);
    expect(tableRoundingGaps(withTable({ columns, rows: [row(1.1e9, 1.1e9)] }))).toEqual([]);
  });
});
