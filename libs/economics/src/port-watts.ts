import type { Parameter, WattsAnchor } from '@waveguide/forecasts';

/**
 * Watts of a port shipped in `year`, draw by draw: linear between the anchors, flat outside them, as in the market model's fleet power.
 * @param anchors at least one, ascending by year
 */
export function portWatts(
  anchors: readonly WattsAnchor[],
  year: number,
  column: (parameter: Parameter) => Float64Array,
): Float64Array {
  const after = anchors.findIndex((anchor) => anchor.year >= year);
  if (after === -1) return column(anchors[anchors.length - 1].watts);
  if (after === 0 || anchors[after].year === year) return column(anchors[after].watts);
  const [left, right] = [anchors[after - 1], anchors[after]];
  const weight = (year - left.year) / (right.year - left.year);
  const [from, to] = [column(left.watts), column(right.watts)];
  return from.map((watts, draw) => watts + weight * (to[draw] - watts));
}
