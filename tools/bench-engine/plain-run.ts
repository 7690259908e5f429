import { type MarketSummary, type SeriesKey, marketInputsOf, plainMarketModel } from '@waveguide/forecasts';
import { QUANTILE_LEVELS, quantileFunction, quantileOfSorted, uniformColumn } from '@waveguide/probability';
import { type BaseCase, BENCH_SEED } from './base-case';

/** The same run written plainly: a closure per draw, objects, growing arrays, a full sort per output and year. */
export function plainRun(base: BaseCase, drawCount: number): ReadonlyMap<SeriesKey, readonly (readonly number[])[]> {
  const { model, definitions, values } = base;
  const draws = marketInputsOf(model).flatMap(({ drawKey, keys }) => {
    const dimension = definitions.find(({ key }) => key === drawKey)?.dimension ?? 0;
    const uniforms = Array.from(
      uniformColumn({ key: drawKey, dimension, seed: BENCH_SEED, count: drawCount, method: 'sobol' }),
    );
    return keys.map((key) => {
      const distribution = values.get(key);
      if (distribution === undefined) throw new Error(`${key} has no value.`);
      return [key, uniforms.map(quantileFunction(distribution))] as const;
    });
  });
  const columns = new Map<SeriesKey, number[][]>();
  for (let draw = 0; draw < drawCount; draw++) {
    const valueOf = Object.fromEntries(draws.map(([key, drawn]) => [key, drawn[draw]]));
    for (const [key, byYear] of plainMarketModel(model, (name) => valueOf[name])) {
      const known = columns.get(key) ?? byYear.map(() => []);
      columns.set(key, known);
      byYear.forEach((value, year) => known[year].push(value));
    }
  }
  return new Map(
    [...columns].map(([key, byYear]) => [
      key,
      byYear.map((column) => {
        const sorted = Float64Array.from(column.sort((a, b) => a - b));
        return QUANTILE_LEVELS.map((level) => quantileOfSorted(sorted, level));
      }),
    ]),
  );
}

/** Largest relative difference between the medians of a plain run and of a summary. */
export function largestDifference(plain: ReturnType<typeof plainRun>, summary: MarketSummary): number {
  const middle = QUANTILE_LEVELS.indexOf(0.5);
  let largest = 0;
  for (const [key, byYear] of plain) {
    byYear.forEach((quantiles, year) => {
      const ours = summary.series[key].quantiles[year][middle];
      if (ours === null) return;
      const scale = Math.max(Math.abs(quantiles[middle]), 1e-300);
      largest = Math.max(largest, Math.abs(ours - quantiles[middle]) / scale);
    });
  }
  return largest;
}
