import type { Axis, ChartSpec } from '@waveguide/charts';
import { formatQuantity } from '@waveguide/quantity';

/** Where a reader stands on a chart: an index among its places along the x axis, or nowhere. */
export type WalkPosition = number | null;

/** The key's next place among `count` places; undefined for a key that does not walk. */
export function walk(position: WalkPosition, key: string, count: number): WalkPosition | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return position === null ? 0 : Math.min(count - 1, position + 1);
    case 'ArrowLeft':
      return position === null ? count - 1 : Math.max(0, position - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return position === null ? undefined : null;
    default:
      return undefined;
  }
}

function placeText(axis: Axis, x: number): string {
  switch (axis.kind) {
    case 'year':
      return `${x}`;
    case 'linear':
    case 'log':
      return formatQuantity(x, axis.unit);
    case 'time':
    case 'lanes':
      // The readings themselves name their dates.
      return '';
  }
}

/** The heading of a reading at this place of the x axis; empty if the readings carry it. */
export function placeHeading(spec: ChartSpec, x: number): string {
  return placeText(spec.axes.x, x);
}
