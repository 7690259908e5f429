import { positionOnYearAxis } from './year-axis';

it('puts the middle of a year on the tick of that year', () => {
  expect(positionOnYearAxis('2026')).toBe(2026);
});

it('keeps a day inside the half year on either side of its own year’s tick', () => {
  expect(positionOnYearAxis('2026-01-01')).toBeGreaterThan(2025.5);
  expect(positionOnYearAxis('2026-12-31')).toBeLessThan(2026.5);
  // 23 November is day 327 of 365, and its middle stands at 326.5.
  expect(positionOnYearAxis('2026-11-23')).toBeCloseTo(2025.5 + 326.5 / 365, 9);
});
