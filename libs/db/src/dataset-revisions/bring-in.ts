import type { AssumptionDefinition, AssumptionValue, MarketSummary, RankCorrelation } from '@waveguide/forecasts';
import type { Database } from '../postgres/client';
import { insertRevision } from '../revisions/insert-revision';
import type { ScenarioRow } from '../seed/model-schema';
import { replaceOffers, type KeptScenario } from './offers';
import type { DatasetRevision } from './plan';

/** Who the revisions of the dataset are by. */
const DATASET_AUTHOR = { userId: null, name: 'Waveguide dataset' } as const;

/** Runs the market model on a scenario's values; independent draws if no correlation is given. */
export type ComputeSummary = (
  values: readonly AssumptionValue[],
  definitions: readonly AssumptionDefinition[],
  correlations?: readonly RankCorrelation[],
) => MarketSummary;

/** What the dataset's revisions came to. */
export interface RevisedScenarios {
  /** Scenarios that got a revision, each once. */
  readonly revised: readonly string[];
  readonly kept: readonly KeptScenario[];
}

/** Where a scenario stands before the dataset's revisions are brought in. */
interface Standing {
  /** Its newest revision, or null if the scenario is new. */
  head: { readonly number: number; readonly contentHash: string } | null;
  /** The dataset's revisions that it has, by their fingerprint. */
  readonly numbers: Map<string, number>;
  /** The first revision of the dataset that it may get; null if it gets none. */
  readonly from: number | null;
}

type Rounds = readonly (readonly DatasetRevision[])[];

async function standingOf(database: Database, scenarioId: string, rounds: Rounds): Promise<Standing> {
  const stored = await database.scenario.findUnique({ where: { id: scenarioId }, include: { head: true } });
  if (!stored?.head) return { head: null, numbers: new Map(), from: 0 };
  const own = await database.revision.findMany({
    where: { scenarioId, authorUserId: DATASET_AUTHOR.userId },
    orderBy: { number: 'asc' },
  });
  const { head } = stored;
  const known = rounds.findLastIndex((round) =>
    round.some((revision) => revision.scenarioId === scenarioId && revision.contentHash === head.contentHash),
  );
  // Values that no revision of the dataset has are those of an unknown version: only the newest revision follows.
  const next = known === -1 ? rounds.length - 1 : known + 1;
  return {
    head,
    numbers: new Map(own.map(({ contentHash, number }) => [contentHash, number])),
    from: head.authorUserId === DATASET_AUTHOR.userId ? next : null,
  };
}

/**
 * Appends the dataset's revisions to the scenarios that nobody has edited: all of them to a new scenario, to another those after the one
 * it holds. A child follows onto the revision of its parent that belongs to its own. Each revision of the dataset is framed before the next
 * begins. Runs within the caller's transaction, after the facts have changed.
 */
export async function bringInRevisions(
  database: Database,
  o: {
    readonly rounds: Rounds;
    readonly scenarios: readonly ScenarioRow[];
    readonly definitions: readonly AssumptionDefinition[];
    readonly computeSummary: ComputeSummary;
  },
): Promise<RevisedScenarios> {
  const standings = new Map<string, Standing>();
  for (const { id } of o.scenarios) standings.set(id, await standingOf(database, id, o.rounds));
  const revised = new Set<string>();
  for (const [index, round] of o.rounds.entries()) {
    for (const revision of round) {
      const scenario = o.scenarios.find(({ id }) => id === revision.scenarioId);
      const standing = standings.get(revision.scenarioId);
      if (scenario === undefined || standing === undefined) continue;
      if (standing.from === null || index < standing.from) continue;
      if (standing.head?.contentHash === revision.contentHash) continue;
      const parentNumber = parentNumberOf(standings, scenario, revision);
      if (parentNumber === undefined) continue;
      await append(database, { revision, scenario, standing, parentNumber }, o);
      revised.add(scenario.id);
    }
    // A revision is framed with the scenarios as they stand now, not as the next one of the dataset leaves them.
    await database.$executeRaw`SET CONSTRAINTS revision_is_framed IMMEDIATE`;
    await database.$executeRaw`SET CONSTRAINTS revision_is_framed DEFERRED`;
  }
  const newest = o.rounds.at(-1) ?? [];
  const kept = keptScenarios(newest, standings);
  await replaceOffers(database, kept, newest);
  return { revised: [...revised], kept };
}

/** The parent's revision over which this one lies: null without parent, undefined if the parent does not have it. */
function parentNumberOf(
  standings: ReadonlyMap<string, Standing>,
  { parentId }: ScenarioRow,
  { parentHash }: DatasetRevision,
): number | null | undefined {
  if (parentId === null || parentHash === null) return null;
  return standings.get(parentId)?.numbers.get(parentHash);
}

async function append(
  database: Database,
  {
    revision,
    scenario,
    standing,
    parentNumber,
  }: {
    readonly revision: DatasetRevision;
    readonly scenario: ScenarioRow;
    readonly standing: Standing;
    readonly parentNumber: number | null;
  },
  {
    definitions,
    computeSummary,
  }: { readonly definitions: readonly AssumptionDefinition[]; readonly computeSummary: ComputeSummary },
): Promise<void> {
  const pinned = { parentScenarioId: scenario.parentId, parentRevisionNumber: parentNumber };
  if (standing.head === null) {
    const { id, name, description } = scenario;
    await database.scenario.create({ data: { id, name, description, ...pinned } });
  } else {
    await database.scenario.update({ where: { id: scenario.id }, data: pinned });
  }
  const { message, values, correlations, contentHash } = revision;
  const stated = new Set(values.map(({ key }) => key));
  await insertRevision(database, {
    scenarioId: scenario.id,
    parentNumber: standing.head?.number ?? null,
    author: DATASET_AUTHOR,
    ...{ message, values, correlations, contentHash },
    summary: computeSummary(
      values,
      definitions.filter(({ key }) => stated.has(key)),
      correlations,
    ),
  });
  const number = (standing.head?.number ?? 0) + 1;
  standing.head = { number, contentHash };
  standing.numbers.set(contentHash, number);
}

/** The scenarios that did not get the newest revision of the dataset and never had it. */
function keptScenarios(
  newest: readonly DatasetRevision[],
  standings: ReadonlyMap<string, Standing>,
): readonly KeptScenario[] {
  return newest.flatMap(({ scenarioId, contentHash, message }) => {
    const standing = standings.get(scenarioId);
    if (standing === undefined || standing.head?.contentHash === contentHash || standing.numbers.has(contentHash))
      return [];
    return [{ scenarioId, because: standing.from === null ? 'edited' : 'parent-edited', message }];
  });
}
