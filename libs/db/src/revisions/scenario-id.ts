import type { Database } from '../postgres/client';

/** Leaves room for a number within the 63 characters of an id. */
const LONGEST = 50;

/** A name as an id can carry it: small letters and digits with dashes between; "scenario" if nothing is left. */
export function scenarioSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'scenario' : slug;
}

/** An id that no scenario has, made from the name: the slug itself, or with the first free number behind it. */
export async function freeScenarioId(database: Database, name: string): Promise<string> {
  const slug = scenarioSlug(name);
  const rows = await database.scenario.findMany({ where: { id: { startsWith: slug } }, select: { id: true } });
  const taken = new Set(rows.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}
