import {
  type AssumptionDefinition,
  type AssumptionValues,
  type EntityId,
  type MarketModel,
  type OutputName,
  type PriceModel,
  type WattsAnchor,
  baseMarketModel,
  drawsOf,
  marketInputsOf,
  modelYears,
  runMarketModel,
} from '@waveguide/forecasts';
import { type Distribution, triangularFrom } from '@waveguide/probability';
import { required } from '@waveguide/quantity';

/** Minimum, mode and maximum of an assumption, or its known value. */
export type WorkedRange = readonly [low: number, mode: number, high: number] | number;

/** A question to the base model in which only the assumptions that matter to it are stated. */
export interface WorkedQuestion {
  readonly model: MarketModel;
  readonly values: AssumptionValues;
  readonly definitions: readonly AssumptionDefinition[];
}

/** The base model with stated assumptions; every other one is fixed at 1 and must play no part in the answer. */
export function workedBaseModel(stated: Readonly<Record<string, WorkedRange>>): WorkedQuestion {
  const read = marketInputsOf(baseMarketModel).flatMap(({ keys }) => keys);
  const keys = [...new Set([...Object.keys(stated), ...read])];
  return {
    model: baseMarketModel,
    values: new Map(keys.map((key) => [key, distributionOf(stated[key] ?? 1)])),
    definitions: keys.map((key, dimension) => ({
      key,
      group: 'worked-example',
      name: key,
      unit: 'n/a',
      year: null,
      note: null,
      dimension,
      lower: 0,
      upper: null,
    })),
  };
}

function distributionOf(range: WorkedRange): Distribution {
  if (typeof range === 'number') return { kind: 'fixed', value: range };
  const [low, mode, high] = range;
  return triangularFrom({ low, mode, high });
}

/** One output of a model without uncertainty. */
export function workedOutput(
  question: WorkedQuestion,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): number {
  return required(drawsOf(runMarketModel({ ...question, seed: 1, drawCount: 1 }), at)[0], 'The only draw');
}

/** A market of constants: a newcomer takes a given share of given total ports each year, 800G-equivalents. */
export function constantMarket(o: {
  readonly firstYear: number;
  readonly totalPorts: readonly number[];
  readonly newcomerShares: readonly number[];
  readonly price: PriceModel;
  readonly watts: { readonly incumbent: readonly WattsAnchor[]; readonly newcomer: readonly WattsAnchor[] };
  /** Fraction a year by which the incumbent's watts fall after its last stated year; 0 if left out. */
  readonly incumbentWattsDecline?: number;
  readonly serviceLife: number;
  readonly pue: number;
}): WorkedQuestion {
  const lastYear = o.firstYear + o.totalPorts.length - 1;
  const technology = { price: o.price, startingBase: 0, cumulativeStart: 0 };
  const knots = o.newcomerShares.map((value, index) => ({ year: o.firstYear + index, value }));
  const years = { firstYear: o.firstYear, lastYear };
  const keys = modelYears({ ...baseMarketModel, ...years }).map((year) => `ports-${year}`);
  return {
    model: {
      id: 'worked-example',
      ...years,
      totalPorts: { kind: 'path', drawKey: required(keys[0], 'The key of the first year'), keys },
      technologies: [
        {
          id: 'incumbent',
          name: 'Incumbent',
          substitution: { kind: 'remainder' },
          watts: o.watts.incumbent,
          wattsDecline: o.incumbentWattsDecline ?? 0,
          ...technology,
        },
        {
          id: 'newcomer',
          name: 'Newcomer',
          substitution: { kind: 'takes-rest', curve: { kind: 'knots', knots }, launchYear: null },
          watts: o.watts.newcomer,
          ...technology,
        },
      ],
      groups: [],
      serviceLife: o.serviceLife,
      pue: o.pue,
      powerReference: 'incumbent',
    },
    values: new Map(keys.map((key, index) => [key, { kind: 'fixed', value: o.totalPorts[index]! }])),
    definitions: keys.map((key, dimension) => ({
      key,
      group: 'worked-example',
      name: key,
      unit: 'ports',
      year: o.firstYear + dimension,
      note: null,
      dimension,
      lower: 0,
      upper: null,
    })),
  };
}
