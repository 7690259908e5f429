import { calibrate, goalSeek, sobolIndices, tornado } from '@waveguide/forecasts';
import { type Maybe, required } from '@waveguide/quantity';
import { annuityFactor } from './annuity';
import { breakEvenFailureRate } from './break-even';
import { costOfOwnership } from './cost-of-ownership';
import { coPackagedFailureUsd, moduleFailureUsd } from './failure-cost';
import { networkPower } from './network-power';
import { sizeTopology } from './topology';
import type { WorkedResults } from './worked-examples';
import { type WorkedRange, workedBaseModel } from './worked-market';

interface StatedAssumptions {
  readonly assumptions: Readonly<Record<string, WorkedRange>>;
}

function known<T>(maybe: Maybe<T>): T {
  if (maybe.kind === 'missing') throw new Error(maybe.detail);
  return maybe.value;
}

const cpoRevenue = (year: number) => ({ output: 'revenue', entity: 'cpo', year }) as const;

export function tornadoExample(inputs: StatedAssumptions & { readonly year: number }): WorkedResults {
  const bars = tornado({ ...workedBaseModel(inputs.assumptions), ...cpoRevenue(inputs.year) });
  const moving = bars.filter(({ swing }) => swing > 0);
  return Object.fromEntries([
    ['atP50Usd', required(moving[0], 'A bar of the worked example').atP50 ?? NaN],
    ...moving.flatMap(({ key, atP10, atP90 }) => [
      [`${key}/atP10Usd`, atP10 ?? NaN],
      [`${key}/atP90Usd`, atP90 ?? NaN],
    ]),
    ['bars', moving.length],
  ]);
}

export function sobolExample(
  inputs: StatedAssumptions & { readonly year: number; readonly seed: number },
): WorkedResults {
  const analysis = known(
    sobolIndices({ ...workedBaseModel(inputs.assumptions), ...cpoRevenue(inputs.year), seed: inputs.seed }),
  );
  return Object.fromEntries(
    analysis.drivers.flatMap(({ key, first, total }) => [
      [`${key}/first`, first.estimate],
      [`${key}/total`, total.estimate],
    ]),
  );
}

/** First-order and total indices of a product of two independent triangular factors, in closed form. */
export function sobolClosedForm(
  ranges: readonly (readonly [number, number, number])[],
): readonly (readonly [number, number])[] {
  const squaredVariation = ranges.map(([low, mode, high]) => {
    const mean = (low + mode + high) / 3;
    const variance = (low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18;
    return variance / mean ** 2;
  });
  const a = required(squaredVariation[0], 'The first factor');
  const b = required(squaredVariation[1], 'The second factor');
  const whole = (1 + a) * (1 + b) - 1;
  return [
    [a / whole, (a * (1 + b)) / whole],
    [b / whole, (b * (1 + a)) / whole],
  ];
}

export function goalSeekExample(
  inputs: StatedAssumptions & {
    readonly year: number;
    readonly seed: number;
    readonly drawCount: number;
    readonly targetUsd: number;
    readonly outOfReachUsd: number;
  },
): WorkedResults {
  const draws = { seed: inputs.seed, drawCount: inputs.drawCount };
  const question = {
    ...workedBaseModel(inputs.assumptions),
    ...cpoRevenue(inputs.year),
    ...draws,
    key: 'share-midpoint',
  };
  const within = { low: 2025, high: 2040 };
  const found = goalSeek({ ...question, within, target: inputs.targetUsd });
  const beyond = goalSeek({ ...question, within, target: inputs.outOfReachUsd });
  if (found.kind !== 'found' || beyond.kind !== 'not-reachable')
    throw new Error('The worked example changed its kind.');
  return { midpoint: found.value, reachableLowUsd: beyond.reached.low, reachableHighUsd: beyond.reached.high };
}

export function calibrationExample(
  inputs: StatedAssumptions & { readonly points: readonly { readonly year: number; readonly ports: number }[] },
): WorkedResults {
  const fit = calibrate({
    ...workedBaseModel(inputs.assumptions),
    keys: ['share-midpoint', 'share-steepness'],
    points: inputs.points.map(({ year, ports }) => ({ output: 'ports', entity: 'cpo', year, value: ports })),
  });
  if (!fit.ok) throw new Error(fit.error.message);
  const midpoint = required(fit.value.parameters[0], 'The fitted midpoint');
  const steepness = required(fit.value.parameters[1], 'The fitted steepness');
  return {
    midpoint: midpoint.value,
    midpointStandardErrorYears: known(midpoint.standardError),
    steepnessPerYear: steepness.value,
    steepnessStandardErrorPerYear: known(steepness.standardError),
    residualStandardDeviation: known(fit.value.residualStandardDeviation),
    degreesOfFreedom: fit.value.degreesOfFreedom,
  };
}

export function topologyExample(inputs: {
  readonly hosts: number;
  readonly switchRadix: number;
  readonly portSpeedGbps: number;
  readonly hostLinksAreOptical: boolean;
  readonly opticsWattsPer800G: number;
  readonly pue: number;
}): WorkedResults {
  const sized = sizeTopology(inputs);
  if (!sized.ok) throw new Error(sized.error.message);
  const topology = sized.value;
  const power = networkPower(topology, { ...inputs, switchWattsWithoutOptics: null });
  return {
    tiers: topology.tiers,
    leaves: topology.edgeSwitches,
    spines: topology.coreSwitches,
    fabricLinks: topology.fabricLinks,
    opticalPorts: topology.opticalPorts,
    opticalPorts800GEquivalent: topology.opticalPorts800GEquivalent,
    switchesOnWorstPath: topology.switchesOnWorstPath,
    hostCapacity: topology.hostCapacity,
    opticsMW: power.opticsMW,
    opticsFacilityMW: power.opticsFacilityMW,
  };
}

export function ownershipExample(inputs: {
  readonly ports: number;
  readonly years: number;
  readonly discountRatePerYear: number;
  readonly pue: number;
  readonly electricityUsdPerKWh: number;
  readonly downtimeUsdPerPortHour: number;
  readonly pluggable: Readonly<
    Record<'priceUsdPerPort' | 'switchUsdPerPort' | 'wattsPerPort' | 'failuresPerPortYear' | 'repairHours', number>
  >;
  readonly cpo: Readonly<
    Record<
      | 'priceUsdPerPort'
      | 'switchUsdPerPort'
      | 'wattsPerPort'
      | 'mtbfRatio'
      | 'laserFailureShare'
      | 'laserModuleUsd'
      | 'chassisRepairShare'
      | 'chassisRepairUsd'
      | 'chassisRepairHours'
      | 'portsPerSwitch',
      number
    >
  >;
}): WorkedResults {
  const { pluggable, cpo, downtimeUsdPerPortHour } = inputs;
  const moduleUsd = moduleFailureUsd({
    moduleUsd: pluggable.priceUsdPerPort,
    repairHours: pluggable.repairHours,
    downtimeUsdPerPortHour,
  });
  const cpoUsd = coPackagedFailureUsd({
    ...cpo,
    laserIsExternal: true,
    laserSwapHours: pluggable.repairHours,
    downtimeUsdPerPortHour,
  });
  const incumbent = costOfOwnership({ ...inputs, ...pluggable, failureUsd: moduleUsd });
  const failuresPerPortYear = pluggable.failuresPerPortYear / cpo.mtbfRatio;
  const challenger = costOfOwnership({ ...inputs, ...cpo, failuresPerPortYear, failureUsd: cpoUsd });
  return {
    annuityYears: annuityFactor(inputs.discountRatePerYear, inputs.years),
    pluggableEnergyUsdPerYear: incumbent.energyUsdPerYear,
    pluggableFailureUsd: moduleUsd,
    pluggableTotalUsdPerPort: incumbent.totalUsdPerPort,
    cpoFailureUsd: cpoUsd,
    cpoFailuresPerPortYear: failuresPerPortYear,
    cpoTotalUsdPerPort: challenger.totalUsdPerPort,
    breakEvenFailuresPerPortYear: known(breakEvenFailureRate(incumbent, challenger, cpoUsd)),
  };
}
