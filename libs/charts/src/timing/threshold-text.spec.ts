import type { ThresholdYears } from '@waveguide/forecasts';
import { arrivalText, reachedByText } from './threshold-text';

const YEARS = [2026, 2027, 2028, 2029, 2030] as const;

/** As `thresholdYears` makes it of these fractions. */
function passing(reachedBy: readonly number[]): ThresholdYears {
  const at = (level: number) => YEARS[reachedBy.findIndex((fraction) => fraction >= level)] ?? null;
  const neverFraction = 1 - reachedBy[reachedBy.length - 1]!;
  return { threshold: 10e6, years: YEARS, reachedBy, p10: at(0.1), p50: at(0.5), p90: at(0.9), neverFraction };
}

describe('arrivalText', () => {
  it.each([
    [[0, 0.04, 0.53, 0.91, 1], 'in 2028 or 2029'],
    [[0, 0.2, 0.53, 0.8, 1], 'between 2027 and 2030'],
    [[0, 0, 0.95, 1, 1], 'in 2028'],
    [[0.95, 1, 1, 1, 1], 'in 2026 or before'],
    [[0.2, 0.95, 1, 1, 1], 'by 2027'],
    [[0, 0.1, 0.3, 0.55, 0.76], 'in half of the draws by 2029, and in 24% not by 2030'],
    [[0, 0, 0, 0.1, 0.3], 'in 30% of the draws only by 2030'],
    [[0, 0, 0, 0, 0], 'in no draw by 2030'],
  ])('%j is %s', (reachedBy, text) => {
    expect(arrivalText(passing(reachedBy))).toBe(text);
  });
});

describe('reachedByText', () => {
  it.each([
    [[0, 0.04, 0.53, 0.91, 0.98], '4% of draws by 2027, 53% by 2028, 91% by 2029, 2% not by 2030'],
    [[0.2, 0.95, 1, 1, 1], '20% of draws in or before 2026, 95% by 2027'],
    [[0, 0, 0, 0.04, 0.06], '4% of draws by 2029, 6% by 2030, 94% not by 2030'],
    [[0, 0, 0, 0, 0], '100% of draws not by 2030'],
  ])('%j is %s', (reachedBy, text) => {
    expect(reachedByText(passing(reachedBy))).toBe(text);
  });
});
