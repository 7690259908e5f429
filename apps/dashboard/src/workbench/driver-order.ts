import { baseMarketModel, driversOf, type TornadoBar } from '@waveguide/forecasts';
import type { RouterOutputs } from '@waveguide/api';

export type Driver = RouterOutputs['forecasts']['drivers']['drivers'][number];

/** One row of the list: an assumption, or the path of total ports with its years. */
export interface DriverRowModel {
  readonly key: string;
  readonly name: string;
  readonly drivers: readonly Driver[];
  /** What it does to the output in view; null for an assumption that the model does not read. */
  readonly bar: TornadoBar | null;
}

export interface OrderedDrivers {
  /** Widest swing first. */
  readonly moving: readonly DriverRowModel[];
  /** Read by the model, without effect on the output in view. */
  readonly still: readonly DriverRowModel[];
  /** Kept with the scenario for other pages: not read by the market model. */
  readonly unread: readonly DriverRowModel[];
}

const PATH_NAME = 'Total optical ports, all years';

/** Puts a scenario's assumptions into the order of the tornado. */
export function orderDrivers(drivers: readonly Driver[], bars: readonly TornadoBar[]): OrderedDrivers {
  const byKey = new Map(drivers.map((driver) => [driver.key, driver]));
  const barOf = new Map(bars.map((bar) => [bar.key, bar]));
  const read = driversOf(baseMarketModel).map(({ key, assumptionKeys }): DriverRowModel => {
    const members = assumptionKeys.flatMap((assumption) => byKey.get(assumption) ?? []);
    return {
      key,
      name: members.length === 1 ? members[0].name : PATH_NAME,
      drivers: members,
      bar: barOf.get(key) ?? null,
    };
  });
  const readKeys = new Set(read.flatMap((row) => row.drivers.map(({ key }) => key)));
  const swing = (row: DriverRowModel) => row.bar?.swing ?? 0;
  return {
    moving: read.filter((row) => swing(row) > 0).sort((a, b) => swing(b) - swing(a)),
    still: read.filter((row) => swing(row) === 0),
    unread: drivers
      .filter(({ key }) => !readKeys.has(key))
      .map((driver) => ({ key: driver.key, name: driver.name, drivers: [driver], bar: null })),
  };
}
