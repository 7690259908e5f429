import { driversOf, type Driver, type OutputQuestion } from './driver';
import { definitionsByKey, fillDraws } from '../engine/input-columns';
import { marketInputsOf } from '../model/market-inputs';
import { seriesKey } from '../model/market-output';
import { drawsOf } from '../model/market-run';
import { runAtUniforms } from '../engine/run-market-model';
import { seriesGraph } from '../engine/series-graph';
import { statedModel } from '../model/stated-model';

/** Draws of all other drivers on which an effect is looked for. */
export const EFFECT_DRAWS = 64;
/** Levels at which a driver is set on each of them. */
const LEVELS = [0.01, 0.5, 0.99] as const;

/**
 * Those of the given drivers that have no effect on an output and year: the output does not read them at all, or it is exactly the same at
 * the driver's P1, P50 and P99 on each of 64 common draws of all others. The tornado, with all others at P50, cannot tell that: what
 * launches after the year at every P50 may launch before it in some draws.
 * @param keys of drivers, see `driversOf`
 * @throws RangeError if the model has no such output, entity or year, or reads an assumption without value
 */
export function driversWithoutEffect(
  asked: OutputQuestion,
  o: { readonly keys: readonly string[]; readonly seed: number },
): ReadonlySet<string> {
  const question = { ...asked, model: statedModel(asked.model, asked.definitions) };
  const wanted = new Set(o.keys);
  const read = readBy(question);
  const drivers = driversOf(question.model).filter(({ key }) => wanted.has(key));
  const reached = drivers.filter(({ assumptionKeys }) => assumptionKeys.some((key) => read.has(key)));
  const outputs = reached.length === 0 ? new Float64Array() : outputsOnDraws(question, reached, o.seed);
  const moving = new Set(reached.filter((_, index) => isMoved(outputs, index)).map(({ key }) => key));
  return new Set(drivers.map(({ key }) => key).filter((key) => !moving.has(key)));
}

function readBy({ model, output, entity }: OutputQuestion): ReadonlySet<string> {
  const node = seriesGraph(model).find(({ key }) => key === seriesKey(output, entity));
  if (node === undefined) throw new RangeError(`The model has no ${output} of ${entity}.`);
  return node.keys;
}

/** The output in blocks, one per driver: level by level, all draws at that level. */
function outputsOnDraws(question: OutputQuestion, reached: readonly Driver[], seed: number): Float64Array {
  const { model } = question;
  const block = LEVELS.length * EFFECT_DRAWS;
  const rows = reached.length * block;
  const definitions = definitionsByKey(question.definitions);
  const design = { seed, drawCount: EFFECT_DRAWS, method: 'sobol' } as const;
  const position = new Map(reached.map(({ drawKey }, index) => [drawKey, index]));
  const uniforms = new Map(
    marketInputsOf(model).map((input) => {
      const draws = new Float64Array(EFFECT_DRAWS);
      fillDraws({ design, definition: definitions.get(input.drawKey), input }, draws);
      const column = Float64Array.from({ length: rows }, (_, row) => draws[row % EFFECT_DRAWS]!);
      const own = position.get(input.drawKey);
      if (own !== undefined)
        LEVELS.forEach((level, index) => {
          const start = own * block + index * EFFECT_DRAWS;
          column.fill(level, start, start + EFFECT_DRAWS);
        });
      return [input.drawKey, column] as const;
    }),
  );
  const run = runAtUniforms({
    ...question,
    ...design,
    drawCount: rows,
    uniforms,
    keep: [seriesKey(question.output, question.entity)],
  });
  return drawsOf(run, question);
}

/** Whether any draw's output differs between levels; a value that does not exist equals another that does not. */
function isMoved(outputs: Float64Array, driver: number): boolean {
  const start = driver * LEVELS.length * EFFECT_DRAWS;
  for (let draw = 0; draw < EFFECT_DRAWS; draw += 1) {
    for (let level = 1; level < LEVELS.length; level += 1) {
      if (!Object.is(outputs[start + draw], outputs[start + level * EFFECT_DRAWS + draw])) return true;
    }
  }
  return false;
}
