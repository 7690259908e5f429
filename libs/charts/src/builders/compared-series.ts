import type { LineMark } from '../spec/chart-spec';
import type { SeriesQuantiles } from './summary-points';

/** A compared scenario with its series and the stroke that tells it apart. */
export interface ComparedSeries {
  readonly id: string;
  readonly name: string;
  readonly stroke: LineMark['stroke'];
  readonly series: SeriesQuantiles;
}
