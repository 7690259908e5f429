import { formatQuantity, type Maybe, type UnitId } from '@waveguide/quantity';
import type { TableCell } from '../spec/chart-spec';

/** A cell of words. */
export const textCell = (text: string): TableCell => ({ kind: 'text', text });

/** A number with the text a reader sees. */
export const numberCell = (value: number, unit: UnitId): TableCell => ({
  kind: 'number',
  value,
  text: formatQuantity(value, unit),
});

/** A calendar year: a number that is never rounded. */
export const yearCell = (year: number): TableCell => ({ kind: 'number', value: year, text: `${year}` });

/** Words in place of a value that is not there. */
export const missingCell = (reason: string): TableCell => ({ kind: 'missing', text: reason });

/** A number, or the words that say why there is none. */
export function maybeCell(value: Maybe<number>, unit: UnitId): TableCell {
  return value.kind === 'present' ? numberCell(value.value, unit) : missingCell(value.detail);
}

/** A number, or the given words. */
export function nullableCell(value: number | null, unit: UnitId, reason: string): TableCell {
  return value === null ? missingCell(reason) : numberCell(value, unit);
}
