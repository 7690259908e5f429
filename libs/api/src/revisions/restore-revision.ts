import { findRevision, findScenario } from '@waveguide/db';
import { valuesByKey } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { publishContent } from './publish-revision';
import type { PreparedEdits } from './prepare-edits';
import { invalid, notFound, type Problem } from '../trpc/problem';
import type { RestoreInput } from '../model/revision-comparison-schema';

/** Publishes an earlier revision's values and correlations as a new revision; the ones in between stay in the history. */
export async function restoreRevision(context: ApiContext, input: RestoreInput) {
  const content = await restoredContent(context, input);
  return content.ok ? publishContent(context, { ...content.value, message: input.message }) : content;
}

async function restoredContent(
  { client }: ApiContext,
  { scenarioId, number, parentNumber }: RestoreInput,
): Promise<Result<PreparedEdits, Problem>> {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const [parent, old] = await Promise.all([
    findRevision(client, { scenarioId, number: parentNumber }),
    findRevision(client, { scenarioId, number }),
  ]);
  if (parent === null) return err(notFound('revision', `${scenarioId} ${parentNumber}`));
  if (old === null) return err(notFound('revision', `${scenarioId} ${number}`));
  if (old.contentHash === parent.contentHash)
    return err(
      invalid(['number'], `Revision ${number} says the same as revision ${parentNumber}: nothing to restore.`),
    );
  const restored = valuesByKey(old.values);
  // An assumption that the old revision did not know yet keeps the value it has.
  const values = parent.values.map((value) => restored.get(value.key) ?? value);
  return ok({ scenario, parent, values, correlations: old.correlations });
}
