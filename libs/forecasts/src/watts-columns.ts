import type { Offset } from './column-layout';
import { interpolateColumns } from './column-loops';
import type { WattsAnchor } from './market-model';
import type { Plan } from './simulation-plan';

/**
 * Watts per port of the cohort shipped in a year, for every draw: linear between the anchors, flat outside.
 * Gives where an anchor's own column begins if that suffices, and fills a column of its own otherwise.
 */
export type WattsColumns = (memory: Float64Array, year: number) => Offset;

export function wattsColumns(anchors: readonly WattsAnchor[], { parameters, layout, drawCount }: Plan): WattsColumns {
  const columns = anchors.map((anchor) => parameters.offsetOf(anchor.watts));
  const between = anchors.length > 1 ? layout.take() : 0;
  return (memory, year) => {
    const after = anchors.findIndex((anchor) => anchor.year >= year);
    if (after === -1) return columns[columns.length - 1];
    if (after === 0 || anchors[after].year === year) return columns[after];
    const from = columns[after - 1];
    const to = columns[after];
    const span = anchors[after].year - anchors[after - 1].year;
    const weight = (year - anchors[after - 1].year) / span;
    interpolateColumns(memory, drawCount, { from, to, weight, out: between });
    return between;
  };
}
