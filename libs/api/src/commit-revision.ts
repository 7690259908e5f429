import { commitRevision as publish, findRevision, findScenario, findSources, type CommitProblem } from '@waveguide/db';
import type { AssumptionValue, PublishedRevision, RevisionAuthor } from '@waveguide/forecasts';
import { err, ok } from '@waveguide/quantity';
import type { ApiContext } from './api-context';
import { checkChanges } from './check-changes';
import { stampOf } from './load-revision';
import { invalid, notFound, type Problem } from './problem';
import { revisionConflict } from './revision-conflict';
import type { CommitInput } from './revision-schema';

/**
 * Publishes changed assumptions as the next revision, with the engine's result stored beside them. Everything is checked
 * first and written in one transaction, so that a refusal leaves no trace; a stale parent is a conflict that shows both sides.
 */
export async function commitRevision(context: ApiContext, input: CommitInput) {
  const { client, engineRuns } = context;
  const scenario = await findScenario(client, input.scenarioId);
  if (scenario === null) return err(notFound('scenario', input.scenarioId));
  const parent = await findRevision(client, { scenarioId: scenario.id, number: input.parentNumber });
  if (parent === null) return err(notFound('revision', `${scenario.id} ${input.parentNumber}`));
  const changed = checkChanges(input.changes, {
    definitions: parent.definitions,
    values: parent.values,
    knownSourceIds: await knownSourceIds(context, input),
  });
  if (!changed.ok) return changed;
  const values = withChanges(parent.values, changed.value);
  if (scenario.headNumber !== parent.number) {
    // The draft is known to be stale, so its run is spared; a parent that grows stale from here on is found by the commit.
    const head = await findRevision(client, { scenarioId: scenario.id, number: scenario.headNumber });
    if (head !== null) return err(conflictWith(head, { parent, mine: values }));
  }
  const summary = engineRuns.computeSummary({ revision: { ...parent, values }, priceLaw: 'erosion' });
  const published = await publish(client, {
    scenarioId: scenario.id,
    expectedParent: parent.number,
    author: authorOf(context),
    message: input.message,
    values,
    summary,
  });
  if (!published.ok) return err(commitProblem(published.error, { parent, mine: values }));
  return ok({ stamp: stampOf({ ...scenario, headNumber: published.value.number }, published.value), summary });
}

async function knownSourceIds({ client }: ApiContext, { changes }: CommitInput): Promise<ReadonlySet<string>> {
  const found = await findSources(
    client,
    changes.flatMap(({ sourceIds }) => sourceIds),
  );
  return new Set(found.map(({ id }) => id));
}

function withChanges(
  values: readonly AssumptionValue[],
  changed: readonly AssumptionValue[],
): readonly AssumptionValue[] {
  const byKey = new Map(changed.map((value) => [value.key, value]));
  return values.map((value) => byKey.get(value.key) ?? value);
}

/** @throws TypeError for a visitor, whom the permission of the procedure keeps out. */
function authorOf({ principal }: ApiContext): RevisionAuthor {
  if (principal.kind === 'visitor') throw new TypeError('A visitor cannot be the author of a revision.');
  return { userId: principal.userId, name: principal.name };
}

interface Draft {
  readonly parent: PublishedRevision;
  readonly mine: readonly AssumptionValue[];
}

function conflictWith(head: PublishedRevision, { parent, mine }: Draft): Problem {
  return revisionConflict({
    scenarioId: parent.scenarioId,
    parentNumber: parent.number,
    head: { number: head.number, author: head.author.name, message: head.message },
    definitions: head.definitions,
    base: parent.values,
    mine,
    theirs: head.values,
  });
}

function commitProblem(problem: CommitProblem, draft: Draft): Problem {
  const { parent } = draft;
  switch (problem.code) {
    case 'stale-parent':
      return conflictWith(problem.head, draft);
    case 'unknown-scenario':
      return notFound('scenario', parent.scenarioId);
    case 'unknown-revision':
      return notFound('revision', `${parent.scenarioId} ${parent.number}`);
    case 'archived':
      return invalid(['scenarioId'], problem.message);
    case 'nothing-changed':
    case 'unknown-sources':
    case 'assumptions-differ':
    case 'invalid-distribution':
      return invalid(['changes'], problem.message);
  }
}
