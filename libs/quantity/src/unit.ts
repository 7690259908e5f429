import { UNITS, type Unit, type UnitId } from './unit-table';

/**
 * The unit with this id.
 * @throws RangeError for an id outside the closed list, which only unchecked data can bring.
 */
export function unit(id: UnitId): Unit {
  const found = UNITS[id];
  if (found === undefined) throw new RangeError(`There is no unit "${String(id)}".`);
  return found;
}

/** Every unit id, in the order of the table. */
export const UNIT_IDS: readonly UnitId[] = Object.keys(UNITS) as UnitId[];

/** True if a text is the id of a known unit: the check at the edge, for stored or imported data. */
export function isUnitId(text: string): text is UnitId {
  return Object.hasOwn(UNITS, text);
}
