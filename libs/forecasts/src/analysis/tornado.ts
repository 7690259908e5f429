import { percentiles } from '@waveguide/probability';
import { missing } from '@waveguide/quantity';
import { type Driver, type OutputQuestion, statedDrivers, outputAtLevels } from './driver';
import { describeOutput } from '../model/output-description';
import type { TornadoBar } from '../schema/tornado-bar';

export type { TornadoBar };

/**
 * Tornado: each driver at its P10 and at its P90, all others at P50, widest swing first (ties by key). It shows each driver alone; for
 * how much they matter together see the Sobol indices. All points are one run of the model, of 2k + 1 draws for k drivers.
 * @throws RangeError if the model has no such output, entity or year, or reads an assumption without value
 */
export function tornado(question: OutputQuestion): readonly TornadoBar[] {
  const drivers = statedDrivers(question);
  const rows = 2 * drivers.length + 1;
  const levels = new Map(
    drivers.map(({ key }, index) => {
      const column = new Float64Array(rows).fill(0.5);
      column[2 * index + 1] = 0.1;
      column[2 * index + 2] = 0.9;
      return [key, column] as const;
    }),
  );
  const outputs = outputAtLevels(question, levels, rows);
  return drivers
    .map((driver, index) => bar({ driver, question, outputs, index }))
    .sort((a, b) => b.swing - a.swing || (a.key < b.key ? -1 : 1));
}

function bar(o: {
  readonly driver: Driver;
  readonly question: OutputQuestion;
  readonly outputs: Float64Array;
  readonly index: number;
}): TornadoBar {
  const { driver, question, outputs, index } = o;
  const atP50 = finiteOrNull(outputs[0]!);
  const atP10 = finiteOrNull(outputs[2 * index + 1]!);
  const atP90 = finiteOrNull(outputs[2 * index + 2]!);
  const complete = atP50 !== null && atP10 !== null && atP90 !== null;
  return {
    key: driver.key,
    atP10,
    atP90,
    atP50,
    swing: atP10 === null || atP90 === null ? 0 : Math.abs(atP90 - atP10),
    input: inputRange(driver, question),
    missing: complete
      ? null
      : missing('undefined', `There is no ${describeOutput(question.model, question)} there: nothing has shipped.`),
  };
}

function inputRange(driver: Driver, { values }: OutputQuestion): TornadoBar['input'] {
  const [key, ...others] = driver.assumptionKeys;
  if (key === undefined || others.length > 0) return null;
  const distribution = values.get(key);
  if (distribution === undefined) return null;
  const { p10, p90 } = percentiles(distribution);
  return { p10, p90 };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
