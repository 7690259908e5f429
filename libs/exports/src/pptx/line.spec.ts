import { slideLine, type SlideLine, type SlidePoint } from './line';

/** Where a line begins and ends, as a reader of the file turns it over (ECMA-376 part 1, section 20.1.7.6). */
function ends({ x, y, width, height, flipH, flipV }: SlideLine): readonly [SlidePoint, SlidePoint] {
  const [left, right] = flipH ? [x + width, x] : [x, x + width];
  const [top, bottom] = flipV ? [y + height, y] : [y, y + height];
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

describe('slideLine', () => {
  it.each([
    [10, 5],
    [10, -5],
    [-10, 5],
    [-10, -5],
    [0, -5],
    [-10, 0],
  ])('begins and ends where it should, %d to the right and %d down', (right, down) => {
    const [from, to] = [
      { x: 100, y: 50 },
      { x: 100 + right, y: 50 + down },
    ];
    expect(ends(slideLine(from, to))).toEqual([from, to]);
  });
});
