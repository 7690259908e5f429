import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import type { RankCorrelation } from './rank-correlations';

interface Range {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}
type Keyed = Range & { readonly key: string };

type ByTechnology = Readonly<Record<string, number>>;

/** What the tests read of the newest revision of Base. */
interface BaseModelFile {
  readonly revision: { readonly correlations: readonly RankCorrelation[] };
  readonly assumptions: readonly (Range & {
    readonly id: string;
    readonly group: string;
    readonly name: string;
    readonly unit: string;
  })[];
  readonly scenarios: readonly { readonly id: ScenarioName; readonly overrides: readonly Keyed[] }[];
}

/** The same of those before it, oldest first. */
interface EarlierFile {
  readonly revisions: readonly {
    readonly correlations: readonly RankCorrelation[];
    readonly values: readonly Keyed[];
    readonly overrides: Readonly<Record<string, readonly Keyed[]>>;
  }[];
}

/** What each revision has to give, by another program (revision 1) or by the slow definition of tools/base-case. */
interface ExpectedTables {
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
  readonly tenMillionPortsReachedBy: readonly { readonly year: number; readonly fractionOfDraws: number }[];
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

type ScenarioName = 'base' | 'downside' | 'upside';

/** One revision of the dataset's Base, Upside and Downside. */
export interface BaseRevision extends ExpectedTables {
  readonly number: number;
  readonly definitions: readonly AssumptionDefinition[];
  /** The values of Base, or of a scenario that overrides some of its assumptions. */
  readonly valuesOf: (scenario: ScenarioName) => AssumptionValues;
  /** Every assumption of Base fixed at its mode. */
  readonly modes: () => AssumptionValues;
  readonly correlations: readonly RankCorrelation[];
}

const newestFile = jest.requireActual<BaseModelFile>('../../../../prisma/seeds/base-model.json');
const earlierFile = jest.requireActual<EarlierFile>('../../../../prisma/seeds/base-model-revisions.json');
const { revisions: expected } = jest.requireActual<{ readonly revisions: readonly ExpectedTables[] }>(
  '../../../../prisma/seeds/base-model-expected.json',
);

/** Natural bounds, so that a test sees the clamping the product does. */
const boundsOf = (unit: string): { readonly lower: number | null; readonly upper: number | null } => {
  if (unit === 'fraction') return { lower: 0, upper: 1 };
  return unit === 'year' || unit === 'fraction/yr' ? { lower: null, upper: null } : { lower: 0, upper: null };
};

const allDefinitions: readonly AssumptionDefinition[] = newestFile.assumptions.map((assumption, dimension) => ({
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

interface Stated {
  readonly correlations: readonly RankCorrelation[];
  readonly values: readonly Keyed[];
  readonly overridesOf: (scenario: ScenarioName) => readonly Keyed[];
}

function revisionOf({ correlations, values, overridesOf }: Stated, index: number): BaseRevision {
  const stated = new Set(values.map(({ key }) => key));
  return {
    ...expected[index]!,
    number: index + 1,
    definitions: allDefinitions.filter(({ key }) => stated.has(key)),
    valuesOf: (scenario) =>
      new Map([...values, ...overridesOf(scenario)].map((range) => [range.key, triangularOf(range)])),
    modes: () => new Map(values.map(({ key, mode }) => [key, { kind: 'fixed', value: mode }])),
    correlations: correlations.map(({ keyA, keyB, rankCorrelation }) => ({ keyA, keyB, rankCorrelation })),
  };
}

/** Every revision, oldest first. */
export const baseRevisions: readonly BaseRevision[] = [
  ...earlierFile.revisions.map(({ overrides, ...revision }) => ({
    ...revision,
    overridesOf: (scenario: ScenarioName) => overrides[scenario] ?? [],
  })),
  {
    correlations: newestFile.revision.correlations,
    values: newestFile.assumptions.map(({ id, low, mode, high }) => ({ key: id, low, mode, high })),
    overridesOf: (scenario: ScenarioName) => newestFile.scenarios.find(({ id }) => id === scenario)?.overrides ?? [],
  },
].map(revisionOf);

export const firstRevision = baseRevisions[0]!;
/** What a test reads that needs a base model and no particular one. */
export const { definitions, valuesOf, modes, correlations } = baseRevisions.at(-1)!;
