import type { MarketModel, Parameter, TechnologyModel, WattsAnchor } from '@waveguide/forecasts';
import { type Missing, missing } from '@waveguide/quantity';

/** What a failure of a technology's port takes to mend; parameters in USD, hours or fractions. */
export type FailureModel =
  | { readonly kind: 'module'; readonly repairHours: Parameter }
  | {
      readonly kind: 'co-packaged';
      readonly laserFailureShare: Parameter;
      readonly laserModuleUsd: Parameter;
      readonly laserSwapHours: Parameter;
      readonly chassisRepairShare: Parameter;
      readonly chassisRepairUsd: Parameter;
      readonly chassisRepairHours: Parameter;
    };

/** Where the cost of one technology comes from. Its price is the market model's. */
export interface TechnologyCostModel {
  /** Id of the technology in the market model. */
  readonly id: string;
  readonly name: string;
  readonly watts: readonly WattsAnchor[];
  /** USD per port, switch without optics. */
  readonly switchShare: Parameter;
  /** Failures per port and year: `rate`, divided by `perMtbfRatio` if that is stated. */
  readonly failures: { readonly rate: Parameter; readonly perMtbfRatio: Parameter };
  readonly failure: FailureModel;
}

/** Which assumption feeds which place of the total cost of ownership. */
export interface CostModel {
  readonly technologies: readonly TechnologyCostModel[];
  /** Technologies of the market that cannot be costed, with the reason. */
  readonly notCosted: readonly { readonly id: string; readonly name: string; readonly missing: Missing }[];
  /** The technology the others are compared with. */
  readonly incumbent: string;
  readonly pue: Parameter;
  /** USD per kWh. */
  readonly electricityPrice: Parameter;
  /** Fraction per year. */
  readonly discountRate: Parameter;
  readonly years: Parameter;
  /** USD per port and hour out of service. */
  readonly downtimeCost: Parameter;
}

/**
 * The base model's bindings: pluggable and LPO modules fail alike and are replaced whole; a CPO port fails `mtbf-ratio` times less
 * often, in its external laser or else in the package. In-package optical I/O is not costed: neither a switch share nor a
 * repair cost was found.
 * @throws RangeError if the market model lacks pluggable, LPO or CPO
 */
export function baseCostModel(market: MarketModel): CostModel {
  const technology = (id: string): TechnologyModel => {
    const found = market.technologies.find((candidate) => candidate.id === id);
    if (found === undefined) throw new RangeError(`The market model has no technology ${id}.`);
    return found;
  };
  const optics = (id: string) => {
    const { name, watts } = technology(id);
    return { id, name, watts };
  };
  const module = {
    switchShare: 'switch-share-pluggable',
    failures: { rate: 'afr-pluggable', perMtbfRatio: 1 },
    failure: { kind: 'module', repairHours: 'repair-hours-pluggable' },
  } as const;
  const costed = ['pluggable', 'lpo', 'cpo'];
  return {
    technologies: [
      { ...optics('pluggable'), ...module },
      { ...optics('lpo'), ...module },
      {
        ...optics('cpo'),
        switchShare: 'switch-share-cpo',
        failures: { rate: 'afr-pluggable', perMtbfRatio: 'mtbf-ratio' },
        failure: {
          kind: 'co-packaged',
          laserFailureShare: 'cpo-laser-failure-share',
          laserModuleUsd: 'els-module-cost',
          laserSwapHours: 'repair-hours-pluggable',
          chassisRepairShare: 'cpo-swap-share',
          chassisRepairUsd: 'chassis-repair-cost',
          chassisRepairHours: 'repair-hours-cpo',
        },
      },
    ],
    notCosted: market.technologies
      .filter(({ id }) => !costed.includes(id))
      .map(({ id, name }) => ({
        id,
        name,
        missing: missing('unknown', `Neither a host share nor a repair cost of ${name} was found.`),
      })),
    incumbent: 'pluggable',
    pue: market.pue,
    electricityPrice: 'electricity-price',
    discountRate: 'discount-rate',
    years: 'tco-years',
    downtimeCost: 'downtime-cost',
  };
}
