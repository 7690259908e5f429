import { isPartialDate, yearOfDate } from './partial-date';

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

  it('tells the year', () => {
    expect(yearOfDate('2026-01-03')).toBe(2026);
  });
});
