export interface SlidePoint {
  readonly x: number;
  readonly y: number;
}

/** A line as a slide holds it: the box about it, and how it is turned over. */
export interface SlideLine {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** A straight line from one point to another: unturned, it runs from the top left to the bottom right of its box. */
export const slideLine = (from: SlidePoint, to: SlidePoint): SlideLine => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
  flipH: to.x < from.x,
  flipV: to.y < from.y,
});
