import type { AssumptionDefinition } from '@waveguide/forecasts';
import { unit } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import type { BaseModelSeed } from './model-schema';

/** The definitions of the base model; a key's place in the file is its dimension. */
export function seedDefinitions({ assumptions }: BaseModelSeed): readonly AssumptionDefinition[] {
  return assumptions.map((row, dimension) => ({
    key: row.id,
    group: row.group,
    name: row.name,
    unit: row.unit,
    year: row.year,
    note: row.note,
    dimension,
    lower: row.lower ?? unit(row.unit).lower,
    upper: row.upper ?? unit(row.unit).upper,
  }));
}

/** Adds definitions that are new and brings the wording of the others up to date; unit and dimension never change. */
export async function upsertDefinitions(
  database: Database,
  definitions: readonly AssumptionDefinition[],
): Promise<void> {
  const known = await database.assumptionDefinition.findMany();
  const stored = new Map(known.map((row) => [row.key, row]));
  await database.assumptionDefinition.createMany({ data: definitions.filter(({ key }) => !stored.has(key)) });
  for (const definition of definitions) {
    const row = stored.get(definition.key);
    const changed = row && Object.entries(definition).some(([field, value]) => Reflect.get(row, field) !== value);
    if (changed) await database.assumptionDefinition.update({ where: { key: definition.key }, data: definition });
  }
}
