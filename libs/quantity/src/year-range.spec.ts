import { containsYear, formatYearRange, parseYearRange, yearsOf } from './year-range';

describe('year ranges', () => {
  it.each(['2026 to 2036', '2026-2036', '2026–2036', '2026 .. 2036'])('reads "%s"', (text) => {
    expect(parseYearRange(text)).toEqual({ ok: true, value: { from: 2026, to: 2036 } });
  });

  it('takes one year as a range of itself', () => {
    expect(parseYearRange('2030')).toEqual({ ok: true, value: { from: 2030, to: 2030 } });
    expect(formatYearRange({ from: 2030, to: 2030 })).toBe('2030');
    expect(formatYearRange({ from: 2026, to: 2036 })).toBe('2026 to 2036');
  });

  it.each([
    ['2036 to 2026', 'not-ascending'],
    ['1200 to 1300', 'out-of-bounds'],
    ['2026.5 to 2030', 'not-a-number'],
    ['next', 'not-a-number'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(parseYearRange(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('lists its years, both ends included', () => {
    expect(yearsOf({ from: 2024, to: 2027 })).toEqual([2024, 2025, 2026, 2027]);
    expect(containsYear({ from: 2024, to: 2027 }, 2027)).toBe(true);
    expect(containsYear({ from: 2024, to: 2027 }, 2028)).toBe(false);
    expect(() => yearsOf({ from: 2024.5, to: 2027 })).toThrow(RangeError);
  });
});
