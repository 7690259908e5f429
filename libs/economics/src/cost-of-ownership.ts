import { annuityFactor } from './annuity';

/** kWh that one watt drawn all year makes: 8,760 hours over 1,000. */
const KWH_PER_WATT_YEAR = 8.76;

/** What owning the optical ports of one technology costs and draws. Money is nominal US dollars. */
export interface CostInputs {
  /** Ports bought (n), 800G-equivalents. */
  readonly ports: number;
  /** Optics price per port (ASP), USD. */
  readonly priceUsdPerPort: number;
  /** Share of the switch per port, without optics (S), USD. */
  readonly switchUsdPerPort: number;
  /** Watts of one port (W). */
  readonly wattsPerPort: number;
  /** Facility watts per watt of equipment. */
  readonly pue: number;
  readonly electricityUsdPerKWh: number;
  /** Failures per port and year (λ). */
  readonly failuresPerPortYear: number;
  /** Expected cost of one failure (U), USD. */
  readonly failureUsd: number;
  /** Years of ownership (Y). */
  readonly years: number;
  /** Discount rate per year (r), a fraction above −1. */
  readonly discountRatePerYear: number;
}

/** Total cost of ownership with its parts; `Usd` is present value unless the name says per year. */
export interface CostOfOwnership {
  readonly ports: number;
  readonly capitalUsd: number;
  readonly energyUsd: number;
  readonly failuresUsd: number;
  /** Net present value of all cost: capital + energy + failures. */
  readonly totalUsd: number;
  readonly totalUsdPerPort: number;
  readonly energyUsdPerYear: number;
  readonly failuresUsdPerYear: number;
  /** Facility energy, MWh per year. */
  readonly energyMWhPerYear: number;
  /** Present-value factor A of yearly payments, in years. */
  readonly annuityYears: number;
}

/**
 * Total cost of ownership of one technology over Y years:
 * NPV = n·(ASP + S) + A·(n·W·PUE·8.76·price + n·λ·U), A = (1 − (1 + r)^−Y)/r.
 *
 * W is in watts: 8.76 is the kWh a year of one watt, and the electricity price is per kWh. Capital is paid at the start,
 * energy and failures at each year's end, prices do not change over the years, and a failed port is replaced at today's price.
 * @throws RangeError for a negative or non-finite amount, no ports, a PUE below 1 or a discount rate of −1 and below
 */
export function costOfOwnership(inputs: CostInputs): CostOfOwnership {
  checkInputs(inputs);
  const annuityYears = annuityFactor(inputs.discountRatePerYear, inputs.years);
  const energyKWhPerYear = inputs.ports * inputs.wattsPerPort * inputs.pue * KWH_PER_WATT_YEAR;
  const energyUsdPerYear = energyKWhPerYear * inputs.electricityUsdPerKWh;
  const failuresUsdPerYear = inputs.ports * inputs.failuresPerPortYear * inputs.failureUsd;
  const capitalUsd = inputs.ports * (inputs.priceUsdPerPort + inputs.switchUsdPerPort);
  const energyUsd = annuityYears * energyUsdPerYear;
  const failuresUsd = annuityYears * failuresUsdPerYear;
  const totalUsd = capitalUsd + energyUsd + failuresUsd;
  return {
    ports: inputs.ports,
    capitalUsd,
    energyUsd,
    failuresUsd,
    totalUsd,
    totalUsdPerPort: totalUsd / inputs.ports,
    energyUsdPerYear,
    failuresUsdPerYear,
    energyMWhPerYear: energyKWhPerYear / 1000,
    annuityYears,
  };
}

/** Inputs that are amounts of 0 or more; the discount rate may be negative, and the annuity factor checks its range. */
const AMOUNTS = [
  'ports',
  'priceUsdPerPort',
  'switchUsdPerPort',
  'wattsPerPort',
  'pue',
  'electricityUsdPerKWh',
  'failuresPerPortYear',
  'failureUsd',
  'years',
] as const;

function checkInputs(inputs: CostInputs): void {
  for (const name of AMOUNTS) {
    const value = inputs[name];
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be 0 or more, not ${value}.`);
  }
  if (inputs.ports === 0) throw new RangeError('ports must be above 0.');
  if (inputs.pue < 1) throw new RangeError(`PUE is at least 1, not ${inputs.pue}.`);
}
