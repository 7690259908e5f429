import type { Scenario } from '@waveguide/forecasts';
import type { Database } from '../postgres/client';
import type { Prisma } from '../generated/client';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';
import { SCENARIO, toScenario } from './revision-repository';

/** A scenario as lists show it. */
export interface ListedScenario extends Scenario {
  /** ISO 8601 instant of the newest revision. */
  readonly publishedAt: string;
  /** Drivers in which the newest revision differs from the pinned parent's. */
  readonly changedDrivers: readonly { readonly key: string; readonly name: string }[];
}

const LISTED = {
  ...SCENARIO,
  head: { select: { createdAt: true } },
} satisfies Prisma.ScenarioInclude;

/** The scenarios of some rows with what their newest revisions change, in one more query however many there are. */
async function withChanges(
  database: Database,
  rows: readonly Prisma.ScenarioGetPayload<{ include: typeof LISTED }>[],
): Promise<readonly ListedScenario[]> {
  const heads = rows.flatMap(({ id, headNumber, parentScenarioId }) =>
    headNumber === null || parentScenarioId === null ? [] : [{ scenarioId: id, revisionNumber: headNumber }],
  );
  const changed =
    heads.length === 0
      ? []
      : await database.assumptionValue.findMany({
          where: { OR: heads, inherited: false },
          select: { scenarioId: true, key: true, definition: { select: { name: true } } },
          orderBy: { definition: { dimension: 'asc' } },
        });
  return rows.map((row) => {
    const changedDrivers = changed
      .filter(({ scenarioId }) => scenarioId === row.id)
      .map(({ key, definition }) => ({ key, name: definition.name }));
    return {
      ...toScenario(row, changedDrivers.length),
      publishedAt: (row.head?.createdAt ?? row.createdAt).toISOString(),
      changedDrivers,
    };
  });
}

/** Which scenarios to list. */
export interface ScenarioPageAsked extends PageAsked {
  readonly includeArchived: boolean;
}

/** A page of scenarios, the shipped ones first, whose name or description has every word of the search. */
export async function pageOfScenarios(database: Database, asked: ScenarioPageAsked): Promise<PageOf<ListedScenario>> {
  const where: Prisma.ScenarioWhereInput = {
    ...(asked.includeArchived ? {} : { archived: false }),
    AND: searchWords(asked).map((word) => ({
      OR: [{ name: containing(word) }, { description: containing(word) }],
    })),
  };
  const total = await database.scenario.count({ where });
  const rows = await database.scenario.findMany({
    where,
    include: LISTED,
    orderBy: { position: 'asc' },
    ...partOf(asked),
  });
  return { items: await withChanges(database, rows), total };
}

/** The scenarios of these ids, archived ones too, in the order of lists; unknown ids are left out. */
export async function findScenarios(database: Database, ids: readonly string[]): Promise<readonly ListedScenario[]> {
  if (ids.length === 0) return [];
  const rows = await database.scenario.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: LISTED,
    orderBy: { position: 'asc' },
  });
  return withChanges(database, rows);
}

/** How many scenarios there are. */
export interface ScenarioCounts {
  readonly open: number;
  readonly archived: number;
  /** Open ones whose parent has published since. */
  readonly behind: number;
}

export async function countScenarios(database: Database): Promise<ScenarioCounts> {
  const [counts] = await database.$queryRaw<[ScenarioCounts]>`
    SELECT count(*) FILTER (WHERE NOT own.archived)::int AS open,
           count(*) FILTER (WHERE own.archived)::int AS archived,
           count(*) FILTER (WHERE NOT own.archived AND parent.head_number > own.parent_revision_number)::int AS behind
      FROM scenario own LEFT JOIN scenario parent ON parent.id = own.parent_scenario_id`;
  return counts;
}

/** The ids of the first open scenarios, in the order of lists. */
export async function firstOpenScenarioIds(database: Database, limit: number): Promise<readonly string[]> {
  const rows = await database.scenario.findMany({
    where: { archived: false },
    select: { id: true },
    orderBy: { position: 'asc' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

/** The number of the newest revision of each of these scenarios; unknown ids are left out. */
export async function headNumbers(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database.scenario.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, headNumber: true },
  });
  return new Map(rows.flatMap(({ id, headNumber }) => (headNumber === null ? [] : [[id, headNumber] as const])));
}
