import { comparePartialDates, decimalYear, isPartialDate, yearOfDate } from './partial-date';

describe('partial dates', () => {
  it.each(['2026', '2026-06', '2026-06-15', '1999-12-31'])('accepts %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each(['', '26', '2026-13', '2026-00', '2026-6', '2026-06-32', '2026-06-15T00:00', 'June 2026', '2026 '])(
    'refuses "%s"',
    (date) => {
      expect(isPartialDate(date)).toBe(false);
    },
  );

  it('stands in the middle of what it names', () => {
    expect(decimalYear('2026')).toBe(2026.5);
    expect(decimalYear('2026-01')).toBeCloseTo(2026 + 0.5 / 12, 12);
    expect(decimalYear('2026-12')).toBeCloseTo(2026 + 11.5 / 12, 12);
  });

  it('agrees with the calendar to two days on every day of a leap year', () => {
    const start = Date.UTC(2024, 0, 1);
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(start + day * 86_400_000);
      const exact = 2024 + (day + 0.5) / 366;
      expect(Math.abs(decimalYear(at.toISOString().slice(0, 10)) - exact)).toBeLessThan(2 / 366);
    }
  });

  it('sorts dates of different precision and tells the year', () => {
    const dates = ['2026-12', '2025', '2026-01-03', '2026'];
    expect([...dates].sort(comparePartialDates)).toEqual(['2025', '2026-01-03', '2026', '2026-12']);
    expect(yearOfDate('2026-01-03')).toBe(2026);
  });
});
