/** Length of an at-least or at-most arrow beyond its dot, in CSS pixels before the text scale. */
export const BOUND_LENGTH = 11;
/** An arrow shorter than this would be a smudge. */
const LEAST_LENGTH = 5;

export interface BoundPlace {
  /** Vertical middle and radius of the dot, in pixels. */
  readonly y: number;
  readonly radius: number;
  /** The pixel below which nothing is drawn: the axis. */
  readonly floor: number;
  /** The text scale. */
  readonly scale: number;
}

/**
 * The vertical arrow of a bound, from the dot's edge to its tip, in pixels; null without a bound, and where the axis leaves no room for an
 * arrow down (the label says "up to").
 */
export function boundArrow(
  bound: 'none' | 'at-least' | 'at-most',
  { y, radius, floor, scale }: BoundPlace,
): { readonly from: number; readonly tip: number } | null {
  if (bound === 'none') return null;
  const direction = bound === 'at-least' ? -1 : 1;
  const from = y + direction * radius;
  const tip = Math.min(from + direction * BOUND_LENGTH * scale, floor);
  return direction * (tip - from) < LEAST_LENGTH * scale ? null : { from, tip };
}
