import {
  contentHash,
  overridesOf,
  type MarketSummary,
  type PublishedRevision,
  type RevisionAuthor,
  type RevisionContent,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { CommitProblem } from './commit-problem';
import { lockScenario, TRANSACTION_LIMITS } from './append-revision';
import type { Database } from '../postgres/client';
import { insertRevision } from './insert-revision';
import { findRevision, findScenario } from './revision-repository';
import { staleParentOf } from './stale-parent';
import type { PrismaClient } from '../generated/client';

/** A planned rebase with its result, ready to be written. */
export interface RebaseDraft {
  readonly scenarioId: string;
  /** The scenario's revision that the plan was made over. */
  readonly expectedParent: number;
  /** The parent's revision to which the scenario is pinned afterwards. */
  readonly toParentNumber: number;
  readonly author: RevisionAuthor;
  readonly message: string;
  /** What the plan says the scenario then holds. */
  readonly content: RevisionContent;
  /** The run of this content. */
  readonly summary: MarketSummary;
}

/** Why a scenario was not rebased; nothing was written. */
export type RebaseProblem =
  | Extract<CommitProblem, { readonly code: 'stale-parent' | 'unknown-scenario' | 'unknown-revision' | 'archived' }>
  | { readonly code: 'no-parent'; readonly message: string }
  | { readonly code: 'up-to-date'; readonly message: string }
  | { readonly code: 'parent-moved-on'; readonly message: string };

/**
 * Appends a revision that holds the planned content and pins the scenario to its parent's newest revision, in one transaction. A plan
 * over a head or for a parent that is the newest no more is refused.
 */
export async function rebaseScenario(
  client: PrismaClient,
  draft: RebaseDraft,
): Promise<Result<PublishedRevision, RebaseProblem>> {
  return client.$transaction((transaction) => rebase(transaction, draft), TRANSACTION_LIMITS);
}

async function rebase(database: Database, draft: RebaseDraft): Promise<Result<PublishedRevision, RebaseProblem>> {
  const { scenarioId, expectedParent, toParentNumber, author, content } = draft;
  const locked = await lockScenario(database, scenarioId);
  if (locked === undefined) return err({ code: 'unknown-scenario', message: `There is no scenario "${scenarioId}".` });
  if (locked.archived) return err({ code: 'archived', message: 'The scenario is archived.' });
  const parentId = locked.parent_scenario_id;
  if (parentId === null) return err({ code: 'no-parent', message: 'The scenario has no parent to be put over.' });
  const head = await findRevision(database, { scenarioId, number: locked.head_number });
  if (head === null) throw new RangeError(`The head of ${scenarioId} does not exist.`);
  if (head.number !== expectedParent) {
    const base = await findRevision(database, { scenarioId, number: expectedParent });
    if (base === null)
      return err({ code: 'unknown-revision', message: `There is no revision ${expectedParent} of ${scenarioId}.` });
    return err(staleParentOf({ base, mine: content, head }));
  }
  const parent = await findScenario(database, parentId);
  if (parent?.headNumber !== toParentNumber)
    return err({
      code: 'parent-moved-on',
      message: `The parent is at revision ${parent?.headNumber ?? 0} now. Look at what would change and accept again.`,
    });
  if (locked.parent_revision_number === toParentNumber)
    return err({ code: 'up-to-date', message: 'The scenario stands on its parent’s newest revision already.' });
  const pinned = await findRevision(database, { scenarioId: parentId, number: toParentNumber });
  const own = new Set(overridesOf(pinned?.values ?? [], content.values).map(({ key }) => key));
  await database.scenario.update({ where: { id: scenarioId }, data: { parentRevisionNumber: toParentNumber } });
  await insertRevision(database, {
    ...draft,
    parentNumber: head.number,
    contentHash: contentHash(content.values, content.correlations),
    values: content.values.map((value) => ({ ...value, inherited: !own.has(value.key) })),
    correlations: content.correlations,
  });
  const number = head.number + 1;
  await insertAuditEvent(database, {
    actor: author,
    action: 'scenario.rebase',
    subjectKind: 'revision',
    subjectId: `${scenarioId}:${number}`,
    detail: { scenarioId, number, parentId, from: locked.parent_revision_number, to: toParentNumber },
  });
  const published = await findRevision(database, { scenarioId, number });
  if (published === null) throw new RangeError('A revision just written is not there.');
  return ok(published);
}
