import { decimalYear, positionOnYearAxis } from './decimal-year';

describe('decimalYear', () => {
  it('places a year, a month and a day at their middle', () => {
    expect(decimalYear('2026')).toBe(2026.5);
    expect(decimalYear('2026-01')).toBeCloseTo(2026 + 15.5 / 365, 12);
    expect(decimalYear('2026-12')).toBeCloseTo(2026 + 349.5 / 365, 12);
    expect(decimalYear('2026-01-01')).toBeCloseTo(2026 + 0.5 / 365, 12);
    expect(decimalYear('2026-12-31')).toBeCloseTo(2026 + 364.5 / 365, 12);
  });

  it('agrees with the calendar of the platform on every day of a common and a leap year', () => {
    for (const year of [2024, 2026]) {
      const start = Date.UTC(year, 0, 1);
      const length = Date.UTC(year + 1, 0, 1) - start;
      for (let day = start; day < start + length; day += 86_400_000) {
        const iso = new Date(day).toISOString().slice(0, 10);
        expect(decimalYear(iso)).toBeCloseTo(year + (day + 43_200_000 - start) / length, 12);
      }
    }
  });

  it.each(['', '26', '2026-13', '2026-02-29', '2026-00', '2026-6-1', 'soon'])('refuses “%s”', (text) => {
    expect(() => decimalYear(text)).toThrow(RangeError);
  });
});

it('puts the middle of a year on the tick of that year', () => {
  expect(positionOnYearAxis(decimalYear('2026'))).toBe(2026);
});
