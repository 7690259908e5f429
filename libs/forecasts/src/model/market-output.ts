import type { UnitId } from '@waveguide/quantity';
import {
  OUTPUTS,
  type MarketOutput,
  type OutputLabels,
  type OutputName,
  type OutputRecord,
  type TechnologyOutput,
} from './output-table';

export type { MarketOutput, OutputName, TechnologyOutput } from './output-table';

/** A technology's id, a group's id, or `market`. */
export type EntityId = string;
export const MARKET_ENTITY = 'market';

const RECORDS: Readonly<Record<OutputName, OutputRecord>> = OUTPUTS;
const OUTPUT_NAMES = Object.keys(OUTPUTS) as readonly OutputName[];
export const TECHNOLOGY_OUTPUTS: readonly TechnologyOutput[] = OUTPUT_NAMES.filter(isOfTechnologies);
export const MARKET_OUTPUTS: readonly MarketOutput[] = OUTPUT_NAMES.filter(isOfMarket);

/** Whether technologies and groups have this output. */
export function isOfTechnologies(output: OutputName): output is TechnologyOutput {
  return RECORDS[output].ofTechnologies;
}

/** Whether the whole market has this output. */
export function isOfMarket(output: OutputName): output is MarketOutput {
  return RECORDS[output].ofMarket;
}

/** The unit in which an output is stored and summarised. */
export function unitOfOutput(output: OutputName): UnitId {
  return RECORDS[output].unit;
}

/** What an output is called in a sentence, before "of". */
export function nameOfOutput(output: OutputName): string {
  return RECORDS[output].name;
}

/** What charts and findings call an output. */
export function labelsOfOutput(output: OutputName): OutputLabels {
  return RECORDS[output].labels;
}

/** Whether an output may be negative, so that it is fitted on a relative rather than a logarithmic scale. */
export function mayBeNegative(output: OutputName): boolean {
  return RECORDS[output].mayBeNegative === true;
}

/** One output of one entity; the key of its series in a run and in a summary. */
export type SeriesKey = `${OutputName}:${string}`;

export function seriesKey(output: OutputName, entity: EntityId): SeriesKey {
  return `${output}:${entity}`;
}
