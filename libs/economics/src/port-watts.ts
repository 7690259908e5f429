import type { Parameter, TechnologyModel } from '@waveguide/forecasts';

/**
 * Watts of a port shipped in `year`, draw by draw: linear between the anchors, flat before them and falling by the technology's own
 * yearly rate after them, as in the market model's fleet power.
 */
export function portWatts(
  { watts: anchors, wattsDecline = 0 }: Pick<TechnologyModel, 'watts' | 'wattsDecline'>,
  year: number,
  column: (parameter: Parameter) => Float64Array,
): Float64Array {
  const after = anchors.findIndex((anchor) => anchor.year >= year);
  if (after === -1) {
    const last = anchors[anchors.length - 1]!;
    const decline = column(wattsDecline);
    return column(last.watts).map((watts, draw) => watts * (1 - decline[draw]!) ** (year - last.year));
  }
  if (after === 0 || anchors[after]!.year === year) return column(anchors[after]!.watts);
  const [left, right] = [anchors[after - 1]!, anchors[after]!];
  const weight = (year - left.year) / (right.year - left.year);
  const [from, to] = [column(left.watts), column(right.watts)];
  return from.map((watts, draw) => watts + weight * (to[draw]! - watts));
}
