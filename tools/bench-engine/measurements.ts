import {
  type AssumptionValues,
  type MarketModel,
  type MarketSummary,
  createMarketEngine,
  summariseModel,
} from '@waveguide/forecasts';
import { type BaseCase, BENCH_SEED } from './base-case';
import { median, millisecondsOf } from './timing';

/** One cold run: draws, model and the quantiles of every output, nothing kept from before. */
export function coldRun(base: BaseCase, drawCount: number, model: MarketModel = base.model): MarketSummary {
  return summariseModel({ ...base, model, seed: BENCH_SEED, drawCount });
}

/** One assumption changed at a time, a little further each time, as a dragged slider does. */
const PREVIEW_KEYS = [
  'share-ceiling',
  'share-midpoint',
  'asp-2025',
  'oio-ceiling',
  'service-life',
  'total-ports-2030',
  'pue',
];
const PREVIEW_CHANGES = 140;

/** Milliseconds of each change of one assumption at a preview's draw count, over all kinds of assumption. */
export function previewMilliseconds(base: BaseCase, drawCount: number): readonly number[] {
  const engine = createMarketEngine({ ...base, seed: BENCH_SEED, drawCount });
  engine.summary(base.values);
  return Array.from({ length: PREVIEW_CHANGES }, (_, change) => {
    const key = PREVIEW_KEYS[change % PREVIEW_KEYS.length];
    const values = withShiftedMode(base.values, key, 0.02 * (1 + Math.floor(change / PREVIEW_KEYS.length)));
    return millisecondsOf(() => engine.summary(values));
  }).slice(PREVIEW_CHANGES / 2);
}

function withShiftedMode(values: AssumptionValues, key: string, fraction: number): AssumptionValues {
  const distribution = values.get(key);
  if (distribution?.kind !== 'triangular') throw new Error(`${key} is not triangular.`);
  const { low, mode, high } = distribution;
  return new Map(values).set(key, { kind: 'triangular', low, mode: mode + fraction * (high - mode), high });
}

/** Bytes of typed arrays that one cold run holds, per draw. */
export function bytesPerDraw(base: BaseCase, drawCount: number): number {
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  const engine = createMarketEngine({ ...base, seed: BENCH_SEED, drawCount, memory: 'single' });
  engine.summary(base.values);
  collectGarbage();
  const held = process.memoryUsage().arrayBuffers - before;
  // The engine is used again, so that its memory is not collected before it is counted.
  engine.summary(base.values);
  return held / drawCount;
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('Memory is counted after collecting garbage: run with --expose-gc.');
  globalThis.gc();
}

/** The base model over more years: later years of the path repeat its last assumption. */
export function withYears(model: MarketModel, count: number): MarketModel {
  const { totalPorts } = model;
  if (totalPorts.kind !== 'path') return { ...model, lastYear: model.firstYear + count - 1 };
  const keys = Array.from({ length: count }, (_, year) => totalPorts.keys[Math.min(year, totalPorts.keys.length - 1)]);
  return { ...model, lastYear: model.firstYear + count - 1, totalPorts: { ...totalPorts, keys } };
}

/** The base model with every technology but the oldest repeated, so that there are `count` of them. */
export function withTechnologies(model: MarketModel, count: number): MarketModel {
  const [oldest, ...newer] = model.technologies;
  const repeated = Array.from({ length: count - 1 }, (_, index) => {
    const technology = newer[index % newer.length];
    const round = Math.floor(index / newer.length);
    return round === 0 ? technology : { ...technology, id: `${technology.id}-${round + 1}` };
  });
  return { ...model, technologies: [oldest, ...repeated] };
}

/** Median milliseconds of cold runs of several cases, taken in turn, so that a busy machine disturbs all alike. */
export function mediansInTurn(cases: readonly (() => void)[], rounds: number): readonly number[] {
  for (const run of cases) for (let i = 0; i < 3; i++) run();
  const times: number[][] = cases.map(() => []);
  for (let round = 0; round < rounds; round++) cases.forEach((run, index) => times[index].push(millisecondsOf(run)));
  return times.map(median);
}
