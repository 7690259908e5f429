import fc from 'fast-check';
import {
  comparePartialDates,
  dateSpan,
  decimalYear,
  firstDayOf,
  formatDay,
  formatMoment,
  formatPartialDate,
  isoPartialDate,
  lastDayOf,
  parsePartialDate,
} from './partial-date';

const SEED = 20261123;

describe('partial dates', () => {
  it.each([
    ['2026', '2026'],
    ['2026-06', 'Jun 2026'],
    ['2026-06-15', '15 Jun 2026'],
    ['2024-02-29', '29 Feb 2024'],
  ])('shows %s as %s and reads it back', (iso, shown) => {
    const read = parsePartialDate(iso);
    if (!read.ok) throw new Error(read.error.message);
    expect(formatPartialDate(read.value)).toBe(shown);
    expect(parsePartialDate(shown)).toEqual(read);
    expect(isoPartialDate(read.value)).toBe(iso);
  });

  it.each(['', 'soon', '26', '6/7/2026', '2026-13', '2026-00', '2026-02-29', '2026-06-31', '15 Foo 2026', '2026-6-5'])(
    'refuses "%s" and says how to type a date',
    (text) => {
      const read = parsePartialDate(text);
      expect(read).toMatchObject({ ok: false, error: { code: 'not-a-date' } });
      expect(read.ok ? '' : read.error.message).toContain('2026-06-15');
    },
  );

  it('stands at the middle of the time it covers', () => {
    expect(decimalYear('2026')).toBe(2026.5);
    // 2026 has 365 days, 151 of them before June; 2024 has 366, 60 of them before March.
    expect(dateSpan('2026-06')).toEqual({ start: 2026 + 151 / 365, end: 2026 + 181 / 365 });
    expect(decimalYear('2024-03-01')).toBeCloseTo(2024 + 60.5 / 366, 12);
    expect(() => decimalYear('soon')).toThrow(RangeError);
  });

  it('puts a year before its January and that before its first day', () => {
    const dates = ['2027', '2026-12-31', '2026-01-01', '2026-01', '2026', '2025-12'];
    expect(dates.sort(comparePartialDates)).toEqual(['2025-12', '2026', '2026-01', '2026-01-01', '2026-12-31', '2027']);
  });

  it('writes moments in one form, in UTC', () => {
    const moment = new Date('2026-06-05T23:59:59.999Z');
    expect(formatMoment(moment)).toBe('5 Jun 2026, 23:59 UTC');
    expect(formatDay(moment)).toBe('5 Jun 2026');
  });

  it(`agrees with the platform's calendar on every day (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (days) => {
        const day = new Date(days * 86_400_000);
        const iso = day.toISOString().slice(0, 10);
        const year = day.getUTCFullYear();
        const length = Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1);
        // One part in 1e12 of a year is 30 microseconds; doubles near 2026 resolve 2e-13.
        expect(dateSpan(iso).start).toBeCloseTo(year + (day.getTime() - Date.UTC(year, 0, 1)) / length, 11);
        expect(isoPartialDate(partsOf(iso))).toBe(iso);
      }),
      { seed: SEED },
    );
  });
});

function partsOf(iso: string) {
  const read = parsePartialDate(iso);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('firstDayOf and lastDayOf', () => {
  it('are the ends of what a date can mean', () => {
    const ends = (date: string) => [firstDayOf(date), lastDayOf(date)];
    expect(ends('2026')).toEqual(['2026-01-01', '2026-12-31']);
    expect(ends('2026-04')).toEqual(['2026-04-01', '2026-04-30']);
    expect(ends('2028-02')).toEqual(['2028-02-01', '2028-02-29']);
    expect(ends('2100-02')).toEqual(['2100-02-01', '2100-02-28']);
    expect(ends('2026-07-15')).toEqual(['2026-07-15', '2026-07-15']);
  });
});
