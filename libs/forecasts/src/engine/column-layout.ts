/** Where a column begins in the simulation's memory. */
export type Offset = number;

/**
 * Plans the one array in which a simulation keeps all of its columns. One array for everything, addressed by offsets, halves the time of
 * the loops in V8: they look up one address and one length instead of one for every operand.
 */
export class ColumnLayout {
  private used = 0;

  /** @param drawCount length of a column */
  constructor(readonly drawCount: number) {}

  /** Reserves columns that follow one another, and gives where the first begins. */
  take(columns = 1): Offset {
    const offset = this.used;
    this.used += columns * this.drawCount;
    return offset;
  }

  /** The length of the array that holds everything reserved so far. */
  get size(): number {
    return this.used;
  }
}
