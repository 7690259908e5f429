import { percentiles } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { marketInputsOf } from '../model/market-inputs';
import type { MarketModel } from '../model/market-model';
import { type EntityId, type OutputName, seriesKey } from '../model/market-output';
import { drawsOf } from '../model/market-run';
import { runAtUniforms } from '../engine/run-market-model';
import { statedModel } from '../model/stated-model';

/** Key of the driver that is the whole path of total ports: one draw moves all of its years. */
export const TOTAL_PORTS_DRIVER = 'total-ports';

/** An independent input of the model: an assumption, or the whole path of total ports. */
export interface Driver {
  /** The assumption's key, or {@link TOTAL_PORTS_DRIVER}. */
  readonly key: string;
  /** Key of its column of uniforms. */
  readonly drawKey: string;
  /** The assumptions it moves. */
  readonly assumptionKeys: readonly string[];
}

/** A question about one output, entity and year of a model under some assumptions. */
export interface OutputQuestion {
  readonly model: MarketModel;
  readonly values: AssumptionValues;
  readonly definitions: readonly AssumptionDefinition[];
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly year: number;
}

/** The drivers of a question's model, without those that its revision does not state. */
export function statedDrivers(of: Pick<OutputQuestion, 'model' | 'definitions'>): readonly Driver[] {
  return driversOf(statedModel(of.model, of.definitions));
}

/** The drivers of a model, each once: the path of total ports first, then every assumption the model reads. */
export function driversOf(model: MarketModel): readonly Driver[] {
  const path = model.totalPorts.kind === 'path' ? model.totalPorts.drawKey : null;
  return marketInputsOf(model).map(({ drawKey, keys }) => ({
    key: drawKey === path ? TOTAL_PORTS_DRIVER : drawKey,
    drawKey,
    assumptionKeys: keys,
  }));
}

/** Whether a driver has any spread: some assumption of it has P10 below P90. */
export function isUncertain(driver: Driver, values: AssumptionValues): boolean {
  return driver.assumptionKeys.some((key) => {
    const distribution = values.get(key);
    if (distribution === undefined || distribution.kind === 'fixed') return false;
    const { p10, p90 } = percentiles(distribution);
    return p10 < p90;
  });
}

/**
 * The output at chosen points: row by row, every driver at the level given for it, all others at their median.
 * @param levels columns of levels in [0, 1] by driver key, each `rows` long; a level of 0.1 is the driver's P10
 * @returns one value per row, NaN if the output does not exist (a price before anything has shipped)
 * @throws RangeError if the model has no such output, entity or year, or reads an assumption without value
 */
export function outputAtLevels(
  question: OutputQuestion,
  levels: ReadonlyMap<string, Float64Array>,
  rows: number,
): Float64Array {
  const median = new Float64Array(rows).fill(0.5);
  const uniforms = new Map(
    statedDrivers(question).map(({ key, drawKey }) => [drawKey, levels.get(key) ?? median] as const),
  );
  const run = runAtUniforms({
    ...question,
    seed: 0,
    method: 'sobol',
    drawCount: rows,
    uniforms,
    keep: [seriesKey(question.output, question.entity)],
  });
  return drawsOf(run, question);
}

/**
 * P50 of an assumption.
 * @throws RangeError if it has no value
 */
export function medianOf(values: AssumptionValues, key: string): number {
  const distribution = values.get(key);
  if (distribution === undefined) throw new RangeError(`Assumption ${key} has no value.`);
  return percentiles(distribution).p50;
}
