import type { InputColumns } from './input-columns';
import type { Parameter } from './market-model';

/**
 * Columns of a model's parameters: an assumption's own column, a constant repeated for every draw, or a weighted sum.
 * Columns are made once per parameter and shared; nobody may write to them.
 * @throws RangeError for an assumption without a column
 */
export function parameterColumns(inputs: InputColumns, drawCount: number): (parameter: Parameter) => Float64Array {
  const made = new Map<Parameter, Float64Array>();
  const input = (key: string): Float64Array => {
    const column = inputs.get(key);
    if (column === undefined) throw new RangeError(`There are no draws of assumption ${key}.`);
    return column;
  };
  return (parameter) => {
    if (typeof parameter === 'string') return input(parameter);
    const known = made.get(parameter);
    if (known !== undefined) return known;
    const column = new Float64Array(drawCount);
    if (typeof parameter === 'number') column.fill(parameter);
    else
      for (const { key, factor } of parameter.sum) {
        const term = input(key);
        for (let i = 0; i < drawCount; i++) column[i] += factor * term[i];
      }
    made.set(parameter, column);
    return column;
  };
}
