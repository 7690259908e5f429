import { ENGINE_VERSION, type MarketSummary } from '@waveguide/forecasts';
import { QUANTILE_LEVELS } from '@waveguide/probability';
import { type BaseCase, baseCase } from './base-case';
import { bytesPerDraw, coldRun, mediansInTurn, previewMilliseconds, withTechnologies, withYears } from './measurements';
import { type NativeProgram, type NativeRun, compileNative } from './native-c';
import { largestDifference, plainRun } from './plain-run';
import { median, millisecondsOf } from './timing';

const DRAW_COUNTS = [1000, 10_000, 100_000];
const ROUNDS: Readonly<Record<number, number>> = { 1000: 10, 10_000: 8, 100_000: 2 };
const REPETITIONS = 5;
const WARM_UP = 2;
const PREVIEW_DRAWS = 2000;
/** Sums of doubles in another order and carried powers instead of fresh ones differ by rounding only. */
const AGREEMENT = 1e-9;

interface Timing {
  readonly drawCount: number;
  readonly cold: number;
  /** C with the same selection of quantiles as here. */
  readonly native: number | null;
  /** C with Hoare's selection. */
  readonly textbook: number | null;
}

/** Cold runs here and in C taken in turn, and a check that both give the same P50s and means. */
function timeCold(base: BaseCase, native: NativeProgram | null, drawCount: number): Timing {
  let summary: MarketSummary = coldRun(base, drawCount);
  // Until the compiler is done with the code; the very first call is reported by itself.
  for (let i = 0; i < 60; i++) coldRun(base, 1000);
  const ours: number[] = [];
  const theirs: number[] = [];
  let textbook: number | null = null;
  for (let round = 0; round < ROUNDS[drawCount]; round++) {
    // As many runs in a row on either side, the first ones of each to fill the caches again.
    for (let i = 0; i < WARM_UP; i++) coldRun(base, drawCount);
    for (let i = 0; i < REPETITIONS; i++)
      ours.push(
        millisecondsOf(() => {
          summary = coldRun(base, drawCount);
        }),
      );
    const run = native?.run(drawCount, { warmUp: WARM_UP, repetitions: REPETITIONS, selection: 'counting' });
    if (run === undefined) continue;
    theirs.push(...run.milliseconds);
    if (round > 0) continue;
    assertAgreement(summary, run);
    const other = native?.run(drawCount, { warmUp: WARM_UP, repetitions: REPETITIONS, selection: 'quickselect' });
    if (other === undefined) continue;
    assertAgreement(summary, other);
    textbook = median(other.milliseconds);
  }
  return { drawCount, cold: median(ours), native: native === null ? null : median(theirs), textbook };
}

function assertAgreement(summary: MarketSummary, run: NativeRun): void {
  const middle = QUANTILE_LEVELS.indexOf(0.5);
  for (const [key, theirs] of run.results) {
    const series = summary.series[key];
    if (series === undefined) throw new Error(`C computes ${key}, which the model does not have.`);
    series.quantiles.forEach((quantiles, year) => {
      const pairs = [
        [quantiles[middle], theirs.get(year)?.p50 ?? null],
        [series.mean[year], theirs.get(year)?.mean ?? null],
      ] as const;
      for (const [ours, native] of pairs) {
        const agrees =
          ours === null || native === null
            ? ours === native
            : Math.abs(ours - native) <= AGREEMENT * Math.max(Math.abs(native), 1e-6);
        if (!agrees) throw new Error(`${key} in year ${year}: ${ours} here, ${native} in C.`);
      }
    });
  }
}

function growthRows(base: BaseCase): readonly (readonly [string, number])[] {
  const at = (drawCount: number) => () => void coldRun(base, drawCount);
  const [d1, d2, d4, d8] = mediansInTurn([5000, 10_000, 20_000, 40_000].map(at), 5);
  const years = [13, 26, 52].map((count) => () => void coldRun(base, 5000, withYears(base.model, count)));
  const technologies = [4, 8, 16].map((count) => () => void coldRun(base, 5000, withTechnologies(base.model, count)));
  const [y1, y2, y4] = mediansInTurn(years, 5);
  const [t1, t2, t4] = mediansInTurn(technologies, 5);
  return [
    ['draws 5,000 to 10,000', d2 / d1],
    ['draws 10,000 to 20,000', d4 / d2],
    ['draws 20,000 to 40,000', d8 / d4],
    ['years 13 to 26', y2 / y1],
    ['years 26 to 52', y4 / y2],
    ['technologies 4 to 8', t2 / t1],
    ['technologies 8 to 16', t4 / t2],
  ];
}

const ms = (value: number | null): string => (value === null ? 'no compiler' : `${value.toFixed(2)} ms`);

function main(): void {
  const asJson = process.argv.includes('--json');
  const base = baseCase();
  const first = millisecondsOf(() => void coldRun(base, 10_000));
  const memory = bytesPerDraw(base, 100_000);
  const native = compileNative(base);
  const timings = DRAW_COUNTS.map((drawCount) => timeCold(base, native, drawCount));
  native?.remove();
  const previews = previewMilliseconds(base, PREVIEW_DRAWS);
  const previewP50 = median(previews);
  const previewWorst = Math.max(...previews);
  let plain: ReturnType<typeof plainRun> = new Map();
  const plainMs = millisecondsOf(() => {
    plain = plainRun(base, 1000);
  });
  const difference = largestDifference(plain, coldRun(base, 1000));
  if (!(difference <= AGREEMENT)) throw new Error(`The plain run differs by ${difference}.`);
  const growth = growthRows(base);
  const [t1k, t10k, t100k] = timings;
  if (asJson) {
    const result = {
      engineVersion: ENGINE_VERSION,
      coldMs1k: t1k.cold,
      coldMs10k: t10k.cold,
      coldMs100k: t100k.cold,
      firstCallMs10k: first,
      nativeC1kMs: t1k.native,
      nativeC10kMs: t10k.native,
      nativeC100kMs: t100k.native,
      nativeCQuickselect10kMs: t10k.textbook,
      ratioToC: t10k.native === null ? null : t10k.cold / t10k.native,
      previewMsP50: previewP50,
      previewMsWorst: previewWorst,
      bytesPerDraw: memory,
      plainMs1k: plainMs,
      growthByDoubling: Object.fromEntries(growth),
    };
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`Engine ${ENGINE_VERSION}, base model, every output: medians of repeated runs, one thread`);
  for (const { drawCount, cold, native: c, textbook } of timings) {
    const ratio = c === null ? '' : `  ${(cold / c).toFixed(2)} times C; C with quickselect: ${ms(textbook)}`;
    console.log(`cold ${drawCount.toLocaleString('en')} draws: ${ms(cold)}  C: ${ms(c)}${ratio}`);
  }
  console.log(`cold 10,000 draws, very first call (code not compiled yet): ${ms(first)}`);
  console.log(`one assumption changed at 2,000 draws: ${ms(previewP50)} at the median, ${ms(previewWorst)} at worst`);
  console.log(`memory: ${Math.round(memory)} bytes per draw`);
  console.log(
    `objects and closures, 1,000 draws, once: ${ms(plainMs)} (${(plainMs / t1k.cold).toFixed(0)} times ours)`,
  );
  console.log(`largest relative difference of a P50 from that run: ${difference.toExponential(1)}`);
  for (const [what, factor] of growth) console.log(`cost when doubling ${what}: ${factor.toFixed(2)} times`);
}

main();
