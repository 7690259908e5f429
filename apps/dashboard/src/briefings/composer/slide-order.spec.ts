import fc from 'fast-check';
import { dropIndex, placesOfKey } from './slide-order';

const middles = [50, 150, 250, 350];

describe('dropping a slide', () => {
  it.each([
    { held: 0, at: 60, to: 0 },
    { held: 0, at: 160, to: 1 },
    { held: 0, at: 999, to: 3 },
    { held: 3, at: -20, to: 0 },
    { held: 2, at: 100, to: 1 },
    { held: 1, at: 150, to: 1 },
  ])('slide $held at $at comes to $to', ({ held, at, to }) => {
    expect(dropIndex({ middles, held, at })).toBe(to);
  });

  it('stays within the list and where it is held over its own place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        fc.integer({ min: -9999, max: 9999 }),
        (count, pick, at) => {
          const all = Array.from({ length: count }, (_, index) => index * 100);
          const held = pick % count;
          const to = dropIndex({ middles: all, held, at });
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(count);
          expect(dropIndex({ middles: all, held, at: all[held]! })).toBe(held);
        },
      ),
      { seed: 20261123 },
    );
  });
});

describe('keys that move a slide', () => {
  it('are the arrows', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter'].map(placesOfKey)).toEqual([-1, 1, -1, 1, null]);
  });
});
