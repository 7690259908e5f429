import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { statedDrivers } from './driver';
import type { MarketModel } from '../model/market-model';
import { type EntityId, mayBeNegative, type OutputName, seriesKey } from '../model/market-output';
import { drawsOf } from '../model/market-run';
import { runAtUniforms } from '../engine/run-market-model';

/** One published estimate or observation that the model is to meet. */
export interface CalibrationPoint {
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly year: number;
  /** In the output's unit. */
  readonly value: number;
  /** Weight of its squared residual, above 0; 1 unless stated. */
  readonly weight?: number;
  /** Reference to the ledger's row, carried through to the result. */
  readonly reference?: string;
}

/** √weight times ln(model/point), or (model − point)/|point| if the output may be negative: alike for small misses. */
export function calibrationResiduals(points: readonly CalibrationPoint[], modelValues: Float64Array): Float64Array {
  return Float64Array.from(points, ({ output, value, weight = 1 }, i) => {
    const model = modelValues[i]!;
    return Math.sqrt(weight) * (mayBeNegative(output) ? (model - value) / Math.abs(value) : Math.log(model / value));
  });
}

/** The model's outputs at the points, the given assumptions at the given values and all others at P50. */
export function modelValuesAt(
  o: {
    readonly model: MarketModel;
    readonly values: AssumptionValues;
    readonly definitions: readonly AssumptionDefinition[];
    readonly points: readonly CalibrationPoint[];
  },
  assumptions: ReadonlyMap<string, number>,
): Float64Array {
  const fixed = [...assumptions].map(([key, value]) => [key, { kind: 'fixed', value } as Distribution] as const);
  const median = new Float64Array([0.5]);
  const run = runAtUniforms({
    ...o,
    values: new Map([...o.values, ...fixed]),
    seed: 0,
    method: 'sobol',
    drawCount: 1,
    uniforms: new Map(statedDrivers(o).map(({ drawKey }) => [drawKey, median])),
    keep: [...new Set(o.points.map(({ output, entity }) => seriesKey(output, entity)))],
  });
  return Float64Array.from(o.points, (point) => drawsOf(run, point)[0]!);
}
