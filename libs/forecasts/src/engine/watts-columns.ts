import type { Offset } from './column-layout';
import { fadeColumn, interpolateColumns } from './column-loops';
import type { TechnologyModel } from '../model/market-model';
import type { Plan } from './simulation-plan';

/**
 * Watts per port of the cohort shipped in a year, for every draw: linear between the anchors, flat before the first, and after the last
 * W(last)·(1 − d)^(u − last) with the technology's own yearly decline d.
 * Gives where an anchor's own column begins if that suffices, and fills a column of its own otherwise.
 */
export type WattsColumns = (memory: Float64Array, year: number) => Offset;

export function wattsColumns(
  { watts: anchors, wattsDecline = 0 }: Pick<TechnologyModel, 'watts' | 'wattsDecline'>,
  { parameters, layout, drawCount }: Plan,
): WattsColumns {
  const columns = anchors.map((anchor) => parameters.offsetOf(anchor.watts));
  const last = { year: anchors[anchors.length - 1]!.year, column: columns[columns.length - 1]! };
  const falls = wattsDecline !== 0;
  const decline = falls ? parameters.offsetOf(wattsDecline) : 0;
  const own = falls || anchors.length > 1 ? layout.take() : 0;
  return (memory, year) => {
    const after = anchors.findIndex((anchor) => anchor.year >= year);
    if (after === -1) {
      if (!falls) return last.column;
      fadeColumn(memory, drawCount, { from: last.column, rate: decline, years: year - last.year, out: own });
      return own;
    }
    if (after === 0 || anchors[after]!.year === year) return columns[after]!;
    const from = columns[after - 1]!;
    const to = columns[after]!;
    const span = anchors[after]!.year - anchors[after - 1]!.year;
    const weight = (year - anchors[after - 1]!.year) / span;
    interpolateColumns(memory, drawCount, { from, to, weight, out: own });
    return own;
  };
}
