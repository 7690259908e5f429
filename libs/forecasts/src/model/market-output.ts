import type { UnitId } from '@waveguide/quantity';

interface OutputRecord {
  /** The unit in which it is stored and summarised. */
  readonly unit: UnitId;
  /** What it is called in a sentence, before "of". */
  readonly name: string;
  /** Whether every technology and group has it. */
  readonly ofTechnologies: boolean;
  /** Whether the whole market (entity `market`) has it. */
  readonly ofMarket: boolean;
}

const TECHNOLOGIES = { ofTechnologies: true, ofMarket: false } as const;
const MARKET = { ofTechnologies: false, ofMarket: true } as const;

/**
 * Every output of the model, in the order in which summaries hold them: those of technologies first. `power` is the facility power (with PUE) of
 * the ports in service; `powerSaved` what these ports would draw beyond that, had they been the power reference's: below 0 if they draw more
 * than it, and for the market the sum of its technologies'.
 */
const OUTPUTS = {
  share: { unit: 'fraction', name: 'share', ...TECHNOLOGIES },
  ports: { unit: 'ports', name: 'ports', ...TECHNOLOGIES },
  cumulativePorts: { unit: 'ports', name: 'cumulative ports', ...TECHNOLOGIES },
  price: { unit: 'USD/port', name: 'price', ...TECHNOLOGIES },
  revenue: { unit: 'USD', name: 'revenue', ...TECHNOLOGIES },
  installedBase: { unit: 'ports', name: 'installed base', ...TECHNOLOGIES },
  power: { unit: 'MW', name: 'power', ...TECHNOLOGIES },
  totalPorts: { unit: 'ports', name: 'total ports', ...MARKET },
  totalRevenue: { unit: 'USD', name: 'total revenue', ...MARKET },
  fleetPower: { unit: 'MW', name: 'fleet power', ...MARKET },
  powerSaved: { unit: 'MW', name: 'power saved', ofTechnologies: true, ofMarket: true },
} as const satisfies Readonly<Record<string, OutputRecord>>;

type Outputs = typeof OUTPUTS;
/** Outputs of every technology and group. */
export type TechnologyOutput = {
  [O in keyof Outputs]: Outputs[O]['ofTechnologies'] extends true ? O : never;
}[keyof Outputs];
/** Outputs of the whole market. */
export type MarketOutput = { [O in keyof Outputs]: Outputs[O]['ofMarket'] extends true ? O : never }[keyof Outputs];
export type OutputName = TechnologyOutput | MarketOutput;
/** A technology's id, a group's id, or `market`. */
export type EntityId = string;
export const MARKET_ENTITY = 'market';

const OUTPUT_NAMES = Object.keys(OUTPUTS) as readonly OutputName[];
export const TECHNOLOGY_OUTPUTS: readonly TechnologyOutput[] = OUTPUT_NAMES.filter(isOfTechnologies);
export const MARKET_OUTPUTS: readonly MarketOutput[] = OUTPUT_NAMES.filter(isOfMarket);

/** Whether technologies and groups have this output. */
export function isOfTechnologies(output: OutputName): output is TechnologyOutput {
  return OUTPUTS[output].ofTechnologies;
}

/** Whether the whole market has this output. */
export function isOfMarket(output: OutputName): output is MarketOutput {
  return OUTPUTS[output].ofMarket;
}

/** The unit in which an output is stored and summarised. */
export function unitOfOutput(output: OutputName): UnitId {
  return OUTPUTS[output].unit;
}

/** What an output is called in a sentence, before "of". */
export function nameOfOutput(output: OutputName): string {
  return OUTPUTS[output].name;
}

/** One output of one entity; the key of its series in a run and in a summary. */
export type SeriesKey = `${OutputName}:${string}`;

export function seriesKey(output: OutputName, entity: EntityId): SeriesKey {
  return `${output}:${entity}`;
}
