import * as fc from 'fast-check';
import type { CurveModel, MarketModel, Parameter, Substitution, TechnologyModel } from './market-model';

/** A random model with the range of each of its assumptions. */
export interface RandomModel {
  readonly model: MarketModel;
  readonly ranges: ReadonlyMap<string, readonly [low: number, high: number]>;
}

const FIRST_YEAR = 2024;
const LAST_YEAR = 2033;

/** Choices from which one technology is built. */
const choices = fc.record({
  partOf: fc.option(fc.nat(4), { nil: null }),
  curve: fc.constantFrom('logistic', 'takeover', 'bass', 'gompertz', 'knots'),
  launch: fc.constantFrom('none', 'known', 'uncertain'),
  law: fc.constantFrom('erosion', 'wright'),
  referenceYear: fc.integer({ min: 2022, max: 2034 }),
  anchors: fc.uniqueArray(fc.integer({ min: 2019, max: 2034 }), { minLength: 1, maxLength: 3 }),
  hasStart: fc.boolean(),
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

/** Models with one to five technologies of every curve kind, nesting, price law and launch, and both kinds of total ports. */
export const randomModels: fc.Arbitrary<RandomModel> = fc
  .record({
    technologies: fc.array(choices, { minLength: 1, maxLength: 5 }),
    fading: fc.boolean(),
  })
  .map(({ technologies, fading }) => {
    const ranges = new Map<string, readonly [number, number]>();
    const key = (name: string, low: number, high: number): string => {
      ranges.set(name, [low, high]);
      return name;
    };
    const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
    const model: MarketModel = {
      id: 'random',
      firstYear: FIRST_YEAR,
      lastYear: LAST_YEAR,
      totalPorts: fading
        ? {
            kind: 'fading-growth',
            initialPorts: key('ports', 1e6, 2e7),
            initialGrowth: key('initial-growth', -0.3, 1.5),
            finalGrowth: key('final-growth', -0.2, 0.3),
            fadeYears: key('fade', 0.5, 6),
          }
        : { kind: 'path', drawKey: 'ports-2024', keys: years.map((year) => key(`ports-${year}`, 0, 1e8)) },
      technologies: technologies.map((choice, k) => technologyOf(choice, k, key)),
      groups:
        technologies.length > 1
          ? [{ id: 'newest', name: 'Newest', members: ['t0', `t${technologies.length - 1}`] }]
          : [],
      serviceLife: key('life', 0.4, 8.7),
      pue: key('pue', 1, 1.6),
      powerReference: 't0',
    };
    return { model, ranges };
  });

type Key = (name: string, low: number, high: number) => string;

function technologyOf(choice: Choices, k: number, key: Key): TechnologyModel {
  const start: Parameter = choice.hasStart ? key(`start-${k}`, 0, 1e7) : 0;
  return {
    id: `t${k}`,
    name: `Technology ${k}`,
    substitution: k === 0 ? { kind: 'remainder' } : substitutionOf(choice, k, key),
    price: {
      law: choice.law,
      referenceYear: choice.referenceYear,
      referencePrice: key(`price-${k}`, 100, 700),
      annualDecline: key(`decline-${k}`, -0.05, 0.3),
      learningRate: key(`learning-${k}`, 0, 0.3),
      floor: key(`floor-${k}`, 0, 150),
    },
    watts: [...choice.anchors]
      .sort((a, b) => a - b)
      .map((year) => ({ year, watts: { sum: [{ key: key(`watts-${k}-${year}`, 2, 16), factor: 0.5 }] } })),
    // Half of the technologies fall; by a choice that is there, so that the other choices of a seed stay as they were.
    ...(choice.referenceYear % 2 === 0 ? { wattsDecline: key(`watts-decline-${k}`, 0, 0.2) } : {}),
    startingBase: start,
    cumulativeStart: start,
  };
}

function substitutionOf(choice: Choices, k: number, key: Key): Substitution {
  const needsLaunch = choice.curve === 'bass';
  const launch = choice.launch === 'uncertain' ? key(`launch-${k}`, 2022, 2030) : 2026;
  const launchYear = choice.launch === 'none' && !needsLaunch ? null : launch;
  const curve = curveOf(choice.curve, k, key);
  // Any older technology may be the whole, the oldest too.
  if (choice.partOf !== null) return { kind: 'part-of', parent: `t${choice.partOf % k}`, curve, launchYear };
  return { kind: 'takes-rest', curve, launchYear };
}

function curveOf(kind: Choices['curve'], k: number, key: Key): CurveModel {
  const ceiling = key(`ceiling-${k}`, 0, 1);
  switch (kind) {
    case 'logistic':
    case 'takeover': {
      const speed =
        kind === 'logistic'
          ? ({ kind: 'steepness', perYear: key(`steepness-${k}`, -0.5, 3) } as const)
          : ({ kind: 'takeover-time', years: key(`takeover-${k}`, 0.5, 15) } as const);
      return { kind: 'logistic', ceiling, midpoint: key(`midpoint-${k}`, 2020, 2040), speed };
    }
    case 'bass':
      return { kind, ceiling, innovation: key(`p-${k}`, 0.001, 0.1), imitation: key(`q-${k}`, 0, 1) };
    case 'gompertz':
      return { kind, ceiling, tenPercentYear: key(`ten-${k}`, 2022, 2034), perYear: key(`rate-${k}`, 0.1, 2) };
    case 'knots':
      return { kind, knots: [2023, 2027, 2030].map((year) => ({ year, value: key(`knot-${k}-${year}`, 0, 1) })) };
  }
}
