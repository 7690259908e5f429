import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SeriesKey, seriesKey } from '@waveguide/forecasts';
import { columnSeed, sobolDirections } from '@waveguide/probability';
import { type BaseCase, BENCH_SEED } from './base-case';

/** What the C program measured and computed. */
export interface NativeRun {
  readonly milliseconds: readonly number[];
  /** P50 and mean by series and year index; a year without ports has none. */
  readonly results: ReadonlyMap<SeriesKey, ReadonlyMap<number, { readonly p50: number; readonly mean: number }>>;
}

export interface NativeOptions {
  readonly warmUp: number;
  readonly repetitions: number;
  /** Quantiles by the same counting as ours, or by Hoare's selection. */
  readonly selection: 'counting' | 'quickselect';
}

export interface NativeProgram {
  readonly run: (drawCount: number, o: NativeOptions) => NativeRun;
  readonly remove: () => void;
}

const sources = ['base-model.c', 'quantiles.c'].map((file) => path.join(import.meta.dirname, file));

/** The columns after the path, in the order of the enumeration in base-model.c. */
const COLUMNS_AFTER_PATH = [
  'share-ceiling',
  'share-midpoint',
  'share-steepness',
  'lpo-ceiling',
  'lpo-midpoint',
  'lpo-steepness',
  'oio-ceiling',
  'oio-midpoint',
  'oio-steepness',
  'pluggable-asp-2026',
  'lpo-asp-2026',
  'asp-2025',
  'oio-asp-2028',
  'pluggable-asp-decline',
  'lpo-asp-decline',
  'asp-decline',
  'oio-asp-decline',
  'asp-floor',
  'w-pluggable-800g',
  'w-pluggable-1600g',
  'w-lpo-800g',
  'w-lpo-host-extra-800g',
  'w-cpo-800g-2026',
  'w-cpo-800g-2030',
  'w-oio-800g',
  'pue',
  'service-life',
  'start-base-pluggable',
  'start-base-lpo',
  'start-base-cpo',
  'cumulative-start-pluggable',
  'pluggable-watts-decline',
  'lpo-watts-decline',
  'cpo-watts-decline',
  'oio-watts-decline',
];

/** Compiles the C program with full optimisation; null if there is no C compiler. */
export function compileNative(base: BaseCase): NativeProgram | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-bench-'));
  const program = path.join(folder, 'base-model');
  const compiled = spawnSync('cc', ['-O3', '-o', program, ...sources, '-lm'], { encoding: 'utf8' });
  if (compiled.error !== undefined) {
    rmSync(folder, { recursive: true });
    return null;
  }
  if (compiled.status !== 0) throw new Error(`The C program does not compile:\n${compiled.stderr}`);
  const columns = columnLines(base);
  return {
    run: (drawCount, o) => {
      const input = path.join(folder, 'columns.txt');
      writeFileSync(input, [`${drawCount} ${o.repetitions} ${o.warmUp} ${columns.length}`, ...columns, ''].join('\n'));
      const done = spawnSync(program, o.selection === 'counting' ? [input] : [input, o.selection], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      if (done.status !== 0) throw new Error(`base-model.c failed with status ${done.status}.`);
      return parseRun(done.stdout);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** One line per column: how to draw it. */
function columnLines({ model, definitions, values }: BaseCase): readonly string[] {
  if (model.totalPorts.kind !== 'path') throw new Error('The C program draws a path of total ports.');
  const path = model.totalPorts.keys;
  const keys = [...path, ...COLUMNS_AFTER_PATH];
  return keys.map((key, index) => {
    // The years of the path are taken at the draw of the first of them.
    const shares = index < path.length ? 0 : index;
    const drawKey = keys[shares];
    const definition = definitions.find((candidate) => candidate.key === drawKey);
    const own = definitions.find((candidate) => candidate.key === key);
    const distribution = values.get(key);
    if (definition === undefined || own === undefined || distribution === undefined)
      throw new Error(`${key} is unknown.`);
    const range =
      distribution.kind === 'triangular'
        ? [distribution.low, distribution.mode, distribution.high]
        : distribution.kind === 'fixed'
          ? [distribution.value, distribution.value, distribution.value]
          : [];
    if (range.length === 0) throw new Error(`The C program knows no ${distribution.kind} distribution.`);
    const bounds = [own.lower ?? '-inf', own.upper ?? 'inf'];
    const directions = Array.from(sobolDirections(definition.dimension), reversedBits);
    return [columnSeed(BENCH_SEED, drawKey), ...range, ...bounds, shares, ...directions].join(' ');
  });
}

function reversedBits(value: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 32; bit++) if ((value >>> bit) & 1) reversed += 2 ** (31 - bit);
  return reversed;
}

/** The outputs that base-model.c computes, in the order of its enumerations; the model has others. */
const OF_TECHNOLOGIES = ['share', 'ports', 'cumulativePorts', 'price', 'revenue', 'installedBase', 'power'] as const;
const OF_MARKET = ['totalPorts', 'totalRevenue', 'fleetPower', 'powerSaved'] as const;

/** Its series, in the same order. */
const seriesOrder: readonly SeriesKey[] = [
  ...['pluggable', 'lpo', 'cpo', 'oio', 'co-packaged'].flatMap((entity) =>
    OF_TECHNOLOGIES.map((output) => seriesKey(output, entity)),
  ),
  ...OF_MARKET.map((output) => seriesKey(output, 'market')),
];

function parseRun(output: string): NativeRun {
  const milliseconds: number[] = [];
  const results = new Map<SeriesKey, Map<number, { readonly p50: number; readonly mean: number }>>();
  for (const line of output.split('\n')) {
    const [word, ...numbers] = line.split(' ');
    if (word === 'ms') milliseconds.push(Number(numbers[0]));
    if (word !== 'p50') continue;
    const [series, year, p50, mean] = numbers.map(Number);
    const key = seriesOrder[series];
    const byYear = results.get(key) ?? new Map<number, { readonly p50: number; readonly mean: number }>();
    results.set(key, byYear.set(year, { p50, mean }));
  }
  return { milliseconds, results };
}
