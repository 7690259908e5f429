import { changeScenario, createScenario, findScenario, type ScenarioChange, type ScenarioProblem } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from './approval';
import { BASE_SCENARIO_ID } from '../model/load-revision';
import { invalid, notFound, type Problem } from '../trpc/problem';
import type { CreateScenarioInput } from './scenario-schema';
import { scenarioLine } from '../forecasts/scenarios-query';

function scenarioProblem(problem: ScenarioProblem, scenarioId: string): Problem {
  switch (problem.code) {
    case 'unknown-scenario':
      return notFound('scenario', scenarioId);
    case 'name-taken':
      return { kind: 'already-exists', message: problem.message };
    case 'archived':
      return invalid(['fromScenarioId'], problem.message);
  }
}

/** Makes a scenario from another: it inherits everything and is pinned to the other's newest revision. */
export async function createScenarioCommand({ client, principal }: ApiContext, input: CreateScenarioInput) {
  const { name, description, fromScenarioId } = input;
  const parent = await findScenario(client, fromScenarioId);
  if (parent === null) return err(notFound('scenario', fromScenarioId));
  const made = await createScenario(client, {
    name,
    description,
    fromScenarioId,
    author: authorOf(principal),
    message: input.message ?? `Fork ${parent.name}`,
  });
  if (!made.ok) return err(scenarioProblem(made.error, fromScenarioId));
  return ok({ scenario: await scenarioLine(client, made.value) });
}

/** Renames, describes, archives or brings back a scenario. */
export async function changeScenarioCommand(
  { client, principal }: ApiContext,
  { scenarioId, change }: { readonly scenarioId: string; readonly change: ScenarioChange },
) {
  const allowed = checkArchiving(scenarioId, change);
  if (!allowed.ok) return allowed;
  const changed = await changeScenario(client, { id: scenarioId, actor: authorOf(principal), change });
  if (!changed.ok) return err(scenarioProblem(changed.error, scenarioId));
  return ok({ scenario: await scenarioLine(client, changed.value) });
}

function checkArchiving(scenarioId: string, change: ScenarioChange): Result<true, Problem> {
  if (change.kind !== 'archive' || scenarioId !== BASE_SCENARIO_ID) return ok(true);
  return err(invalid(['scenarioId'], 'The base scenario cannot be archived: all others are held against it.'));
}
