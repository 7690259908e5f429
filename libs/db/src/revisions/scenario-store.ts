import type { RevisionAuthor, Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from '../ledger/audit-repository';
import { TRANSACTION_LIMITS } from './append-revision';
import type { Database } from '../postgres/client';
import { insertRevision } from './insert-revision';
import { findRevisionSummary, findScenario, findScenarioHead } from './revision-repository';
import { freeScenarioId } from './scenario-id';
import type { PrismaClient } from '../generated/client';

/** Why a scenario was not made or changed; nothing was written. */
export interface ScenarioProblem {
  readonly code: 'unknown-scenario' | 'name-taken' | 'archived';
  /** A sentence for the form. */
  readonly message: string;
}

/** A scenario to be made from another. */
export interface NewScenario {
  readonly name: string;
  readonly description: string;
  /** The scenario to whose newest revision the new one is pinned. */
  readonly fromScenarioId: string;
  readonly author: RevisionAuthor;
  readonly message: string;
}

/** A change to what a scenario is called or where it is listed; its values are changed by revisions only. */
export type ScenarioChange =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'describe'; readonly description: string }
  | { readonly kind: 'archive' }
  | { readonly kind: 'unarchive' };

function unknownScenario(id: string): Result<never, ScenarioProblem> {
  return err({ code: 'unknown-scenario', message: `There is no scenario "${id}".` });
}

function nameTaken(name: string): Result<never, ScenarioProblem> {
  return err({ code: 'name-taken', message: `There is a scenario “${name}” already. Choose another name.` });
}

/** Names are compared without regard to case: two scenarios that differ in it alone would be mistaken for each other. */
async function isTaken(database: Database, name: string, exceptId: string | null): Promise<boolean> {
  const found = await database.scenario.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, ...(exceptId === null ? {} : { NOT: { id: exceptId } }) },
    select: { id: true },
  });
  return found !== null;
}

/** Two people who choose one name at the same moment: the second is refused by the unique index, which ends its transaction. */
async function withUniqueName<T>(
  name: string,
  work: () => Promise<Result<T, ScenarioProblem>>,
): Promise<Result<T, ScenarioProblem>> {
  try {
    return await work();
  } catch (error) {
    const isTakenNow = error instanceof Error && 'code' in error && error.code === 'P2002';
    if (isTakenNow) return nameTaken(name);
    throw error;
  }
}

/**
 * Makes a scenario that inherits every value from another's newest revision and is pinned to it. Its first revision has the same values,
 * so the stored result is the same too.
 */
export async function createScenario(
  client: PrismaClient,
  scenario: NewScenario,
): Promise<Result<Scenario, ScenarioProblem>> {
  return withUniqueName(scenario.name, () =>
    client.$transaction((transaction) => create(transaction, scenario), TRANSACTION_LIMITS),
  );
}

async function create(database: Database, scenario: NewScenario): Promise<Result<Scenario, ScenarioProblem>> {
  const { name, description, fromScenarioId, author, message } = scenario;
  const parent = await findScenarioHead(database, fromScenarioId);
  if (parent === null) return unknownScenario(fromScenarioId);
  if (parent.scenario.archived)
    return err({ code: 'archived', message: `“${parent.scenario.name}” is archived. Start from another scenario.` });
  if (await isTaken(database, name, null)) return nameTaken(name);
  const { number, values, correlations, contentHash } = parent.revision;
  const summary = await findRevisionSummary(database, { scenarioId: fromScenarioId, number });
  if (summary === null) throw new RangeError(`Revision ${number} of ${fromScenarioId} has no result.`);
  const id = await freeScenarioId(database, name);
  await database.scenario.create({
    data: { id, name, description, parentScenarioId: fromScenarioId, parentRevisionNumber: number },
  });
  await insertRevision(database, {
    scenarioId: id,
    parentNumber: null,
    author,
    message,
    contentHash,
    values: values.map((value) => ({ ...value, inherited: true })),
    correlations,
    summary,
  });
  await insertAuditEvent(database, {
    actor: author,
    action: 'scenario.create',
    subjectKind: 'scenario',
    subjectId: id,
    detail: { name, fromScenarioId, fromNumber: number },
  });
  const made = await findScenario(database, id);
  if (made === null) throw new RangeError('A scenario just written is not there.');
  return ok(made);
}

/** Renames, describes, archives or brings back a scenario. A change that changes nothing is accepted and leaves no trace. */
export async function changeScenario(
  client: PrismaClient,
  o: { readonly id: string; readonly actor: RevisionAuthor; readonly change: ScenarioChange },
): Promise<Result<Scenario, ScenarioProblem>> {
  const name = o.change.kind === 'rename' ? o.change.name : '';
  return withUniqueName(name, () =>
    client.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM scenario WHERE id = ${o.id} FOR UPDATE`;
      const before = await findScenario(transaction, o.id);
      if (before === null) return unknownScenario(o.id);
      const data = changedFieldsOf(o.change);
      if (Object.entries(data).every(([field, value]) => Reflect.get(before, field) === value)) return ok(before);
      if (o.change.kind === 'rename' && (await isTaken(transaction, name, o.id))) return nameTaken(name);
      await transaction.scenario.update({ where: { id: o.id }, data });
      await insertAuditEvent(transaction, {
        actor: o.actor,
        action: `scenario.${o.change.kind}`,
        subjectKind: 'scenario',
        subjectId: o.id,
        detail: { ...data, before: before.name },
      });
      return ok({ ...before, ...data });
    }, TRANSACTION_LIMITS),
  );
}

function changedFieldsOf(change: ScenarioChange): Partial<Pick<Scenario, 'name' | 'description' | 'archived'>> {
  switch (change.kind) {
    case 'rename':
      return { name: change.name };
    case 'describe':
      return { description: change.description };
    case 'archive':
      return { archived: true };
    case 'unarchive':
      return { archived: false };
  }
}
