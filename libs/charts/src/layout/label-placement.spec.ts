import fc from 'fast-check';
import { placeLabels, type LabelRequest } from './label-placement';
import { boxAround, contains, overlaps, type Box } from './types';

const within = { left: 0, top: 0, right: 600, bottom: 300 };
const request = (id: string, x: number, y: number): LabelRequest => ({
  id,
  anchor: { x, y },
  radius: 4.5,
  width: 80,
  height: 14,
  within,
  reach: 'radial',
  needed: false,
});

it('sets a lonely label to the right of its mark', () => {
  const [placed] = placeLabels([request('a', 100, 100)], { hard: [], soft: [] });
  expect(placed).toMatchObject({ align: 'left', leader: null });
  expect(placed!.box.left).toBeGreaterThan(104.5);
});

it('turns to the left at the right edge', () => {
  const [placed] = placeLabels([request('a', 590, 100)], { hard: [], soft: [] });
  expect(placed!.align).toBe('right');
  expect(placed!.box.right).toBeLessThan(590);
});

it('leaves a label out that has no room, rather than overlap', () => {
  const everywhere = [
    { left: -1, top: -1, right: 50, bottom: 400 },
    { left: 52, top: -1, right: 700, bottom: 400 },
  ];
  expect(placeLabels([request('a', 51, 100)], { hard: everywhere, soft: [] })).toEqual([]);
});

it('leads a label away from a line when the line is in the way everywhere near', () => {
  const line = Array.from({ length: 60 }, (_, i) => boxAround({ x: i * 10, y: 100 }, 12));
  const [placed] = placeLabels([request('a', 300, 100)], { hard: [], soft: line });
  expect(placed!.leader).not.toBeNull();
});

describe('over a range or a line', () => {
  /** A band across the whole frame, 60 px high, in slices of 9 px. */
  const band = (weight: number) =>
    Array.from({ length: 68 }, (_, i) => ({ left: i * 9, right: i * 9 + 9, top: 70, bottom: 130, weight }));

  it('leads a label off the range that its mark stands in, where the way is short', () => {
    const [placed] = placeLabels([{ ...request('a', 300, 90), width: 160 }], { hard: [], soft: band(1 / 3) });
    expect(placed!.leader).not.toBeNull();
    expect(placed!.box.bottom <= 70 || placed!.box.top >= 130).toBe(true);
  });

  it('keeps a label by its mark where the range is everywhere', () => {
    const everywhere = band(1 / 3).map((slice) => ({ ...slice, top: 0, bottom: 300 }));
    const [placed] = placeLabels([request('a', 300, 100)], { hard: [], soft: everywhere });
    expect(placed).toMatchObject({ align: 'left', leader: null });
  });

  it('leads a label the way on which its leader crosses no line', () => {
    const walls = [
      { left: 150, right: 260, top: 120, bottom: 180 },
      { left: 340, right: 450, top: 120, bottom: 180 },
    ];
    const line = (y: number) => [{ left: 0, right: 600, top: y - 2, bottom: y + 2 }];
    const at = (soft: readonly Box[]) => placeLabels([request('a', 300, 150)], { hard: walls, soft })[0]!.box;
    expect(at(line(132)).top).toBeGreaterThan(150);
    expect(at(line(168)).bottom).toBeLessThan(150);
  });

  it('leaves the figure of somebody else out that would hide a line from end to end, and never what the chart says', () => {
    const everywhere = band(1).map((slice) => ({ ...slice, top: 0, bottom: 300 }));
    const soft = { hard: [], soft: everywhere };
    expect(placeLabels([request('a', 300, 100)], soft)).toEqual([]);
    expect(placeLabels([{ ...request('a', 300, 100), needed: true }], soft)).toHaveLength(1);
  });
});

it('never lets labels overlap each other, another mark or the frame (seed 20261123)', () => {
  const point = fc.record({ x: fc.integer({ min: 5, max: 595 }), y: fc.integer({ min: 5, max: 295 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 15 }), (points) => {
      const requests = points.map(({ x, y }, i) => request(`${i}`, x, y));
      const hard = points.map((p, i) => ({ ...boxAround(p, 4.5), owner: `${i}` }));
      const placed = placeLabels(requests, { hard, soft: [] });
      placed.forEach(({ id, box }, i) => {
        expect(contains(within, box)).toBe(true);
        placed.slice(i + 1).forEach((other) => expect(overlaps(box, other.box)).toBe(false));
        hard.filter(({ owner }) => owner !== id).forEach((other) => expect(overlaps(box, other)).toBe(false));
      });
    }),
    { seed: 20261123, numRuns: 200 },
  );
});
