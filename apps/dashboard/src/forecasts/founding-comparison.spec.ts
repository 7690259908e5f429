import { present } from '@waveguide/quantity';
import { foundingFinding, standingOf, type PublishedPoint } from './founding-comparison';

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
    expect(foundingFinding([], 'Base')).toBe('The founding report, for comparison');
  });
});
