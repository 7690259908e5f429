import { findRevision, findScenario, rebaseScenario, type RebaseProblem } from '@waveguide/db';
import {
  planRebase,
  type AssumptionValue,
  type PublishedRevision,
  type RebasePlan,
  type Scenario,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext, ApiServices } from '../trpc/context';
import { authorOf } from './approval';
import { correlationChanges } from './correlation-queries';
import type { RevisionStamp } from '../model/forecast-schema';
import { stampOf } from '../model/load-revision';
import { checkCorrelations } from './prepare-edits';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { revisionConflict } from './conflict';
import { driverChanges, namedChange } from './queries';
import type { RebaseInput } from './scenario-schema';

interface PlannedRebase {
  readonly scenario: Scenario;
  readonly head: PublishedRevision;
  readonly parent: Scenario;
  readonly pinned: PublishedRevision;
  readonly newest: PublishedRevision;
  readonly plan: RebasePlan;
}

interface ParentValues {
  readonly parent: RevisionStamp | null;
  readonly values: readonly AssumptionValue[];
}

type NamedChange = ReturnType<typeof driverChanges>[number];

interface RebasePreview {
  readonly scenarioId: string;
  readonly headNumber: number;
  readonly pinned: RevisionStamp | null;
  readonly newest: RevisionStamp | null;
  readonly upToDate: boolean;
  readonly inherited: readonly NamedChange[];
  readonly overridden: readonly (NamedChange & { readonly own: AssumptionValue })[];
  readonly correlations: ReturnType<typeof correlationChanges>;
}

/** The values of a scenario's pinned parent: what reverting an override gives. */
export async function parentValuesQuery(
  { client }: ApiServices,
  scenarioId: string,
): Promise<Result<ParentValues, Problem>> {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  if (scenario.parent === null) return ok({ parent: null, values: [] });
  const { scenarioId: parentId, revisionNumber: number } = scenario.parent;
  const [parent, pinned] = await Promise.all([
    findScenario(client, parentId),
    findRevision(client, { scenarioId: parentId, number }),
  ]);
  if (parent === null || pinned === null) return err(notFound('revision', `${parentId} ${number}`));
  return ok({ parent: stampOf(parent, pinned), values: pinned.values });
}

/** What a rebase onto the parent's newest revision would change. */
export async function rebasePreviewQuery(
  { client }: ApiServices,
  scenarioId: string,
): Promise<Result<RebasePreview, Problem>> {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  if (scenario.parent === null) {
    const { headNumber } = scenario;
    const none = { inherited: [], overridden: [], correlations: [] };
    return ok({ scenarioId, headNumber, pinned: null, newest: null, upToDate: true, ...none });
  }
  const planned = await planFor({ client }, scenarioId, scenario.headNumber);
  if (!planned.ok) return planned;
  const { head, parent, pinned, newest, plan } = planned.value;
  const before = { ...head, definitions: newest.definitions };
  return ok({
    scenarioId,
    headNumber: head.number,
    pinned: stampOf(parent, pinned),
    newest: stampOf(parent, newest),
    upToDate: pinned.number === newest.number,
    inherited: driverChanges(before, { ...before, values: inheritedOnly(plan, head) }),
    overridden: plan.overridden.flatMap(({ change, own }) =>
      namedChange(change, newest.definitions).map((named) => ({ ...named, own })),
    ),
    correlations: correlationChanges(before, { ...before, correlations: plan.content.correlations }),
  });
}

/** The head's values with what a rebase changes in the inherited ones. */
function inheritedOnly({ content }: RebasePlan, head: PublishedRevision): PublishedRevision['values'] {
  const inherited = new Map(head.values.map((value) => [value.key, value.inherited]));
  return content.values.map((value) => ({ ...value, inherited: inherited.get(value.key) ?? true }));
}

async function planFor(
  { client }: Pick<ApiServices, 'client'>,
  scenarioId: string,
  headNumber: number,
): Promise<Result<PlannedRebase, Problem>> {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  if (scenario.parent === null)
    return err(invalid(['scenarioId'], `“${scenario.name}” has no parent that it could be put over.`));
  const parent = await findScenario(client, scenario.parent.scenarioId);
  if (parent === null) return err(notFound('scenario', scenario.parent.scenarioId));
  const [head, pinned, newest] = await Promise.all([
    findRevision(client, { scenarioId, number: headNumber }),
    findRevision(client, { scenarioId: parent.id, number: scenario.parent.revisionNumber }),
    findRevision(client, { scenarioId: parent.id, number: parent.headNumber }),
  ]);
  if (head === null) return err(notFound('revision', `${scenarioId} ${headNumber}`));
  if (pinned === null || newest === null) return err(notFound('revision', `${parent.id} ${parent.headNumber}`));
  const plan = planRebase({ own: head, pinned, newest });
  if (!plan.ok) return err(invalid(['scenarioId'], plan.error.message));
  return ok({ scenario, head, parent, pinned, newest, plan: plan.value });
}

/** Puts a scenario over its parent's newest revision, as its analyst saw and accepted it. */
export async function rebaseCommand(context: ApiContext, input: RebaseInput) {
  const { client, engineRuns, principal } = context;
  const planned = await planFor(context, input.scenarioId, input.parentNumber);
  if (!planned.ok) return planned;
  const { scenario, head, parent, newest, plan } = planned.value;
  if (newest.number !== input.toParentNumber)
    return err<Problem>({
      kind: 'out-of-date',
      message: `${parent.name} is at revision ${newest.number} now. Look at what would change and accept again.`,
    });
  const possible = checkCorrelations(plan.content.correlations);
  if (!possible.ok) return possible;
  const summary = engineRuns.computeSummary({ revision: { ...head, ...plan.content }, priceLaw: 'erosion' });
  const rebased = await rebaseScenario(client, {
    scenarioId: scenario.id,
    expectedParent: head.number,
    toParentNumber: newest.number,
    author: authorOf(principal),
    message: input.message ?? `Rebase onto ${parent.name}, revision ${newest.number}`,
    content: plan.content,
    summary,
  });
  if (!rebased.ok) return err(rebaseProblem(rebased.error, { head, plan }));
  return ok({ stamp: stampOf({ ...scenario, headNumber: rebased.value.number }, rebased.value), summary });
}

function rebaseProblem(problem: RebaseProblem, { head, plan }: Pick<PlannedRebase, 'head' | 'plan'>): Problem {
  switch (problem.code) {
    case 'stale-parent':
      return revisionConflict({ base: head, mine: plan.content, head: problem.head });
    case 'unknown-scenario':
    case 'unknown-revision':
      return notFound('scenario', head.scenarioId);
    case 'parent-moved-on':
      return { kind: 'out-of-date', message: problem.message };
    case 'archived':
    case 'no-parent':
    case 'up-to-date':
      return invalid(['scenarioId'], problem.message);
  }
}
