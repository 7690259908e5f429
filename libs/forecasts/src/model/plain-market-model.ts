import { type AdoptionCurve, curveAt, steepnessOfTakeoverTime } from '@waveguide/adoption';
import { required } from '@waveguide/quantity';
import {
  type CurveModel,
  type MarketModel,
  type Parameter,
  type TechnologyModel,
  type WattsAnchor,
  modelYears,
} from './market-model';
import { type SeriesKey, seriesKey } from './market-output';

/** The value of an assumption in the one draw that is evaluated. */
export type ValueOf = (key: string) => number;

/** Outputs of a group that are the sums of its members'. */
const SUMMED = ['ports', 'cumulativePorts', 'revenue', 'installedBase', 'power', 'powerSaved'] as const;
type SummedOutput = (typeof SUMMED)[number];

/** One technology's way through the years, by year. */
interface Path {
  readonly ports: Map<number, number>;
  readonly cumulative: Map<number, number>;
  readonly technology: TechnologyModel;
}

/**
 * The market model for one draw, written as its formulas read and without regard to speed: what the simulation over columns is
 * checked and timed against. Every output by year; NaN for a price without volume.
 */
export function plainMarketModel(model: MarketModel, valueOf: ValueOf): ReadonlyMap<SeriesKey, readonly number[]> {
  const years = modelYears(model);
  const read = (parameter: Parameter): number => valueOfParameter(parameter, valueOf);
  const results = new Map<SeriesKey, number[]>();
  const put = (key: SeriesKey, value: number): void => {
    const byYear = results.get(key);
    if (byYear === undefined) results.set(key, [value]);
    else byYear.push(value);
  };
  const totals = totalPorts(model, read);
  const life = read(model.serviceLife);
  const pue = read(model.pue);
  const paths = new Map<string, Path>(
    model.technologies.map((technology) => [
      technology.id,
      { technology, ports: new Map<number, number>(), cumulative: new Map<number, number>() },
    ]),
  );
  for (const year of years) {
    const total = totals.get(year) ?? NaN;
    put(seriesKey('totalPorts', 'market'), total);
    const shares = sharesIn(model, year, read);
    for (const [id, path] of paths) {
      const share = shares.get(id) ?? NaN;
      path.ports.set(year, total * share);
      const before = path.cumulative.get(year - 1) ?? read(path.technology.cumulativeStart);
      path.cumulative.set(year, before + total * share);
      put(seriesKey('share', id), share);
    }
  }
  const reference = paths.get(model.powerReference)?.technology;
  for (const year of years) {
    const market = { revenue: 0, power: 0, comparison: 0 };
    const outputs = new Map<string, Record<SummedOutput, number>>();
    for (const [id, path] of paths) {
      const ports = path.ports.get(year) ?? NaN;
      const price = priceIn(path, year, read);
      const revenue = ports === 0 ? 0 : ports * price;
      const wattsAt = (of: TechnologyModel): ((shipped: number) => number) => {
        return (shipped) => wattsIn(of, shipped, read);
      };
      const inService = (weight: (shipped: number) => number): number =>
        sumInService(
          { path, year, life, start: read(path.technology.startingBase), firstYear: model.firstYear },
          weight,
        );
      const installedBase = inService(() => 1);
      const power = (pue * inService(wattsAt(path.technology))) / 1e6;
      market.revenue += revenue;
      market.power += power;
      const comparison = (pue * inService(wattsAt(reference ?? path.technology))) / 1e6;
      market.comparison += comparison;
      const powerSaved = comparison - power;
      const cumulativePorts = path.cumulative.get(year) ?? NaN;
      outputs.set(id, { ports, cumulativePorts, revenue, installedBase, power, powerSaved });
      put(seriesKey('price', id), price);
      for (const [output, value] of Object.entries(outputs.get(id) ?? {})) put(seriesKey(output as 'ports', id), value);
    }
    for (const { id, members } of model.groups) {
      const sum = (output: SummedOutput): number =>
        members.reduce((total, member) => total + (outputs.get(member)?.[output] ?? NaN), 0);
      for (const output of SUMMED) put(seriesKey(output, id), sum(output));
      put(seriesKey('price', id), sum('ports') > 0 ? sum('revenue') / sum('ports') : NaN);
      const index = years.indexOf(year);
      const share = members.reduce(
        (total, member) => total + (results.get(seriesKey('share', member))?.[index] ?? NaN),
        0,
      );
      put(seriesKey('share', id), share);
    }
    put(seriesKey('totalRevenue', 'market'), market.revenue);
    put(seriesKey('fleetPower', 'market'), market.power);
    put(seriesKey('powerSaved', 'market'), market.comparison - market.power);
  }
  return results;
}

function valueOfParameter(parameter: Parameter, valueOf: ValueOf): number {
  if (typeof parameter === 'number') return parameter;
  if (typeof parameter === 'string') return valueOf(parameter);
  if ('ifStated' in parameter) return valueOf(parameter.ifStated);
  return parameter.sum.reduce((total, { key, factor }) => total + factor * valueOf(key), 0);
}

type Read = (parameter: Parameter) => number;

function totalPorts(model: MarketModel, read: Read): ReadonlyMap<number, number> {
  const { totalPorts: total } = model;
  const years = modelYears(model);
  if (total.kind === 'path')
    return new Map(years.map((year, index) => [year, read(required(total.keys[index], `The key of ${year}`))]));
  const byYear = new Map<number, number>();
  const limit = read(total.finalGrowth);
  let ports = read(total.initialPorts);
  for (const year of years) {
    if (year > model.firstYear) {
      const fading = Math.exp(-(year - model.firstYear - 1) / read(total.fadeYears));
      ports *= Math.max(0, 1 + limit + (read(total.initialGrowth) - limit) * fading);
    }
    byYear.set(year, ports);
  }
  return byYear;
}

/** Shares by the recursive reading of the rules: parts out of wholes, newer before older. */
function sharesIn(model: MarketModel, year: number, read: Read): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const newestFirst = [...model.technologies].reverse();
  const penetration = (technology: TechnologyModel): number => {
    const { substitution } = technology;
    if (substitution.kind === 'remainder') return 1;
    const launch = substitution.launchYear === null ? null : read(substitution.launchYear);
    if (launch !== null && year < launch) return 0;
    return Math.min(1, Math.max(0, curveAt(curveWith(substitution.curve, launch, read), year)));
  };
  const assign = (technology: TechnologyModel, whole: number): void => {
    let left = whole;
    for (const part of newestFirst) {
      if (part.substitution.kind !== 'part-of' || part.substitution.parent !== technology.id) continue;
      const taken = left * penetration(part);
      assign(part, taken);
      left -= taken;
    }
    shares.set(technology.id, left);
  };
  let rest = 1;
  for (const technology of newestFirst) {
    if (technology.substitution.kind === 'part-of') continue;
    const taken = rest * penetration(technology);
    assign(technology, taken);
    rest -= taken;
  }
  return shares;
}

function curveWith(curve: CurveModel, launch: number | null, read: Read): AdoptionCurve {
  switch (curve.kind) {
    case 'logistic': {
      const { speed } = curve;
      const steepness = speed.kind === 'steepness' ? read(speed.perYear) : steepnessOfTakeoverTime(read(speed.years));
      return { kind: 'logistic', ceiling: read(curve.ceiling), midpoint: read(curve.midpoint), steepness };
    }
    case 'bass':
      return {
        kind: 'bass',
        ceiling: read(curve.ceiling),
        innovation: read(curve.innovation),
        imitation: read(curve.imitation),
        launch: launch ?? NaN,
      };
    case 'gompertz':
      return {
        kind: 'gompertz',
        ceiling: read(curve.ceiling),
        tenPercentYear: read(curve.tenPercentYear),
        steepness: read(curve.perYear),
      };
    case 'knots':
      return { kind: 'knots', knots: curve.knots.map(({ year, value }) => ({ year, value: read(value) })) };
  }
}

function priceIn({ technology, cumulative }: Path, year: number, read: Read): number {
  const { price } = technology;
  const reference = read(price.referencePrice);
  const floor = read(price.floor);
  if (price.law === 'erosion')
    return Math.max(floor, reference * (1 - read(price.annualDecline)) ** (year - price.referenceYear));
  const volume = cumulative.get(year) ?? NaN;
  const firstWithVolume = [...cumulative].find(([at, ports]) => at >= price.referenceYear && ports > 0);
  if (!(volume > 0) || firstWithVolume === undefined) return NaN;
  return Math.max(floor, reference * (volume / firstWithVolume[1]) ** Math.log2(1 - read(price.learningRate)));
}

function wattsIn({ watts, wattsDecline = 0 }: TechnologyModel, year: number, read: Read): number {
  const lastYear = required(watts.at(-1), 'The last year with watts').year;
  const yearsAfter = Math.max(0, year - lastYear);
  return interpolateWatts(watts, year, read) * (1 - read(wattsDecline)) ** yearsAfter;
}

function interpolateWatts(anchors: readonly WattsAnchor[], year: number, read: Read): number {
  const before = anchors.filter((anchor) => anchor.year <= year).pop();
  const after = anchors.find((anchor) => anchor.year >= year);
  if (before === undefined || after === undefined) return read((before ?? after ?? { watts: NaN }).watts);
  if (before.year === after.year) return read(before.watts);
  const weight = (year - before.year) / (after.year - before.year);
  return read(before.watts) * (1 - weight) + read(after.watts) * weight;
}

/** Cohort by cohort: every year of shipping counts in full while younger than ⌊L⌋ years and by the fraction of L at ⌊L⌋. */
function sumInService(
  o: {
    readonly path: Path;
    readonly year: number;
    readonly life: number;
    readonly start: number;
    readonly firstYear: number;
  },
  weight: (shipped: number) => number,
): number {
  const whole = Math.floor(o.life);
  const part = o.life - whole;
  let sum = 0;
  for (let age = 0; age <= whole; age++) {
    const shipped = o.year - age;
    const counted = age < whole ? 1 : part;
    const before = o.firstYear - shipped;
    // The starting base is spread evenly over the life before the first year, its own oldest year by the fraction too.
    const spread = (o.start / o.life) * (before <= whole ? 1 : part);
    const cohort = before <= 0 ? (o.path.ports.get(shipped) ?? NaN) : spread;
    if (counted > 0 && cohort !== 0) sum += cohort * counted * weight(shipped);
  }
  return sum;
}
