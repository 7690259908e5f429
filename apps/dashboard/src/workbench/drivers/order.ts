import { baseMarketModel, driversOf, type PreviewAnswer, type TornadoBar } from '@waveguide/forecasts';
import type { RouterOutputs } from '@waveguide/api';

export type Driver = RouterOutputs['forecasts']['drivers']['drivers'][number];

/** One row of the list: an assumption, or the path of total ports with its years. */
export interface DriverRowModel {
  readonly key: string;
  readonly name: string;
  readonly drivers: readonly Driver[];
  /** What it does to the output in view with all others at P50; null before that is known and for an assumption that the model does not read. */
  readonly bar: TornadoBar | null;
  readonly effect: DriverEffect;
}

/**
 * What is known of a driver's effect on the output and year in view.
 * - `unknown`: not computed yet.
 * - `moves`: it moves the output with all others at P50.
 * - `in-some-draws`: not then, but with other values of the others.
 * - `none`: computed, and nothing in any draw.
 * - `not-shipped`: the output does not exist there with all others at P50.
 * - `unread`: the market model does not read it.
 */
export type DriverEffect = 'unknown' | 'moves' | 'in-some-draws' | 'none' | 'not-shipped' | 'unread';

export interface OrderedDrivers {
  /** Widest swing first; those of which nothing is known yet, or that move some draws only, come last. */
  readonly moving: readonly DriverRowModel[];
  /** Read by the model, and computed to have no effect on the output and year in view. */
  readonly still: readonly DriverRowModel[];
  /** Kept with the scenario for other pages: not read by the market model. */
  readonly unread: readonly DriverRowModel[];
}

/** The part of a preview that says what drivers do. */
export type EffectAnswer = Pick<PreviewAnswer, 'withoutEffect'> & {
  readonly draft: Pick<PreviewAnswer['draft'], 'tornado'>;
};

function effectOf(bar: TornadoBar | null, without: boolean): DriverEffect {
  if (bar === null) return 'unknown';
  if (bar.swing > 0) return 'moves';
  if (without) return 'none';
  return bar.missing === null ? 'in-some-draws' : 'not-shipped';
}

const PATH_NAME = 'Total optical ports, all years';

/** Puts a scenario's assumptions into the order of the tornado. */
export function orderDrivers(drivers: readonly Driver[], answer: EffectAnswer | null): OrderedDrivers {
  const bars = answer?.draft.tornado ?? [];
  const without = new Set(answer?.withoutEffect ?? []);
  const byKey = new Map(drivers.map((driver) => [driver.key, driver]));
  const barOf = new Map(bars.map((bar) => [bar.key, bar]));
  const read = driversOf(baseMarketModel).flatMap(({ key, assumptionKeys }): DriverRowModel[] => {
    const members = assumptionKeys.flatMap((assumption) => byKey.get(assumption) ?? []);
    // A revision of before the assumption came does not state it.
    const [only, ...others] = members;
    if (only === undefined) return [];
    const bar = barOf.get(key) ?? null;
    const name = others.length === 0 ? only.name : PATH_NAME;
    return [{ key, name, drivers: members, bar, effect: effectOf(bar, without.has(key)) }];
  });
  const readKeys = new Set(read.flatMap((row) => row.drivers.map(({ key }) => key)));
  const swing = (row: DriverRowModel) => row.bar?.swing ?? 0;
  return {
    moving: read.filter(({ effect }) => effect !== 'none').sort((a, b) => swing(b) - swing(a)),
    still: read.filter(({ effect }) => effect === 'none'),
    unread: drivers
      .filter(({ key }) => !readKeys.has(key))
      .map((driver) => ({
        key: driver.key,
        name: driver.name,
        drivers: [driver],
        bar: null,
        effect: 'unread' as const,
      })),
  };
}
