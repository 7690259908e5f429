import { atHead } from '@waveguide/quantity';
import type { Driver, DriverRowModel, OrderedDrivers } from './order';

/** A group of assumptions, as the dataset names it, in words. */
export interface DriverGroup {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** `totalOpticalPorts` becomes "Total optical ports". */
function nameOfGroup(id: string): string {
  const text = id.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return atHead(text.replaceAll('-', ' '));
}

/** The groups in the order of their first assumption. */
export function groupsOf(drivers: readonly Driver[]): readonly DriverGroup[] {
  const counts = new Map<string, number>();
  for (const { group } of drivers) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, name: nameOfGroup(id), count }));
}

/** The rows of one group, or all for null; an open row stays in sight. */
export function rowsOfGroup(ordered: OrderedDrivers, group: string | null, open: string | null): OrderedDrivers {
  if (group === null) return ordered;
  const wanted = (row: DriverRowModel) => row.key === open || row.drivers.some((driver) => driver.group === group);
  return {
    moving: ordered.moving.filter(wanted),
    still: ordered.still.filter(wanted),
    unread: ordered.unread.filter(wanted),
  };
}

/** The row in which a driver stands: its own, or that of the path it is a year of; null for a key that the scenario does not have. */
export function rowOfDriver(ordered: OrderedDrivers, key: string | null): string | null {
  const rows = [...ordered.moving, ...ordered.still, ...ordered.unread];
  const found = rows.find((row) => row.key === key || row.drivers.some((driver) => driver.key === key));
  return found?.key ?? null;
}
