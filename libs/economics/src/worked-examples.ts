import { bassAt, bassPeak, gompertzAt, logisticAt, takeoverTime } from '@waveguide/adoption';
import {
  type MarketModel,
  type MarketRun,
  baseMarketModel,
  drawsOf,
  runMarketModel,
  scenarioOdds,
  thresholdYears,
} from '@waveguide/forecasts';
import {
  crpsFromDraws,
  distributionFromInterval,
  distributionMean,
  metalogFrom,
  normalCorrelation,
  percentiles,
  pinballLoss,
  quantileFunction,
  quantileOfSorted,
  scoreForecasts,
  triangularFrom,
  uniformColumn,
} from '@waveguide/probability';
import { type Maybe, compoundAnnualGrowthRate, required } from '@waveguide/quantity';
import { constantMarket, workedBaseModel, workedOutput } from './worked-market';

/** Results of a worked example by name, as its page states them. */
export type WorkedResults = Readonly<Record<string, number>>;

function known<T>(maybe: Maybe<T>): T {
  if (maybe.kind === 'missing') throw new Error(maybe.detail);
  return maybe.value;
}

export function growth(inputs: {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly firstUsd: number;
  readonly lastUsd: number;
  readonly drawsOverTwoYears: readonly (readonly [number, number])[];
}): WorkedResults {
  const first = { year: inputs.firstYear, value: inputs.firstUsd };
  const rate = (from: number, to: number): number =>
    known(compoundAnnualGrowthRate({ year: 0, value: from }, { year: 2, value: to }));
  const median = (values: readonly number[]): number => quantileOfSorted(Float64Array.from(values).sort(), 0.5);
  const draws = inputs.drawsOverTwoYears;
  return {
    growthPerYear: known(compoundAnnualGrowthRate(first, { year: inputs.lastYear, value: inputs.lastUsd })),
    p50OfGrowthPerYear: median(draws.map(([from, to]) => rate(from, to))),
    growthOfP50sPerYear: rate(median(draws.map(([from]) => from)), median(draws.map(([, to]) => to))),
  };
}

export function totalPorts(inputs: {
  readonly level: number;
  readonly ports2030: readonly [number, number, number];
  readonly ports2031: readonly [number, number, number];
  readonly fading: {
    readonly ports2026: number;
    readonly g0: number;
    readonly gInfinity: number;
    readonly tauYears: number;
  };
}): WorkedResults {
  const atLevel = ([low, mode, high]: readonly [number, number, number]): number =>
    quantileFunction(triangularFrom({ low, mode, high }))(inputs.level);
  const { fading } = inputs;
  const still = constantMarket({
    ...noPriceOrPower,
    firstYear: 2026,
    totalPorts: [1, 1, 1],
    newcomerShares: [0, 0, 0],
  });
  const model: MarketModel = {
    ...still.model,
    totalPorts: {
      kind: 'fading-growth',
      initialPorts: fading.ports2026,
      initialGrowth: fading.g0,
      finalGrowth: fading.gInfinity,
      fadeYears: fading.tauYears,
    },
  };
  const total = (year: number): number =>
    workedOutput({ ...still, model }, { output: 'totalPorts', entity: 'market', year });
  return {
    ports2030: atLevel(inputs.ports2030),
    ports2031: atLevel(inputs.ports2031),
    fadingPorts2027: total(2027),
    fadingPorts2028: total(2028),
  };
}

const noPriceOrPower = {
  price: { law: 'erosion', referenceYear: 2026, referencePrice: 1, annualDecline: 0, learningRate: 0, floor: 0 },
  watts: { incumbent: [{ year: 2026, watts: 0 }], newcomer: [{ year: 2026, watts: 0 }] },
  serviceLife: 1,
  pue: 1,
} as const;

export function substitutionCurves(inputs: {
  readonly year: number;
  readonly assumptions: Readonly<Record<string, number>>;
  readonly bass: { readonly innovation: number; readonly imitation: number; readonly launch: number };
  readonly gompertz: { readonly ceiling: number; readonly tenPercentYear: number; readonly steepness: number };
}): WorkedResults {
  const question = workedBaseModel(inputs.assumptions);
  const run = runMarketModel({ ...question, seed: 1, drawCount: 1 });
  const only = (output: 'share' | 'ports', entity: string): number =>
    required(drawsOf(run, { output, entity, year: inputs.year })[0], 'The only draw');
  const share = (entity: string): number => only('share', entity);
  const ports = (entity: string): number => only('ports', entity);
  const stated = (key: string): number => required(inputs.assumptions[key], `The assumption ${key}`);
  const curve = {
    kind: 'logistic',
    ceiling: stated('share-ceiling'),
    midpoint: stated('share-midpoint'),
    steepness: stated('share-steepness'),
  } as const;
  const { innovation, imitation, launch } = inputs.bass;
  const peak = known(bassPeak({ innovation, imitation }));
  return {
    coPackagedFraction: logisticAt(curve, inputs.year),
    takeoverYears: takeoverTime(curve.steepness),
    sharePluggable: share('pluggable'),
    shareLpo: share('lpo'),
    shareCpo: share('cpo'),
    shareOio: share('oio'),
    portsCpo: ports('cpo'),
    portsOio: ports('oio'),
    bassFractionAfterFiveYears: bassAt({ kind: 'bass', ceiling: 1, innovation, imitation, launch }, launch + 5),
    bassYearsToPeak: peak.yearsAfterLaunch,
    gompertzFraction: gompertzAt({ kind: 'gompertz', ...inputs.gompertz }, inputs.year),
  };
}

export function priceLaws(inputs: {
  readonly referencePriceUsd: number;
  readonly annualDecline: number;
  readonly learningRate: number;
  readonly ports: readonly number[];
}): WorkedResults {
  const market = (law: 'erosion' | 'wright') =>
    constantMarket({
      ...noPriceOrPower,
      firstYear: 2025,
      totalPorts: inputs.ports,
      newcomerShares: inputs.ports.map(() => 1),
      price: {
        law,
        referenceYear: 2025,
        referencePrice: inputs.referencePriceUsd,
        annualDecline: inputs.annualDecline,
        learningRate: inputs.learningRate,
        floor: 0,
      },
    });
  const at = { entity: 'newcomer', year: 2025 + inputs.ports.length - 1 } as const;
  const erosion = market('erosion');
  return {
    erosionUsdPerPort: workedOutput(erosion, { ...at, output: 'price' }),
    erosionRevenueUsd: workedOutput(erosion, { ...at, output: 'revenue' }),
    cumulativePorts: workedOutput(erosion, { ...at, output: 'cumulativePorts' }),
    wrightUsdPerPort: workedOutput(market('wright'), { ...at, output: 'price' }),
  };
}

export function installedBaseAndPower(inputs: {
  readonly totalPorts: readonly number[];
  readonly cpoShares: readonly number[];
  readonly serviceLifeYears: number;
  readonly pue: number;
  readonly pluggableWatts: number;
  readonly pluggableWattsDecline: number;
  readonly cpoWatts: { readonly y2026: number; readonly y2028: number };
}): WorkedResults {
  const question = constantMarket({
    ...noPriceOrPower,
    firstYear: 2026,
    totalPorts: inputs.totalPorts,
    newcomerShares: inputs.cpoShares,
    watts: {
      incumbent: [{ year: 2026, watts: inputs.pluggableWatts }],
      newcomer: [
        { year: 2026, watts: inputs.cpoWatts.y2026 },
        { year: 2028, watts: inputs.cpoWatts.y2028 },
      ],
    },
    incumbentWattsDecline: inputs.pluggableWattsDecline,
    serviceLife: inputs.serviceLifeYears,
    pue: inputs.pue,
  });
  const fleetMW = workedOutput(question, { output: 'fleetPower', entity: 'market', year: 2028 });
  return {
    cpoInstalledBasePorts: workedOutput(question, { output: 'installedBase', entity: 'newcomer', year: 2028 }),
    cpoPowerMW: workedOutput(question, { output: 'power', entity: 'newcomer', year: 2028 }),
    fleetPowerMW: fleetMW,
    powerSavedMW: workedOutput(question, { output: 'powerSaved', entity: 'market', year: 2028 }),
    powerSavedByCpoMW: workedOutput(question, { output: 'powerSaved', entity: 'newcomer', year: 2028 }),
    fleetEnergyGWhPerYear: fleetMW * 8.76,
  };
}

export function distributions(inputs: {
  readonly triangular: readonly [number, number, number];
  readonly metalog: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly shorthand: readonly [number, number];
}): WorkedResults {
  const [low, mode, high] = inputs.triangular;
  const triangle = percentiles(triangularFrom({ low, mode, high }));
  const metalog = metalogFrom({ ...inputs.metalog, lower: null, upper: null });
  const lognormal = distributionFromInterval(...inputs.shorthand);
  if (!metalog.ok || !lognormal.ok) throw new Error('The worked example is infeasible.');
  const quantile = quantileFunction(metalog.value);
  return {
    triangularP10: triangle.p10,
    triangularP50: triangle.p50,
    triangularP90: triangle.p90,
    metalogP10: quantile(0.1),
    metalogP95: quantile(0.95),
    metalogMean: known(distributionMean(metalog.value)),
    shorthandP50: percentiles(lognormal.value).p50,
    shorthandP95: quantileFunction(lognormal.value)(0.95),
  };
}

export function drawsAndCorrelation(inputs: {
  readonly rankCorrelation: number;
  readonly seed: number;
  readonly draws: number;
}): WorkedResults {
  const o = { key: 'asp-2025', dimension: 17, seed: inputs.seed, count: inputs.draws } as const;
  const cellsHit = (method: 'sobol' | 'pseudo-random'): number =>
    new Set(Array.from(uniformColumn({ ...o, method }), (u) => Math.floor(u * inputs.draws))).size;
  return {
    normalCorrelation: normalCorrelation(inputs.rankCorrelation),
    cellsHitBySobol: cellsHit('sobol'),
    cellsHitByPseudoRandom: cellsHit('pseudo-random'),
  };
}

export function quantilesShown(inputs: {
  readonly drawsA: readonly number[];
  readonly drawsB: readonly number[];
}): WorkedResults {
  const p90 = (values: readonly number[]): number => quantileOfSorted(Float64Array.from(values).sort(), 0.9);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const { drawsA, drawsB } = inputs;
  const sums = drawsA.map((value, draw) => value + drawsB[draw]!);
  return {
    p90OfA: p90(drawsA),
    p90OfB: p90(drawsB),
    sumOfP90s: p90(drawsA) + p90(drawsB),
    p90OfSums: p90(sums),
    sumOfMeans: mean(drawsA) + mean(drawsB),
    meanOfSums: mean(sums),
  };
}

export function statements(inputs: {
  readonly firstYear: number;
  readonly totalsByDraw: readonly (readonly number[])[];
  readonly threshold: number;
  readonly scenarioMedian: number;
  readonly oddsYear: number;
}): WorkedResults {
  const years = required(inputs.totalsByDraw[0], 'The first draw').map((_, i) => inputs.firstYear + i);
  const columns = years.map((_, i) => Float64Array.from(inputs.totalsByDraw, (totals) => totals[i]!));
  const run: MarketRun = {
    engineVersion: 'worked example',
    model: baseMarketModel,
    seed: 1,
    drawCount: inputs.totalsByDraw.length,
    method: 'sobol',
    years,
    series: new Map([['ports:cpo', columns]]),
    clamped: [],
  };
  const passing = thresholdYears(run, { output: 'ports', entity: 'cpo', threshold: inputs.threshold });
  if (passing.p10 === null || passing.p50 === null || passing.p90 !== null)
    throw new Error('The worked example has its P90 beyond the horizon, and only that.');
  const odds = scenarioOdds(inputs.scenarioMedian, columns[years.indexOf(inputs.oddsYear)]!);
  return {
    p10Year: passing.p10,
    p50Year: passing.p50,
    reachedBy2028: passing.reachedBy[years.indexOf(2028)]!,
    neverFraction: passing.neverFraction,
    oddsAtOrBelow: known(odds).atOrBelow,
  };
}

export function scores(inputs: {
  readonly forecasts: readonly {
    readonly forecast: number;
    readonly actual: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly level: number;
  readonly quantile: number;
  readonly actual: number;
  readonly draws: readonly number[];
}): WorkedResults {
  const scored = scoreForecasts(inputs.forecasts);
  return {
    medianAbsolutePercentageError: known(scored.medianAbsolutePercentageError),
    bias: known(scored.bias),
    coverage: known(scored.coverage),
    pinballLoss: pinballLoss(inputs),
    crps: crpsFromDraws(Float64Array.from(inputs.draws), inputs.actual),
  };
}
