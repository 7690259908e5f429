import { positionOnYearAxis } from './year-axis';

it('puts the middle of a year on the tick of that year', () => {
  expect(positionOnYearAxis('2026')).toBe(2026);
});

it('keeps a day inside the half year on either side of its own year’s tick', () => {
  expect(positionOnYearAxis('2026-01-01')).toBeGreaterThan(2025.5);
  expect(positionOnYearAxis('2026-12-31')).toBeLessThan(2026.5);
  // 23 November: 10 whole months and 22.5 of 31 days, good to two days.
  expect(positionOnYearAxis('2026-11-23')).toBeCloseTo(2025.5 + 10 / 12 + 22.5 / 372, 9);
});
