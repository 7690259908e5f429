import type { ColumnLayout, Offset } from './column-layout';
import type { Parameter, WeightedSum } from '../model/market-model';

/**
 * Columns of a model's parameters: an assumption's own column, a constant repeated for every draw, or a weighted sum. One column
 * per parameter, shared by all who read it.
 */
export class ParameterColumns {
  private readonly constants = new Map<number, Offset>();
  private readonly sums = new Map<WeightedSum, Offset>();

  /** @param inputs where each assumption's column begins */
  constructor(
    private readonly layout: ColumnLayout,
    private readonly inputs: ReadonlyMap<string, Offset>,
  ) {}

  /**
   * Where the column of a parameter begins.
   * @throws RangeError for an assumption without a column
   */
  offsetOf(parameter: Parameter): Offset {
    if (typeof parameter === 'string') return this.input(parameter);
    if (typeof parameter === 'object' && 'ifStated' in parameter) return this.input(parameter.ifStated);
    const known = typeof parameter === 'number' ? this.constants.get(parameter) : this.sums.get(parameter);
    if (known !== undefined) return known;
    const offset = this.layout.take();
    if (typeof parameter === 'number') this.constants.set(parameter, offset);
    else this.sums.set(parameter, offset);
    return offset;
  }

  /** Writes the columns of constants and sums; the assumptions' own are there already. */
  fill(memory: Float64Array): void {
    const { drawCount } = this.layout;
    for (const [value, offset] of this.constants) memory.fill(value, offset, offset + drawCount);
    for (const [{ sum }, offset] of this.sums) {
      memory.fill(0, offset, offset + drawCount);
      for (const { key, factor } of sum) {
        const term = this.input(key);
        for (let i = 0; i < drawCount; i++) memory[offset + i]! += factor * memory[term + i]!;
      }
    }
  }

  private input(key: string): Offset {
    const offset = this.inputs.get(key);
    if (offset === undefined) throw new RangeError(`There are no draws of assumption ${key}.`);
    return offset;
  }
}
