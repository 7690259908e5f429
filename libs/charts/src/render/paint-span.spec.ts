import fc from 'fast-check';
import type { SpanFill } from '../spec/chart-spec';
import { arrowLines, equalsLines, fillLines, hatchLines } from './paint-span';

const box = { left: 10, right: 90, top: 20, bottom: 29 };
const inside = ({ x, y }: { x: number; y: number }) => x >= 10 && x <= 90 && y >= 20 && y <= 29;

describe('the signs of a stretch', () => {
  it('have lines that keep within their box, whatever its size (seed 3206)', () => {
    const size = fc.double({ min: 0.5, max: 400, noNaN: true });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const of = { left: 0, right: width, top: 0, bottom: height };
        for (const { from, to } of [...hatchLines(of, 5), ...equalsLines(of), ...arrowLines(of)]) {
          for (const { x, y } of [from, to]) {
            expect(x).toBeGreaterThanOrEqual(-1e-9);
            expect(x).toBeLessThanOrEqual(width + 1e-9);
            expect(y).toBeGreaterThanOrEqual(-1e-9);
            expect(y).toBeLessThanOrEqual(height + 1e-9);
          }
        }
      }),
      { seed: 3206 },
    );
  });

  it('rise at 45 degrees where they are hatched, all over the box', () => {
    const lines = hatchLines(box, 5);
    for (const { from, to } of lines) expect(to.x - from.x).toBeCloseTo(from.y - to.y, 9);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.every(({ from, to }) => inside(from) && inside(to))).toBe(true);
  });

  it('are a wall at the start and a head at the end where nothing comes before', () => {
    const [wall, shaft] = arrowLines(box);
    expect(wall).toEqual({ from: { x: 10, y: 20 }, to: { x: 10, y: 29 } });
    expect(shaft!.to).toEqual({ x: 90, y: 24.5 });
  });

  it('differ between the kinds of statement', () => {
    const fills: readonly SpanFill[] = ['solid', 'hatched', 'equals', 'arrow'];
    const drawn = fills.map((fill) => JSON.stringify(fillLines(fill, box, 1)));
    expect(new Set(drawn).size).toBe(fills.length);
  });
});
