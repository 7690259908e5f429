import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AssumptionDefinition, type AssumptionValues, baseMarketModel } from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';

/** The seed of every run of the benchmark. */
export const BENCH_SEED = 20261122;

/** What a run of the base model needs. */
export interface BaseCase {
  readonly model: typeof baseMarketModel;
  readonly definitions: readonly AssumptionDefinition[];
  readonly values: AssumptionValues;
}

interface SeedFile {
  readonly assumptions: readonly {
    readonly id: string;
    readonly group: string;
    readonly name: string;
    readonly unit: string;
    readonly low: number;
    readonly mode: number;
    readonly high: number;
  }[];
}

const seedFile = path.join(import.meta.dirname, '../../prisma/seeds/base-model.json');

/** The base model with the ranges of its seed file; millions of ports become ports. */
export function baseCase(): BaseCase {
  const { assumptions } = JSON.parse(readFileSync(seedFile, 'utf8')) as SeedFile;
  const scaleOf = (unit: string): number => (unit === 'million ports' ? 1e6 : 1);
  return {
    model: baseMarketModel,
    definitions: assumptions.map(({ id, group, name, unit }, dimension) => ({
      key: id,
      group,
      name,
      unit: 'n/a',
      year: null,
      note: null,
      dimension,
      lower: unit === 'year' ? null : 0,
      upper: unit === 'fraction' ? 1 : null,
    })),
    values: new Map(
      assumptions.map(({ id, unit, low, mode, high }) => {
        const scale = scaleOf(unit);
        const distribution: Distribution =
          low === high
            ? { kind: 'fixed', value: mode * scale }
            : { kind: 'triangular', low: low * scale, mode: mode * scale, high: high * scale };
        return [id, distribution];
      }),
    ),
  };
}
