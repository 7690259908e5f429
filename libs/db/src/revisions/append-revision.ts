import {
  baseMarketModel,
  contentHash,
  correlatableKeys,
  diffCorrelations,
  diffValues,
  overridesOf,
  validateCorrelations,
  type AssumptionValue,
  type MarketSummary,
  type PublishedRevision,
  type RankCorrelation,
  type RevisionAuthor,
} from '@waveguide/forecasts';
import { validateDistribution } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { CommitProblem } from './commit-problem';
import { findRevision } from './revision-repository';
import { insertRevision } from './insert-revision';
import { staleParentOf } from './stale-parent';
import type { Database } from '../postgres/client';
import type { PrismaClient } from '../generated/client';

/** A revision to be published. */
export interface RevisionDraft {
  readonly scenarioId: string;
  /** The revision that the analyst had before them; the commit is refused when it is not the head any more. */
  readonly expectedParent: number;
  readonly author: RevisionAuthor;
  /** Who approved it, where it comes out of a review. */
  readonly approver?: RevisionAuthor | null;
  readonly message: string;
  /** Every value of the scenario, edited or not. */
  readonly values: readonly AssumptionValue[];
  /** All rank correlations; left out, those of the expected parent stay. */
  readonly correlations?: readonly RankCorrelation[] | undefined;
  /** The run of these values and correlations. */
  readonly summary: MarketSummary;
  /** What the audit trail says was done, and by whom; the author publishes unless stated. */
  readonly audit?: { readonly action: string; readonly actor: RevisionAuthor };
}

/** A scenario that is held until the transaction ends. */
export interface LockedScenario {
  readonly head_number: number;
  readonly archived: boolean;
  readonly parent_scenario_id: string | null;
  readonly parent_revision_number: number | null;
}

/** Holds the scenario until the transaction ends, so that the comparison with the head stays true. */
export async function lockScenario(database: Database, id: string): Promise<LockedScenario | undefined> {
  const rows = await database.$queryRaw<LockedScenario[]>`
    SELECT head_number, archived, parent_scenario_id, parent_revision_number FROM scenario WHERE id = ${id} FOR UPDATE`;
  return rows[0];
}

async function staleParent(
  database: Database,
  draft: RevisionDraft,
  head: PublishedRevision,
): Promise<Result<never, CommitProblem>> {
  const base = await findRevision(database, { scenarioId: draft.scenarioId, number: draft.expectedParent });
  if (base === null) {
    const message = `There is no revision ${draft.expectedParent} of ${draft.scenarioId}.`;
    return err({ code: 'unknown-revision', message });
  }
  const mine = { values: draft.values, correlations: draft.correlations ?? base.correlations };
  return err(staleParentOf({ base, mine, head }));
}

function invalidValue(values: readonly AssumptionValue[], head: PublishedRevision): CommitProblem | null {
  const known = new Set(head.values.map(({ key }) => key));
  const given = new Set(values.map(({ key }) => key));
  const unknown = [...given].filter((key) => !known.has(key));
  const absent = [...known].filter((key) => !given.has(key));
  if (unknown.length > 0 || absent.length > 0 || given.size !== values.length) {
    const message = 'A revision states every assumption of its scenario once.';
    return { code: 'assumptions-differ', keys: [...unknown, ...absent], message };
  }
  for (const { key, distribution } of values) {
    const valid = validateDistribution(distribution);
    if (!valid.ok) {
      return { code: 'invalid-distribution', key, field: valid.error.field, message: valid.error.message };
    }
  }
  return null;
}

async function unknownSources(database: Database, values: readonly AssumptionValue[]): Promise<CommitProblem | null> {
  const cited = [...new Set(values.flatMap(({ sourceIds }) => sourceIds))];
  const found = await database.source.findMany({ where: { id: { in: cited } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  const sourceIds = cited.filter((id) => !known.has(id));
  if (sourceIds.length === 0) return null;
  return { code: 'unknown-sources', sourceIds, message: `There is no source ${sourceIds.join(', ')}.` };
}

async function ownKeys(
  database: Database,
  locked: LockedScenario,
  values: readonly AssumptionValue[],
): Promise<ReadonlySet<string>> {
  const { parent_scenario_id: scenarioId, parent_revision_number: number } = locked;
  if (scenarioId === null || number === null) return new Set(values.map(({ key }) => key));
  const parent = await findRevision(database, { scenarioId, number });
  return new Set(overridesOf(parent?.values ?? [], values).map(({ key }) => key));
}

/**
 * As `appendRevision`, within the caller's transaction. A refusal has written nothing, so the caller may go on or return it.
 */
export async function commitWithin(
  database: Database,
  draft: RevisionDraft,
): Promise<Result<PublishedRevision, CommitProblem>> {
  const { scenarioId, expectedParent, values } = draft;
  const locked = await lockScenario(database, scenarioId);
  if (locked === undefined) {
    return err({ code: 'unknown-scenario', message: `There is no scenario "${scenarioId}".` });
  }
  if (locked.archived) return err({ code: 'archived', message: 'The scenario is archived.' });
  const head = await findRevision(database, { scenarioId, number: locked.head_number });
  if (head === null) throw new RangeError(`The head of ${scenarioId} does not exist.`);
  if (expectedParent !== head.number) return staleParent(database, draft, head);
  const invalid = invalidValue(values, head) ?? (await unknownSources(database, values));
  if (invalid !== null) return err(invalid);
  const correlations = validateCorrelations(draft.correlations ?? head.correlations, correlatableKeys(baseMarketModel));
  if (!correlations.ok) {
    const { message, nearest } = correlations.error;
    return err({ code: 'invalid-correlations', message, nearest });
  }
  const changed = diffValues(head.values, values);
  const changedPairs = diffCorrelations(head.correlations, correlations.value);
  if (changed.length === 0 && changedPairs.length === 0) {
    return err({ code: 'nothing-changed', message: 'Nothing differs from the published revision.' });
  }
  const own = await ownKeys(database, locked, values);
  await insertRevision(database, {
    ...draft,
    parentNumber: head.number,
    contentHash: contentHash(values, correlations.value),
    values: values.map((value) => ({ ...value, inherited: !own.has(value.key) })),
    correlations: correlations.value,
  });
  const number = head.number + 1;
  await insertAuditEvent(database, {
    actor: draft.audit?.actor ?? draft.author,
    action: draft.audit?.action ?? 'revision.publish',
    subjectKind: 'revision',
    subjectId: `${scenarioId}:${number}`,
    detail: {
      scenarioId,
      number,
      message: draft.message,
      drivers: changed.map(({ key }) => key),
      correlations: changedPairs.length,
    },
  });
  const published = await findRevision(database, { scenarioId, number });
  if (published === null) throw new RangeError('A revision just written is not there.');
  return ok(published);
}

/** Long enough to wait for another writer's transaction; a run of the engine never happens within one. */
export const TRANSACTION_LIMITS = { timeout: 20_000, maxWait: 10_000 } as const;

/**
 * Publishes a revision: appends it with its values, its rank correlations and its stored result, moves the head and tells the audit
 * trail, all in one transaction or not at all. Of several commits on one parent exactly one succeeds; the others get `stale-parent`
 * with both sides.
 */
export async function appendRevision(
  client: PrismaClient,
  draft: RevisionDraft,
): Promise<Result<PublishedRevision, CommitProblem>> {
  return client.$transaction((transaction) => commitWithin(transaction, draft), TRANSACTION_LIMITS);
}
