import type { Maybe } from '@waveguide/quantity';
import { type GrowthRange, growthOf } from './market-growth';
import type { EntityId, OutputName } from '../model/market-output';
import type { MarketRun } from '../model/market-run';

/** One line of a growth table. */
export interface GrowthRow {
  readonly output: OutputName;
  readonly entity: EntityId;
  /** One entry per span of the table, in its order. */
  readonly growth: readonly Maybe<GrowthRange>[];
}

/** Compound annual growth by series and span of years. */
export interface GrowthTable {
  readonly spans: readonly { readonly fromYear: number; readonly toYear: number }[];
  readonly rows: readonly GrowthRow[];
}

/**
 * Growth of several series over every span between neighbouring years and, where there are more than two, over the whole: years
 * 2025, 2030 and 2035 give 2025–2030, 2030–2035 and 2025–2035. Each entry is computed draw by draw (see `growthOf`).
 * @param o.years two or more model years, ascending
 * @throws RangeError if years are fewer or not ascending, or the run does not hold a series or year
 */
export function growthTable(
  run: MarketRun,
  o: {
    readonly series: readonly { readonly output: OutputName; readonly entity: EntityId }[];
    readonly years: readonly number[];
  },
): GrowthTable {
  const { series, years } = o;
  if (years.length < 2 || years.some((year, i) => i > 0 && year <= years[i - 1]!)) {
    throw new RangeError('A growth table needs two or more ascending years.');
  }
  const neighbours = years.slice(1).map((toYear, i) => ({ fromYear: years[i]!, toYear }));
  const whole = { fromYear: years[0]!, toYear: years[years.length - 1]! };
  const spans = years.length > 2 ? [...neighbours, whole] : neighbours;
  const rows = series.map(({ output, entity }) => ({
    output,
    entity,
    growth: spans.map((span) => growthOf(run, { output, entity, ...span })),
  }));
  return { spans, rows };
}
