import { correlatedLevels, triangularQuantile, type Correlation, type Range } from './slow-draws';
import { fleetIn, portsIn, pricesIn, TECHNOLOGIES, YEARS, type Technology, type ValueOf } from './slow-model';

/** The ranges and rank correlations of one revision of Base. */
export interface BaseCase {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly correlations: readonly Correlation[];
}

/** CPO with OIO inside in one year: at the modes, and over the draws. Revenue is at CPO's price. */
export interface QuantileRow {
  readonly year: number;
  readonly cpoPorts800Geq: number;
  readonly cpoShareOfOpticalPorts: number;
  readonly aspUsdPer800Geq: number;
  readonly revenueUsd: number;
  readonly portsP10: number;
  readonly portsP50: number;
  readonly portsP90: number;
  readonly revenueP10Usd: number;
  readonly revenueP50Usd: number;
  readonly revenueP90Usd: number;
}

/** The fraction of draws that have had a year of ten million ports of CPO with OIO inside. */
export interface ReachedRow {
  readonly year: number;
  readonly fractionOfDraws: number;
}
const TEN_MILLION = 1e7;

export interface DrawnTables {
  readonly expectedTable: readonly QuantileRow[];
  readonly tenMillionPortsReachedBy: readonly ReachedRow[];
}

export interface ModesRow {
  readonly year: number;
  readonly ports800Geq: Readonly<Record<Technology, number>>;
  readonly aspUsdPer800Geq: Readonly<Record<Technology, number>>;
  readonly revenueUsd: Readonly<Record<Technology, number>>;
  readonly installedBase800Geq: Readonly<Record<Technology, number>>;
  readonly fleetPowerMw: number;
  readonly powerSavedMw: number;
}

/** The path of total ports has one draw for all its years, under the key of its first. */
const PATH = 'total-ports-2024';
const DRAWN = [PATH, 'share-ceiling', 'share-midpoint', 'share-steepness', 'asp-2025', 'asp-decline'] as const;

function rangeOf({ ranges }: BaseCase, key: string): Range {
  const range = ranges.get(key);
  if (range === undefined) throw new RangeError(`The base case has no assumption ${key}.`);
  return range;
}

/** Hyndman and Fan's type 7 of a sorted column. */
function quantile(sorted: Float64Array, level: number): number {
  const place = (sorted.length - 1) * level;
  const below = Math.floor(place);
  return sorted[below]! + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - sorted[below]!);
}

/** The assumptions at their modes; a revision that states no fall of watts keeps them as they were last stated. */
function modeOf(base: BaseCase): ValueOf {
  return (key) => (key.endsWith('-watts-decline') && !base.ranges.has(key) ? 0 : rangeOf(base, key).mode);
}

/** CPO with OIO inside by year: at the modes, P10, P50 and P90 of the draws, and when ten million ports are reached. */
export function drawnTables(
  base: BaseCase,
  { drawCount, seed }: { readonly drawCount: number; readonly seed: number },
): DrawnTables {
  const ports = YEARS.map(() => new Float64Array(drawCount));
  const revenue = YEARS.map(() => new Float64Array(drawCount));
  const reached = YEARS.map(() => 0);
  const paths = YEARS.map((year) => rangeOf(base, `total-ports-${year}`));

  let draw = 0;
  for (const levels of correlatedLevels({ keys: DRAWN, correlations: base.correlations, drawCount, seed })) {
    const of = (key: (typeof DRAWN)[number]): number =>
      triangularQuantile(rangeOf(base, key), levels[DRAWN.indexOf(key)]!);
    const [c, t50, k] = [of('share-ceiling'), of('share-midpoint'), of('share-steepness')];
    const [price, decline] = [of('asp-2025'), of('asp-decline')];
    let passed = false;
    YEARS.forEach((year, index) => {
      const total = triangularQuantile(paths[index]!, levels[0]!);
      ports[index]![draw] = (total * c) / (1 + Math.exp(-k * (year - t50)));
      revenue[index]![draw] = ports[index]![draw]! * price * (1 - decline) ** (year - 2025);
      passed ||= ports[index]![draw]! >= TEN_MILLION;
      if (passed) reached[index]!++;
    });
    draw++;
  }
  const value = modeOf(base);
  const expectedTable = YEARS.map((year, index) => {
    const [p, r] = [ports[index]!.sort(), revenue[index]!.sort()];
    const atModes = portsIn(value, year);
    const coPackaged = atModes.cpo + atModes.oio;
    const { cpo: price } = pricesIn(value, year);
    return {
      year,
      cpoPorts800Geq: coPackaged,
      cpoShareOfOpticalPorts: coPackaged / value(`total-ports-${year}`),
      aspUsdPer800Geq: price,
      revenueUsd: coPackaged * price,
      portsP10: quantile(p, 0.1),
      portsP50: quantile(p, 0.5),
      portsP90: quantile(p, 0.9),
      revenueP10Usd: quantile(r, 0.1),
      revenueP50Usd: quantile(r, 0.5),
      revenueP90Usd: quantile(r, 0.9),
    };
  });
  const tenMillionPortsReachedBy = YEARS.map((year, index) => ({ year, fractionOfDraws: reached[index]! / drawCount }));
  return { expectedTable, tenMillionPortsReachedBy };
}

/** All four technologies with every assumption at its mode, by year. */
export function modesTable(base: BaseCase): readonly ModesRow[] {
  const value = modeOf(base);
  return YEARS.map((year) => {
    const [ports, price] = [portsIn(value, year), pricesIn(value, year)];
    const { installedBase, fleetMW, savedMW } = fleetIn(value, year);
    const revenue = Object.fromEntries(TECHNOLOGIES.map((id) => [id, ports[id] * price[id]]));
    return {
      year,
      ports800Geq: ports,
      aspUsdPer800Geq: price,
      revenueUsd: revenue as Record<Technology, number>,
      installedBase800Geq: installedBase,
      fleetPowerMw: fleetMW,
      powerSavedMw: savedMW,
    };
  });
}
