import { QUANTILE_LEVELS } from '@waveguide/probability';
import { selectByBins, sortStretch } from './quantile-bins';

/** The ranks that the levels read, ascending: for each level the one at and the one after its position. */
const RANK_COUNT = 2 * QUANTILE_LEVELS.length;

/**
 * Quantiles at {@link QUANTILE_LEVELS} (Hyndman & Fan 1996, The American Statistician 50(4), type 7) and the mean of whole
 * columns, exactly as after sorting but in two passes over the values. Time is linear in the number of draws. Memory is
 * reused from column to column.
 */
export class ColumnQuantiles {
  /** The quantiles of the column last reduced, one per level. */
  readonly quantiles = new Float64Array(QUANTILE_LEVELS.length);
  private readonly ranks = new Int32Array(RANK_COUNT);
  private readonly atRank = new Float64Array(RANK_COUNT);
  private readonly average = new Float64Array(1);

  /** The mean of the column last reduced. */
  get mean(): number {
    return this.average[0]!;
  }

  /**
   * Reduces a column without NaN.
   * @returns false if there is no value; quantiles and mean are then not set
   */
  reduce(column: Float64Array): boolean {
    const count = column.length;
    if (count === 0) return false;
    for (let level = 0; level < QUANTILE_LEVELS.length; level++) {
      const rank = Math.floor((count - 1) * QUANTILE_LEVELS[level]!);
      this.ranks[2 * level] = rank;
      this.ranks[2 * level + 1] = Math.min(rank + 1, count - 1);
    }
    const sum = selectByBins(column, this.ranks, this.atRank);
    if (sum === null) this.sortAll(column);
    else this.average[0] = sum / count;
    for (let level = 0; level < QUANTILE_LEVELS.length; level++) {
      const position = (count - 1) * QUANTILE_LEVELS[level]!;
      const fraction = position - Math.floor(position);
      const below = this.atRank[2 * level]!;
      this.quantiles[level] = fraction === 0 ? below : below + fraction * (this.atRank[2 * level + 1]! - below);
    }
    return true;
  }

  /** Reduces only the draws that have ports, whose values may not be NaN; false if there are none. */
  reduceShipped(column: Float64Array, ports: Float64Array): boolean {
    return this.reduce(everyPositive(ports) ? column : column.filter((_, draw) => ports[draw]! > 0));
  }

  private sortAll(column: Float64Array): void {
    const sorted = column.slice();
    sortStretch(sorted, 0, sorted.length);
    let sum = 0;
    for (let i = 0; i < sorted.length; i++) sum += sorted[i]!;
    // A sum of equal values may round; their mean does not.
    const equal = sorted[0] === sorted[sorted.length - 1];
    this.average[0] = equal ? sorted[0]! : sum / sorted.length;
    for (let i = 0; i < RANK_COUNT; i++) this.atRank[i] = sorted[this.ranks[i]!]!;
  }
}

function everyPositive(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!(values[i]! > 0)) return false;
  return true;
}
