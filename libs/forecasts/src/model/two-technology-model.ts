import type { Distribution } from '@waveguide/probability';
import type { UnitId } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import type { MarketModel, TechnologyModel } from './market-model';

/** A market small enough to be written out by hand in tests: two years, one newcomer. */
const technology = (id: string, substitution: TechnologyModel['substitution']): TechnologyModel => ({
  id,
  name: id.toUpperCase(),
  substitution,
  price: {
    law: 'erosion',
    referenceYear: 2026,
    referencePrice: `${id}-price`,
    annualDecline: 'decline',
    learningRate: 0.1,
    floor: 0,
  },
  watts: [{ year: 2026, watts: id === 'old' ? 15 : 5 }],
  startingBase: 0,
  cumulativeStart: 0,
});

export const twoTechnologyModel: MarketModel = {
  id: 'two-technologies',
  firstYear: 2026,
  lastYear: 2027,
  totalPorts: { kind: 'path', drawKey: 'ports-2026', keys: ['ports-2026', 'ports-2027'] },
  technologies: [
    technology('old', { kind: 'remainder' }),
    technology('new', {
      kind: 'takes-rest',
      curve: {
        kind: 'logistic',
        ceiling: 'ceiling',
        midpoint: 'midpoint',
        speed: { kind: 'steepness', perYear: 'steepness' },
      },
      launchYear: null,
    }),
  ],
  groups: [],
  serviceLife: 5,
  pue: 1.2,
  powerReference: 'old',
};

interface Row {
  readonly unit: UnitId;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly distribution: Distribution;
}

const uniform = (low: number, high: number): Distribution => ({ kind: 'uniform', low, high });

const rows: Readonly<Record<string, Row>> = {
  'ports-2026': { unit: 'ports', lower: 0, upper: null, distribution: uniform(50e6, 100e6) },
  'ports-2027': { unit: 'ports', lower: 0, upper: null, distribution: uniform(80e6, 160e6) },
  ceiling: { unit: 'fraction', lower: 0, upper: 1, distribution: uniform(0.4, 0.8) },
  midpoint: { unit: 'year', lower: 1900, upper: 2200, distribution: uniform(2026, 2028) },
  steepness: { unit: 'per-year', lower: 0, upper: null, distribution: uniform(0.5, 1) },
  decline: { unit: 'fraction/yr', lower: -1, upper: 1, distribution: uniform(0.1, 0.2) },
  'old-price': { unit: 'USD/port', lower: 0, upper: null, distribution: uniform(300, 500) },
  'new-price': { unit: 'USD/port', lower: 0, upper: null, distribution: uniform(300, 600) },
};

export const twoTechnologyDefinitions: readonly AssumptionDefinition[] = Object.entries(rows).map(
  ([key, { unit, lower, upper }], dimension) => ({
    key,
    group: 'test',
    name: key,
    unit,
    year: null,
    note: null,
    dimension,
    lower,
    upper,
  }),
);

export const twoTechnologyValues: AssumptionValues = new Map(
  Object.entries(rows).map(([key, { distribution }]) => [key, distribution]),
);

/** Revenue of the newcomer in 2027, written out: ports · ceiling/(1 + exp(−k(2027 − midpoint))) · price · (1 − decline). */
export function newRevenue2027(changed: Readonly<Record<string, number>>): number {
  const at = {
    'ports-2027': 120e6,
    ceiling: 0.6,
    midpoint: 2027,
    steepness: 0.75,
    decline: 0.15,
    'new-price': 450,
    ...changed,
  };
  const share = at.ceiling / (1 + Math.exp(-at.steepness * (2027 - at.midpoint)));
  return at['ports-2027'] * share * at['new-price'] * (1 - at.decline);
}
