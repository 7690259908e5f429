import { walk } from './walk';

describe('walk', () => {
  it.each([
    [null, 'ArrowRight', 0],
    [null, 'ArrowLeft', 4],
    [2, 'ArrowRight', 3],
    [4, 'ArrowRight', 4],
    [0, 'ArrowLeft', 0],
    [2, 'Home', 0],
    [2, 'End', 4],
    [2, 'Escape', null],
    [2, 'Enter', undefined],
    [null, 'Escape', undefined],
  ])('from %p with %s to %p', (from, key, to) => {
    expect(walk(from, key, 5)).toBe(to);
  });

  it('goes nowhere on a chart without points', () => {
    expect(walk(null, 'ArrowRight', 0)).toBeUndefined();
  });
});
