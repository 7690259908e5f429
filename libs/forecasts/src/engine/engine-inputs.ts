import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { correlatedDraws } from './correlated-draws';
import { type DrawDesign, clampedInputs, definitionsByKey, fillDraws, fillInputColumn } from './input-columns';
import { type MarketInput, marketInputsOf } from '../model/market-inputs';
import type { MarketModel } from '../model/market-model';
import type { ClampedInput } from '../model/market-run';
import type { RankCorrelation } from '../model/rank-correlations';
import type { Simulation } from './simulate';

/** The input columns of an engine, kept up to date with the assumptions. */
export interface EngineInputs {
  /**
   * Recomputes the columns of the assumptions whose distribution differs from the last time.
   * @returns their keys
   * @throws RangeError for an assumption without value or definition
   */
  readonly refresh: (values: AssumptionValues) => ReadonlySet<string>;
  readonly clamped: () => readonly ClampedInput[];
}

/** @param o.keepsUniforms whether columns of uniforms are kept between changes; otherwise one is lent to all in turn */
export function engineInputs(
  o: {
    readonly model: MarketModel;
    readonly definitions: readonly AssumptionDefinition[];
    readonly design: DrawDesign;
    readonly correlations?: readonly RankCorrelation[];
    readonly keepsUniforms: boolean;
  },
  { memory, inputs }: Simulation,
): EngineInputs {
  const { design } = o;
  const definitions = definitionsByKey(o.definitions);
  const marketInputs = marketInputsOf(o.model);
  // A correlated column is made from several others, so it is kept in any case.
  const uniforms = new Map(
    correlatedDraws({ design, definitions, inputs: marketInputs, correlations: o.correlations ?? [] }),
  );
  const lent = new Float64Array(o.keepsUniforms ? 0 : design.drawCount);
  const known = new Map<string, Distribution>();
  const clamped = new Map<string, number>();
  // Kept when a later assumption proves unusable, so that the next refresh still tells of the earlier ones.
  const pending = new Set<string>();

  const uniformsOf = (input: MarketInput): Float64Array => {
    const kept = uniforms.get(input.drawKey);
    if (kept !== undefined) return kept;
    const column = o.keepsUniforms ? new Float64Array(design.drawCount) : lent;
    fillDraws({ design, definition: definitions.get(input.drawKey), input }, column);
    if (o.keepsUniforms) uniforms.set(input.drawKey, column);
    return column;
  };

  return {
    refresh: (values) => {
      for (const input of marketInputs) {
        const stale = input.keys.filter((key) => !sameDistribution(known.get(key), values.get(key)));
        if (stale.length === 0) continue;
        const column = uniformsOf(input);
        for (const key of stale) {
          // Unknown while it is written: an unusable value must not leave a half-made column behind.
          known.delete(key);
          const start = inputs.get(key) ?? NaN;
          const out = memory.subarray(start, start + design.drawCount);
          clamped.set(key, fillInputColumn({ values, definitions, key, uniforms: column }, out));
          const distribution = values.get(key);
          if (distribution !== undefined) known.set(key, distribution);
          pending.add(key);
        }
      }
      const changed = new Set(pending);
      pending.clear();
      return changed;
    },
    clamped: () => clampedInputs(clamped),
  };
}

/** Distributions are small plain records, so their JSON tells whether they differ; a missing one differs from all. */
function sameDistribution(a: Distribution | undefined, b: Distribution | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || JSON.stringify(a) === JSON.stringify(b));
}
