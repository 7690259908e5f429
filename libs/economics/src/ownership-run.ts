import { type MarketModel, drawsOf, runMarketModel, seriesKey } from '@waveguide/forecasts';
import { breakEvenFailureRate } from './break-even';
import type { CostModel, FailureModel, TechnologyCostModel } from './cost-model';
import { type CostInputs, type CostOfOwnership, costOfOwnership } from './cost-of-ownership';
import { coPackagedFailureUsd, moduleFailureUsd } from './failure-cost';
import { type DrawRequest, parameterDraws } from './parameter-draws';
import { portWatts } from './port-watts';

/** What is bought. */
export interface Purchase {
  /** Year of purchase, a year of the market model; prices and watts are that year's. */
  readonly year: number;
  /** Ports, 800G-equivalents, above 0. */
  readonly ports: number;
  /** Ports of one co-packaged switch, which go down together when its chassis is repaired. */
  readonly portsPerSwitch: number;
  /** Whether co-packaged optics take their light from replaceable modules outside the package. */
  readonly laserIsExternal: boolean;
}

/** A purchase, costed under a scenario's assumptions. */
export interface OwnershipRequest extends DrawRequest {
  readonly market: MarketModel;
  readonly costs: CostModel;
  readonly purchase: Purchase;
}

/** One draw of one technology. */
export interface OwnershipDraw {
  readonly inputs: CostInputs;
  readonly cost: CostOfOwnership;
}

/** Every draw of every costed technology; the same index is the same draw of the shared assumptions. */
export interface OwnershipRun {
  readonly purchase: Purchase;
  readonly incumbent: string;
  readonly technologies: readonly {
    readonly id: string;
    readonly name: string;
    /** null for a draw in which the technology has no price in that year. */
    readonly draws: readonly (OwnershipDraw | null)[];
    /** Break-even failure rate against the incumbent, failures per port-year, NaN if undefined; null for the incumbent itself. */
    readonly breakEven: Float64Array | null;
  }[];
}

/**
 * Total cost of ownership draw by draw (see `costOfOwnership`). Prices are those of a market run with the same assumptions, seed and
 * draw count, whichever price law it follows; all draws of shared assumptions (PUE, electricity, discount rate, years) are common
 * to all technologies, so differences between them are meaningful draw by draw.
 * @throws RangeError if the year is not one of the market model's, an assumption is missing, or a count is not above 0
 */
export function runOwnership(request: OwnershipRequest): OwnershipRun {
  const { market, costs, purchase } = request;
  if (!(purchase.ports > 0) || !(purchase.portsPerSwitch > 0)) throw new RangeError('Ports must be above 0.');
  const prices = runMarketModel({
    ...request,
    model: market,
    keep: costs.technologies.map(({ id }) => seriesKey('price', id)),
  });
  const column = parameterDraws(request);
  const costed = costs.technologies.map((technology) => {
    const price = drawsOf(prices, { output: 'price', entity: technology.id, year: purchase.year });
    return { id: technology.id, name: technology.name, draws: technologyDraws({ request, technology, price, column }) };
  });
  const incumbent = costed.find(({ id }) => id === costs.incumbent);
  if (incumbent === undefined) throw new RangeError(`There is no cost of ${costs.incumbent} to compare with.`);
  const technologies = costed.map((technology) => ({
    ...technology,
    breakEven:
      technology === incumbent
        ? null
        : Float64Array.from(technology.draws, (draw, index) => breakEvenOf(incumbent.draws[index]!, draw)),
  }));
  return { purchase, incumbent: incumbent.id, technologies };
}

function technologyDraws(o: {
  readonly request: OwnershipRequest;
  readonly technology: TechnologyCostModel;
  readonly price: Float64Array;
  readonly column: ReturnType<typeof parameterDraws>;
}): readonly (OwnershipDraw | null)[] {
  const { request, technology, price, column } = o;
  const { costs, purchase, drawCount } = request;
  const watts = portWatts(technology, purchase.year, column);
  const [switchShare, rate, ratio] = [
    column(technology.switchShare),
    column(technology.failures.rate),
    column(technology.failures.perMtbfRatio),
  ];
  const [pue, electricity] = [column(costs.pue), column(costs.electricityPrice)];
  const [discount, years] = [column(costs.discountRate), column(costs.years)];
  const failureUsd = failureCostDraws(technology.failure, { request, price, column });
  return Array.from({ length: drawCount }, (_, draw) => {
    if (!Number.isFinite(price[draw])) return null;
    const inputs: CostInputs = {
      ports: purchase.ports,
      priceUsdPerPort: price[draw]!,
      switchUsdPerPort: switchShare[draw]!,
      wattsPerPort: watts[draw]!,
      pue: pue[draw]!,
      electricityUsdPerKWh: electricity[draw]!,
      failuresPerPortYear: rate[draw]! / ratio[draw]!,
      failureUsd: failureUsd[draw]!,
      years: years[draw]!,
      discountRatePerYear: discount[draw]!,
    };
    return { inputs, cost: costOfOwnership(inputs) };
  });
}

function failureCostDraws(
  failure: FailureModel,
  o: {
    readonly request: OwnershipRequest;
    readonly price: Float64Array;
    readonly column: ReturnType<typeof parameterDraws>;
  },
): Float64Array {
  const { purchase, costs } = o.request;
  const downtime = o.column(costs.downtimeCost);
  if (failure.kind === 'module') {
    const hours = o.column(failure.repairHours);
    return downtime.map((downtimeUsdPerPortHour, draw) =>
      moduleFailureUsd({ moduleUsd: o.price[draw]!, repairHours: hours[draw]!, downtimeUsdPerPortHour }),
    );
  }
  const laserShare = o.column(failure.laserFailureShare);
  const laserUsd = o.column(failure.laserModuleUsd);
  const laserHours = o.column(failure.laserSwapHours);
  const repairShare = o.column(failure.chassisRepairShare);
  const repairUsd = o.column(failure.chassisRepairUsd);
  const repairHours = o.column(failure.chassisRepairHours);
  return downtime.map((downtimeUsdPerPortHour, draw) =>
    coPackagedFailureUsd({
      laserIsExternal: purchase.laserIsExternal,
      laserFailureShare: laserShare[draw]!,
      laserModuleUsd: laserUsd[draw]!,
      laserSwapHours: laserHours[draw]!,
      chassisRepairShare: repairShare[draw]!,
      chassisRepairUsd: repairUsd[draw]!,
      chassisRepairHours: repairHours[draw]!,
      portsPerSwitch: purchase.portsPerSwitch,
      downtimeUsdPerPortHour,
    }),
  );
}

function breakEvenOf(incumbent: OwnershipDraw | null, challenger: OwnershipDraw | null): number {
  if (incumbent === null || challenger === null) return Number.NaN;
  const rate = breakEvenFailureRate(incumbent.cost, challenger.cost, challenger.inputs.failureUsd);
  return rate.kind === 'present' ? rate.value : Number.NaN;
}
