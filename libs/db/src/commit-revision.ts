import {
  contentHash,
  diffValues,
  mergeRevisions,
  overridesOf,
  type AssumptionValue,
  type DriverConflict,
  type MarketSummary,
  type PublishedRevision,
  type RevisionAuthor,
} from '@waveguide/forecasts';
import { validateDistribution } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';
import { findRevision } from './revision-repository';
import { insertRevision } from './insert-revision';
import type { Database } from './client';
import type { PrismaClient } from './generated/client';

/** A revision to be published. */
export interface RevisionDraft {
  readonly scenarioId: string;
  /** The revision that the analyst had before them; the commit is refused when it is not the head any more. */
  readonly expectedParent: number;
  readonly author: RevisionAuthor;
  readonly message: string;
  /** Every value of the scenario, edited or not. */
  readonly values: readonly AssumptionValue[];
  /** The run of these values. */
  readonly summary: MarketSummary;
}

/** Somebody published in the meantime. */
export interface StaleParent {
  readonly code: 'stale-parent';
  readonly expectedParent: number;
  /** What is published now. */
  readonly head: PublishedRevision;
  /** Drivers that both sides changed, differently; with none, `mergeable` holds both sides' edits joined. */
  readonly conflicts: readonly DriverConflict[];
  readonly mergeable: readonly AssumptionValue[] | null;
}

/** Why a revision was not published; nothing was written. */
export type CommitProblem =
  | StaleParent
  | { readonly code: 'unknown-scenario'; readonly message: string }
  | { readonly code: 'unknown-revision'; readonly message: string }
  | { readonly code: 'archived'; readonly message: string }
  | { readonly code: 'nothing-changed'; readonly message: string }
  | { readonly code: 'unknown-sources'; readonly sourceIds: readonly string[]; readonly message: string }
  | { readonly code: 'assumptions-differ'; readonly keys: readonly string[]; readonly message: string }
  | { readonly code: 'invalid-distribution'; readonly key: string; readonly field: string; readonly message: string };

interface LockedScenario {
  readonly head_number: number;
  readonly archived: boolean;
  readonly parent_scenario_id: string | null;
  readonly parent_revision_number: number | null;
}

/** Holds the scenario until the transaction ends, so that the comparison with the head stays true. */
async function lockScenario(database: Database, id: string): Promise<LockedScenario | undefined> {
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
  const merged = mergeRevisions({ base: base.values, mine: draft.values, theirs: head.values });
  return err({
    code: 'stale-parent',
    expectedParent: draft.expectedParent,
    head,
    conflicts: merged.ok ? [] : merged.error,
    mergeable: merged.ok ? merged.value : null,
  });
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

async function commit(database: Database, draft: RevisionDraft): Promise<Result<PublishedRevision, CommitProblem>> {
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
  if (diffValues(head.values, values).length === 0) {
    return err({ code: 'nothing-changed', message: 'Nothing differs from the published revision.' });
  }
  const own = await ownKeys(database, locked, values);
  await insertRevision(database, {
    ...draft,
    parentNumber: head.number,
    contentHash: contentHash(values),
    values: values.map((value) => ({ ...value, inherited: !own.has(value.key) })),
  });
  const published = await findRevision(database, { scenarioId, number: head.number + 1 });
  if (published === null) throw new RangeError('A revision just written is not there.');
  return ok(published);
}

/**
 * Publishes a revision: appends it with its values and its stored result and moves the head, all in one transaction or not at
 * all. Of several commits on one parent exactly one succeeds; the others get `stale-parent` with both sides.
 */
export async function commitRevision(
  client: PrismaClient,
  draft: RevisionDraft,
): Promise<Result<PublishedRevision, CommitProblem>> {
  return client.$transaction((transaction) => commit(transaction, draft), { timeout: 20_000, maxWait: 10_000 });
}
