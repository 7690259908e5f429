import { canonicalCorrelations } from '@waveguide/forecasts';
import type {
  AssumptionDefinition,
  MarketSummary,
  PublishedRevision,
  RevisionHeader,
  RevisionValue,
  Scenario,
  ScenarioHead,
} from '@waveguide/forecasts';
import { UNIT_IDS } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';
import { readStoredResult } from '../stored/result';
import { readStoredDistribution } from '../stored/distribution';
import type { Prisma } from '../generated/client';
import type { AssumptionDefinitionModel, RevisionModel } from '../generated/models';

/** Names one revision of a scenario. */
export interface RevisionAddress {
  readonly scenarioId: string;
  readonly number: number;
}

/** What is read with a scenario. */
export const SCENARIO = {
  parentRevision: { select: { scenario: { select: { headNumber: true } } } },
} satisfies Prisma.ScenarioInclude;

const WITH_OVERRIDES = {
  ...SCENARIO,
  head: { select: { _count: { select: { values: { where: { inherited: false } } } } } },
} satisfies Prisma.ScenarioInclude;

type ScenarioRow = Prisma.ScenarioGetPayload<{ include: typeof SCENARIO }>;

/** @param overrides values of the newest revision that are its own */
export function toScenario(row: ScenarioRow, overrides: number): Scenario {
  if (row.headNumber === null) throw new RangeError(`Scenario ${row.id} has no revision.`);
  const { parentScenarioId, parentRevisionNumber } = row;
  const parent =
    parentScenarioId === null || parentRevisionNumber === null
      ? null
      : { scenarioId: parentScenarioId, revisionNumber: parentRevisionNumber };
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    parent,
    headNumber: row.headNumber,
    archived: row.archived,
    overrideCount: parent === null ? 0 : overrides,
    parentHeadNumber: row.parentRevision?.scenario.headNumber ?? null,
  };
}

function toDefinition(row: AssumptionDefinitionModel): AssumptionDefinition {
  return {
    key: row.key,
    group: row.group,
    name: row.name,
    unit: parseEnum(UNIT_IDS, row.unit),
    year: row.year,
    note: row.note,
    dimension: row.dimension,
    lower: row.lower,
    upper: row.upper,
  };
}

function toHeader(row: RevisionModel): RevisionHeader {
  return {
    scenarioId: row.scenarioId,
    number: row.number,
    parentNumber: row.parentNumber,
    author: { userId: row.authorUserId, name: row.authorName },
    approver: row.approverName === null ? null : { userId: row.approverUserId, name: row.approverName },
    createdAt: row.createdAt.toISOString(),
    message: row.message,
    contentHash: row.contentHash,
    engineVersion: row.engineVersion,
    seed: row.seed,
    drawCount: row.drawCount,
  };
}

const VALUES = {
  values: { include: { definition: true }, orderBy: { definition: { dimension: 'asc' } } },
  correlations: true,
} satisfies Prisma.RevisionInclude;

function toRevision(row: Prisma.RevisionGetPayload<{ include: typeof VALUES }>): PublishedRevision {
  return {
    ...toHeader(row),
    values: row.values.map((value): RevisionValue => ({
      key: value.key,
      distribution: readStoredDistribution(value.distribution),
      basis: value.basis,
      rationale: value.rationale,
      sourceIds: value.sourceIds,
      inherited: value.inherited,
    })),
    correlations: canonicalCorrelations(
      row.correlations.map(({ keyA, keyB, rankCorrelation }) => ({ keyA, keyB, rankCorrelation })),
    ),
    definitions: row.values.map(({ definition }) => toDefinition(definition)),
  };
}

/** One scenario, or null if there is none of this id. */
export async function findScenario(database: Database, id: string): Promise<Scenario | null> {
  const row = await database.scenario.findUnique({ where: { id }, include: WITH_OVERRIDES });
  return row === null ? null : toScenario(row, row.head?._count.values ?? 0);
}

/** What every assumption is, in the order of `dimension`. */
export async function listAssumptionDefinitions(database: Database): Promise<readonly AssumptionDefinition[]> {
  const rows = await database.assumptionDefinition.findMany({ orderBy: { dimension: 'asc' } });
  return rows.map(toDefinition);
}

/** A revision with all its values, or null if there is none. */
export async function findRevision(
  database: Database,
  { scenarioId, number }: RevisionAddress,
): Promise<PublishedRevision | null> {
  const row = await database.revision.findUnique({
    where: { scenarioId_number: { scenarioId, number } },
    include: VALUES,
  });
  return row === null ? null : toRevision(row);
}

/** A scenario with its newest revision, or null if there is no such scenario. */
export async function findScenarioHead(database: Database, id: string): Promise<ScenarioHead | null> {
  const row = await database.scenario.findUnique({
    where: { id },
    include: { ...SCENARIO, head: { include: { ...WITH_OVERRIDES.head.select, ...VALUES } } },
  });
  if (row === null || row.head === null) return null;
  return { scenario: toScenario(row, row.head._count.values), revision: toRevision(row.head) };
}

/** A page of a scenario's history, the newest revision first, without values; a search is held against message and author. */
export async function pageOfRevisions(
  database: Database,
  { scenarioId, ...asked }: PageAsked & { readonly scenarioId: string },
): Promise<PageOf<RevisionHeader>> {
  return pageOf(database, { where: { scenarioId, ...wordsFit(asked) }, orderBy: { number: 'desc' }, asked });
}

/** A page of the revisions of every scenario, or of one, in the order of their publication, the newest first. */
export async function pageOfPublications(
  database: Database,
  { scenarioId, ...asked }: PageAsked & { readonly scenarioId?: string | undefined },
): Promise<PageOf<RevisionHeader>> {
  const where = { ...(scenarioId === undefined ? {} : { scenarioId }), ...wordsFit(asked) };
  return pageOf(database, { where, orderBy: NEWEST_FIRST, asked });
}

const NEWEST_FIRST: Prisma.RevisionOrderByWithRelationInput[] = [
  { createdAt: 'desc' },
  { scenarioId: 'asc' },
  { number: 'desc' },
];

function wordsFit(asked: PageAsked): Prisma.RevisionWhereInput {
  const words = searchWords(asked).map(containing);
  return { AND: words.map((word) => ({ OR: [{ message: word }, { authorName: word }] })) };
}

async function pageOf(
  database: Database,
  { asked, ...query }: { readonly asked: PageAsked } & Required<Pick<Prisma.RevisionFindManyArgs, 'where' | 'orderBy'>>,
): Promise<PageOf<RevisionHeader>> {
  const total = await database.revision.count({ where: query.where });
  const rows = await database.revision.findMany({ ...query, ...partOf(asked) });
  return { items: rows.map(toHeader), total };
}

/** Revisions of one scenario with all their values, by number; unknown numbers are left out. */
export async function findRevisions(
  database: Database,
  { scenarioId, numbers }: { readonly scenarioId: string; readonly numbers: readonly number[] },
): Promise<ReadonlyMap<number, PublishedRevision>> {
  const rows = await database.revision.findMany({
    where: { scenarioId, number: { in: [...new Set(numbers)] } },
    include: VALUES,
  });
  return new Map(rows.map((row) => [row.number, toRevision(row)]));
}

/** The newest revisions of all scenarios, the newest first, without values. */
export async function listLatestRevisions(database: Database, limit: number): Promise<readonly RevisionHeader[]> {
  const rows = await database.revision.findMany({
    orderBy: NEWEST_FIRST,
    take: limit,
  });
  return rows.map(toHeader);
}

/** The stored run of a revision, or null if there is no such revision. */
export async function findRevisionSummary(
  database: Database,
  { scenarioId, number }: RevisionAddress,
): Promise<MarketSummary | null> {
  const row = await database.revisionResult.findUnique({
    where: { scenarioId_revisionNumber: { scenarioId, revisionNumber: number } },
  });
  return row === null ? null : readStoredResult(row.summary);
}

/** The newest revisions published after an instant, oldest first, without values. */
export async function listRevisionsSince(
  database: Database,
  since: Date,
  limit: number,
): Promise<readonly RevisionHeader[]> {
  const rows = await database.revision.findMany({
    where: { createdAt: { gt: since } },
    orderBy: [{ createdAt: 'desc' }, { scenarioId: 'desc' }, { number: 'desc' }],
    take: limit,
  });
  return rows.map(toHeader).reverse();
}
