import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from './assumption';

interface Range {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

type ByTechnology = Readonly<Record<string, number>>;

/** What the tests read of the seeded base model. */
interface BaseModelFile {
  readonly assumptions: readonly (Range & {
    readonly id: string;
    readonly group: string;
    readonly name: string;
    readonly unit: string;
  })[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly overrides: readonly (Range & { readonly key: string })[];
  }[];
  readonly expectedTable: readonly {
    readonly year: number;
    readonly cpoPorts800Geq: number;
    readonly cpoShareOfOpticalPorts: number;
    readonly aspUsdPer800Geq: number;
    readonly revenueUsd: number;
    readonly portsP10: number;
    readonly portsP50: number;
    readonly portsP90: number;
    readonly revenueP10Usd: number;
    readonly revenueP50Usd: number;
    readonly revenueP90Usd: number;
  }[];
  readonly expectedModesAllTechnologies: {
    readonly rows: readonly {
      readonly year: number;
      readonly ports800Geq: ByTechnology;
      readonly aspUsdPer800Geq: ByTechnology;
      readonly revenueUsd: ByTechnology;
      readonly installedBase800Geq: ByTechnology;
      readonly fleetPowerMw: number;
      readonly powerSavedMw: number;
    }[];
  };
}

const baseModel = jest.requireActual<BaseModelFile>('../../../prisma/seeds/base-model.json');

/** The tables that the base model must reproduce. */
export const { expectedTable, expectedModesAllTechnologies } = baseModel;

/** The dataset counts in millions of ports; the product in ports. */
const scaleOf = (unit: string): number => (unit === 'million ports' ? 1e6 : 1);

/** Natural bounds, so that a test sees the clamping the product does. */
const boundsOf = (unit: string): { readonly lower: number | null; readonly upper: number | null } => {
  if (unit === 'fraction') return { lower: 0, upper: 1 };
  return unit === 'year' || unit === 'fraction/yr' ? { lower: null, upper: null } : { lower: 0, upper: null };
};

export const definitions: readonly AssumptionDefinition[] = baseModel.assumptions.map((assumption, dimension) => ({
  key: assumption.id,
  group: assumption.group,
  name: assumption.name,
  unit: 'n/a',
  year: null,
  note: null,
  dimension,
  ...boundsOf(assumption.unit),
}));

const triangularOf = ({ low, mode, high }: Range): Distribution =>
  low === high ? { kind: 'fixed', value: mode } : { kind: 'triangular', low, mode, high };

/** The values of the base scenario, or of one that overrides some of its assumptions. */
export function valuesOf(scenario: 'base' | 'downside' | 'upside'): AssumptionValues {
  const found = baseModel.scenarios.find(({ id }) => id === scenario);
  if (found === undefined) throw new RangeError(`The dataset has no scenario ${scenario}.`);
  const overrides = new Map<string, Range>(found.overrides.map((override) => [override.key, override]));
  return new Map(
    baseModel.assumptions.map((assumption) => {
      const range = overrides.get(assumption.id) ?? assumption;
      const scale = scaleOf(assumption.unit);
      const { low, mode, high } = range;
      return [assumption.id, triangularOf({ low: low * scale, mode: mode * scale, high: high * scale })];
    }),
  );
}

/** Every assumption fixed at its mode. */
export function modes(): AssumptionValues {
  return new Map(
    baseModel.assumptions.map(({ id, mode, unit }) => [id, { kind: 'fixed', value: mode * scaleOf(unit) }]),
  );
}
