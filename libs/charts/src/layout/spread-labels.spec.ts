import fc from 'fast-check';
import { spreadLabels } from './spread-labels';

const room = { gap: 10, low: 0, high: 200 };

it('leaves labels alone that have room', () => {
  expect(spreadLabels([20, 40, 90], room)).toEqual([20, 40, 90]);
});

it('moves two that collide apart by the same amount each', () => {
  expect(spreadLabels([50, 54], room)).toEqual([47, 57]);
});

it('keeps labels inside the ends', () => {
  expect(spreadLabels([-8, 1], room)).toEqual([0, 10]);
  expect(spreadLabels([199, 205], room)).toEqual([190, 200]);
});

it('keeps order and gap for any positions that fit (seed 20261123)', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 20 }), (any) => {
      const wanted = [...any].sort((a, b) => a - b);
      const placed = spreadLabels(wanted, room);
      placed.forEach((at, i) => {
        // 1e-9 px: sums of doubles of this size differ by less.
        expect(at).toBeGreaterThanOrEqual(room.low - 1e-9);
        expect(at).toBeLessThanOrEqual(room.high + 1e-9);
        if (i > 0) expect(at - placed[i - 1]!).toBeGreaterThanOrEqual(room.gap - 1e-9);
      });
    }),
    { seed: 20261123 },
  );
});
