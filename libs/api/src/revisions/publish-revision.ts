import { appendRevision, findRevision } from '@waveguide/db';
import { err, ok } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf, requireDirectPublishing } from './approval';
import { commitProblem } from './commit-problem';
import { stampOf } from '../model/load-revision';
import { prepareEdits, type PreparedEdits } from './prepare-edits';
import { revisionConflict } from './conflict';
import type { CommitInput } from '../model/revision-schema';

/**
 * Publishes changed assumptions as the next revision, with the engine's result stored beside them. Everything is checked
 * first and written in one transaction, so that a refusal leaves no trace; a stale parent is a conflict that shows both sides.
 */
export async function publishRevision(context: ApiContext, input: CommitInput) {
  const prepared = await prepareEdits(context.client, input);
  if (!prepared.ok) return prepared;
  return publishContent(context, { ...prepared.value, message: input.message });
}

/** Publishes the given content of a scenario over the revision it was made from, where the person may do so without a review. */
export async function publishContent(context: ApiContext, content: PreparedEdits & { readonly message: string }) {
  const { client, engineRuns, principal } = context;
  const { scenario, parent, values, correlations, message } = content;
  const allowed = await requireDirectPublishing(context);
  if (!allowed.ok) return allowed;
  const mine = { values, correlations };
  if (scenario.headNumber !== parent.number) {
    // The draft is known to be stale, so its run is spared; a parent that grows stale from here on is found by the commit.
    const head = await findRevision(client, { scenarioId: scenario.id, number: scenario.headNumber });
    if (head !== null) return err(revisionConflict({ base: parent, mine, head }));
  }
  const summary = engineRuns.computeSummary({ revision: { ...parent, values, correlations }, priceLaw: 'erosion' });
  const published = await appendRevision(client, {
    scenarioId: scenario.id,
    expectedParent: parent.number,
    author: authorOf(principal),
    message,
    values,
    correlations,
    summary,
  });
  if (!published.ok) return err(commitProblem(published.error, { base: parent, mine }));
  return ok({ stamp: stampOf({ ...scenario, headNumber: published.value.number }, published.value), summary });
}
