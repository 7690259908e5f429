import type { Parameter, WattsAnchor } from './market-model';

/**
 * Watts per port of the cohort shipped in a year, for every draw: linear between the anchors, flat outside.
 * Gives an anchor's own column where that suffices and fills `scratch` otherwise; the caller does not write to either.
 */
export type WattsColumns = (year: number, scratch: Float64Array) => Float64Array;

export function wattsColumns(
  anchors: readonly WattsAnchor[],
  columnOf: (parameter: Parameter) => Float64Array,
): WattsColumns {
  const columns = anchors.map((anchor) => columnOf(anchor.watts));
  return (year, scratch) => {
    const after = anchors.findIndex((anchor) => anchor.year >= year);
    if (after === -1) return columns[columns.length - 1];
    if (after === 0 || anchors[after].year === year) return columns[after];
    const from = columns[after - 1];
    const to = columns[after];
    const span = anchors[after].year - anchors[after - 1].year;
    const weight = (year - anchors[after - 1].year) / span;
    for (let i = 0; i < scratch.length; i++) scratch[i] = from[i] + weight * (to[i] - from[i]);
    return scratch;
  };
}
