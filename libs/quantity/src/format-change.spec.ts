import fc from 'fast-check';
import { changeText, formatChange, formatSmallFraction, relativeChange } from './format-change';
import { parseQuantity } from './parse-quantity';
import type { UnitId } from './unit-table';

describe('formatChange', () => {
  it.each<[number, number, UnitId, string]>([
    [55e6, 76e6, 'ports', '55M to 76M'],
    [12.98e6, 13.06e6, 'ports', '13.0M to 13.1M'],
    [13e6, 13.004e6, 'ports', '13.000M to 13.004M'],
    [12e9, 12.4e9, 'USD', '$12.0B to $12.4B'],
    [0.6, 0.6004, 'fraction', '60.00% to 60.04%'],
    [2030.5, 2030.52, 'year', '2030.50 to 2030.52'],
    [9.5e6, 12e6, 'ports', '9.5M to 12M'],
    [-2e3, 3e3, 'MW', '−2 GW to 3 GW'],
    [55e6, 55e6, 'ports', '55M, unchanged'],
    [55e6, 55e6 * (1 + 1e-14), 'ports', '55M, unchanged'],
    [55e6, 55e6 * (1 + 1e-9), 'ports', '55M, changed by less than 0.1%'],
  ])('writes %d and %d in %s as "%s"', (...[before, after, id, text]) => {
    expect(changeText(before, after, id)).toBe(text);
  });

  it('never writes two different numbers alike, and each within a digit of what it is (seed 20261129)', () => {
    const value = fc.double({ min: 1e4, max: 9e11, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (before, by) => {
        const after = before * (1 + by);
        const written = formatChange(before, after, 'USD');
        if (written.kind !== 'changed') {
          // Six digits tell apart what differs by more than half a unit of the sixth.
          expect(Math.abs(by)).toBeLessThan(1e-5);
          return;
        }
        expect(written.before).not.toBe(written.after);
        const [a, b] = [written.before, written.after].map((text) => parseQuantity(text, 'USD'));
        // Two digits at least: half a unit of the second is 5 %.
        expect(a!.ok && Math.abs(a!.value / before - 1)).toBeLessThan(0.0501);
        expect(b!.ok && Math.abs(b!.value / after - 1)).toBeLessThan(0.0501);
      }),
      { seed: 20261129 },
    );
  });
});

describe('relativeChange', () => {
  it.each([
    { before: 55, after: 76, direction: 'up', text: '38%' },
    { before: 20, after: 15, direction: 'down', text: '25%' },
    { before: 100, after: 100.05, direction: 'up', text: 'less than 0.1%' },
    { before: 100, after: 100, direction: 'same', text: 'unchanged' },
    { before: 1000, after: 1005, direction: 'up', text: '0.5%' },
    { before: 0, after: 5, direction: 'up', text: 'from zero' },
    { before: 0, after: 0, direction: 'same', text: 'unchanged' },
    { before: 2, after: 40, direction: 'up', text: '×20' },
    { before: -10, after: -5, direction: 'up', text: '50%' },
    { before: -1, after: 19, direction: 'up', text: '2000%' },
  ])('from $before to $after is $direction $text', ({ before, after, direction, text }) => {
    expect(relativeChange(before, after)).toEqual({ direction, text });
  });
});

describe('formatSmallFraction', () => {
  it('is never 0% for a fraction above 0', () => {
    expect(formatSmallFraction(1 / 16384)).toBe('less than 0.1%');
    expect(formatSmallFraction(0.001)).toBe('0.1%');
    expect(formatSmallFraction(0.0323)).toBe('3.2%');
    expect(formatSmallFraction(0)).toBe('0%');
  });
});
