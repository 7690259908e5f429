/**
 * The market model for one draw, written from docs/methods alone and from nothing of the product: what its expected tables are computed
 * with. Every formula stands as the page states it; speed does not matter.
 */

/** The value of an assumption in the draw. */
export type ValueOf = (key: string) => number;

export const YEARS: readonly number[] = Array.from({ length: 13 }, (_, index) => 2024 + index);
export const TECHNOLOGIES = ['pluggable', 'lpo', 'cpo', 'oio'] as const;
export type Technology = (typeof TECHNOLOGIES)[number];
type ByTechnology = Readonly<Record<Technology, number>>;

/** Logistic substitution of Fisher and Pry: c / (1 + exp(−k(t − t50))). */
function logistic(value: ValueOf, name: 'share' | 'lpo' | 'oio', year: number): number {
  const of = (part: 'ceiling' | 'steepness' | 'midpoint'): number => value(`${name}-${part}`);
  const [c, k, t50] = [of('ceiling'), of('steepness'), of('midpoint')];
  return c / (1 + Math.exp(-k * (year - t50)));
}

const OIO_LAUNCH = 2027;

/** Ports shipped in a year, by technology. */
export function portsIn(value: ValueOf, year: number): ByTechnology {
  const total = value(`total-ports-${year}`);
  const coPackaged = logistic(value, 'share', year);
  const oio = year < OIO_LAUNCH ? 0 : logistic(value, 'oio', year);
  const lpo = logistic(value, 'lpo', year);
  return {
    pluggable: total * (1 - coPackaged) * (1 - lpo),
    lpo: total * (1 - coPackaged) * lpo,
    cpo: total * coPackaged * (1 - oio),
    oio: total * coPackaged * oio,
  };
}

/** Price of one 800G-equivalent port by erosion from the price's own reference year. */
export function pricesIn(value: ValueOf, year: number): ByTechnology {
  const eroded = (reference: string, decline: string, from: number): number =>
    Math.max(value('asp-floor'), value(reference) * (1 - value(decline)) ** (year - from));
  return {
    pluggable: eroded('pluggable-asp-2026', 'pluggable-asp-decline', 2026),
    lpo: eroded('lpo-asp-2026', 'lpo-asp-decline', 2026),
    cpo: eroded('asp-2025', 'asp-decline', 2025),
    oio: eroded('oio-asp-2028', 'oio-asp-decline', 2028),
  };
}

/** The year of the last stated watts, after which they fall by a yearly rate. */
const LAST_WATTS: Readonly<Record<Technology, number>> = { pluggable: 2029, lpo: 2026, cpo: 2030, oio: 2026 };

/** Watts of one 800G-equivalent port by the year it ships: linear between anchors, flat before the first, falling after the last. */
function wattsOf(value: ValueOf, technology: Technology, shipped: number): number {
  const yearsAfter = Math.max(0, shipped - LAST_WATTS[technology]);
  return anchoredWatts(value, technology, shipped) * (1 - value(`${technology}-watts-decline`)) ** yearsAfter;
}

function anchoredWatts(value: ValueOf, technology: Technology, shipped: number): number {
  const between = (from: readonly [number, number], to: readonly [number, number]): number => {
    const way = Math.min(1, Math.max(0, (shipped - from[0]) / (to[0] - from[0])));
    return from[1] + way * (to[1] - from[1]);
  };
  switch (technology) {
    case 'pluggable':
      return between([2026, value('w-pluggable-800g')], [2029, value('w-pluggable-1600g') / 2]);
    case 'lpo':
      return value('w-lpo-800g') + value('w-lpo-host-extra-800g');
    case 'cpo':
      return between([2026, value('w-cpo-800g-2026')], [2030, value('w-cpo-800g-2030')]);
    case 'oio':
      return value('w-oio-800g');
  }
}

/** Ports that shipped in a year before the model: the base at the end of 2023, spread evenly over the service life. */
function earlierPorts(value: ValueOf, technology: Technology, shipped: number): number {
  if (technology === 'oio') return 0;
  const life = value('service-life');
  const yearsBefore = 2024 - shipped;
  const counted = Math.min(1, Math.max(0, life - (yearsBefore - 1)));
  return (value(`start-base-${technology}`) / life) * counted;
}

/** What is in service at the end of a year, what it draws in MW, and what it saves against pluggables. */
export function fleetIn(
  value: ValueOf,
  year: number,
): { readonly installedBase: ByTechnology; readonly fleetMW: number; readonly savedMW: number } {
  const life = value('service-life');
  const installed: Record<Technology, number> = { pluggable: 0, lpo: 0, cpo: 0, oio: 0 };
  let [watts, asPluggables] = [0, 0];
  for (let age = 0; age < life; age++) {
    const shipped = year - age;
    const counted = Math.min(1, life - age);
    for (const technology of TECHNOLOGIES) {
      const ports = shipped < 2024 ? earlierPorts(value, technology, shipped) : portsIn(value, shipped)[technology];
      installed[technology] += counted * ports;
      watts += counted * ports * wattsOf(value, technology, shipped);
      asPluggables += counted * ports * wattsOf(value, 'pluggable', shipped);
    }
  }
  const megawatts = (sum: number): number => (value('pue') * sum) / 1e6;
  return { installedBase: installed, fleetMW: megawatts(watts), savedMW: megawatts(asPluggables - watts) };
}
