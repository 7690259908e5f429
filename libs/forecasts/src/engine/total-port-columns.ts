import type { Offset } from './column-layout';
import type { TotalPorts } from '../model/market-model';
import type { Plan } from './simulation-plan';

/** Where the total ports of each model year begin, and how to fill them; a path's years are the assumptions' own columns. */
export interface TotalPortColumns {
  readonly offsets: readonly Offset[];
  readonly fill: (memory: Float64Array) => void;
}

/** Total ports of every draw by model year; the yearly factor of fading growth is never below 0. */
export function totalPortColumns(totalPorts: TotalPorts, plan: Plan): TotalPortColumns {
  const { parameters, layout, years } = plan;
  if (totalPorts.kind === 'path')
    return { offsets: totalPorts.keys.map((key) => parameters.offsetOf(key)), fill: () => undefined };
  const initialPorts = parameters.offsetOf(totalPorts.initialPorts);
  const initialGrowth = parameters.offsetOf(totalPorts.initialGrowth);
  const finalGrowth = parameters.offsetOf(totalPorts.finalGrowth);
  const fade = parameters.offsetOf(totalPorts.fadeYears);
  const { drawCount } = layout;
  const offsets = [initialPorts, ...years.slice(1).map(() => layout.take())];
  const fill = (memory: Float64Array): void => {
    for (let year = 1; year < offsets.length; year++) {
      const before = offsets[year - 1]!;
      const now = offsets[year]!;
      for (let i = 0; i < drawCount; i++) {
        const limit = memory[finalGrowth + i]!;
        // exp(−0/τ) is 1 for every τ, a fade of no time included.
        const remaining = year === 1 ? 1 : Math.exp(-(year - 1) / memory[fade + i]!);
        const factor = 1 + limit + (memory[initialGrowth + i]! - limit) * remaining;
        memory[now + i] = memory[before + i]! * Math.max(0, factor);
      }
    }
  };
  return { offsets, fill };
}
