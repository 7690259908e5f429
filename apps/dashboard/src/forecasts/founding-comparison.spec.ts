import { present } from '@waveguide/quantity';
import { estimateRow } from '@waveguide/evidence/testing';
import { foundingFinding, qualifierOf, standingOf, type PublishedPoint } from './founding-comparison';

const range = { p10: 10, p50: 20, p90: 30 };
const point = (year: number, value: number): PublishedPoint => ({
  series: {
    id: 'founding-report-revenue',
    name: 'Founding report',
    metric: 'revenue',
    unit: 'USD',
    points: [],
    derivation: 'Stated.',
    sourceId: 'founding-report',
  },
  year,
  value,
  model: present(range),
  standing: standingOf(value, range),
});

describe('standingOf', () => {
  it.each([
    [9, 'below P10'],
    [10, 'within P10 to P90'],
    [30, 'within P10 to P90'],
    [31, 'above P90'],
  ])('puts %d %s', (value, standing) => {
    expect(standingOf(value, range)).toBe(standing);
  });
});

describe('a series that rests on a bound', () => {
  it.each([
    ['at-least', 9, 'a bound, satisfied'],
    ['at-least', 31, 'a bound, violated'],
    ['up-to', 31, 'a bound, satisfied'],
    ['up-to', 9, 'a bound, violated'],
  ] as const)('%s %d is %s', (qualifier, value, standing) => {
    expect(standingOf(value, range, qualifier)).toBe(standing);
  });

  it('is read as the row of the ledger states its value, and as a figure where no row does', () => {
    const series = { ...point(2030, 8e9).series, points: [{ year: 2030, value: 8e9 }] };
    const row = estimateRow({ sourceId: 'founding-report', qualifier: 'at-least' });
    expect(qualifierOf(series, [row])).toBe('at-least');
    expect(qualifierOf(series, [{ ...row, sourceId: 'another' }])).toBe('point');
    expect(qualifierOf(series, [{ ...row, target: { kind: 'year', year: 2031 } }])).toBe('point');
  });

  it('is satisfied, and the larger value of the model does not contradict it', () => {
    const bound = (year: number, value: number): PublishedPoint => ({
      ...point(year, value),
      standing: standingOf(value, range, 'at-least'),
    });
    expect(foundingFinding([bound(2034, 1), bound(2035, 2)], 'Base')).toBe(
      'The founding report’s revenue is a bound, which Base satisfies in all 2 years',
    );
    expect(foundingFinding([bound(2034, 1), bound(2035, 99)], 'Base')).toBe(
      'The founding report’s revenue is a bound, which Base satisfies in 1 of 2 years',
    );
  });
});

describe('foundingFinding', () => {
  it('reads from which year on the series stays where it ends', () => {
    expect(foundingFinding([point(2025, 5), point(2026, 15), point(2027, 8), point(2028, 9)], 'Base')).toBe(
      'From 2027 on, the founding report’s revenue lies below Base’s P10',
    );
    expect(foundingFinding([point(2025, 5), point(2026, 15)], 'Base')).toBe(
      'From 2026 on, the founding report’s revenue lies within Base’s P10 to P90',
    );
  });

  it('claims nothing where no year is shown', () => {
    expect(foundingFinding([], 'Base')).toBe('The founding report’s figures, for comparison');
  });
});
