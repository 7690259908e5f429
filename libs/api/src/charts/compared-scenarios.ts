import { firstOpenScenarioIds } from '@waveguide/db';
import { isolated, ok, type Result } from '@waveguide/quantity';
import type { ChartContext, ComparedScenario } from '@waveguide/charts';
import { clampedNotes } from './clamped-notes';
import { frozenRevision } from './frozen-revision';
import type { ChartLoadContext } from './context';
import { MOST_PEERS } from './request';
import { BASE_SCENARIO_ID, loadRevision, type LoadedRevision } from '../model/load-revision';
import type { Problem } from '../trpc/problem';
import { summaryUnder } from '../forecasts/summary-query';

/** Where a scenario stood when the chart's revision was published; one that came later stands at its first revision for ever. */
const FIRST_REVISION = 1;

/**
 * Another scenario beside the chart's: at its newest revision if the chart is live; if it is frozen, at the revision that was its
 * newest when the chart's was published.
 */
async function peer(
  { services, frozen }: ChartLoadContext,
  scenarioId: string,
): Promise<Result<LoadedRevision, Problem>> {
  if (frozen === null) return loadRevision(services.client, { scenarioId });
  const framed = frozen.frame.scenarios.find(({ id }) => id === scenarioId);
  const found = await frozenRevision(services.client, { scenarioId, revision: framed?.revision ?? FIRST_REVISION });
  return found.ok ? ok(found.value.loaded) : found;
}

/**
 * The first scenarios beside the chart's own of those that were listed when its revision was published, or that are now if the chart
 * is live; never more than can be told apart, however many there are.
 */
export async function usualPeers({ services, frozen, loaded }: ChartLoadContext): Promise<readonly string[]> {
  const listed =
    frozen === null
      ? await firstOpenScenarioIds(services.client, MOST_PEERS + 1)
      : frozen.frame.scenarios.filter(({ open }) => open).map(({ id }) => id);
  return listed.filter((id) => id !== loaded.scenario.id).slice(0, MOST_PEERS);
}

/** A compared scenario with its revision and what its run did to draws outside their bounds. */
export interface Peer extends ComparedScenario {
  readonly loaded: LoadedRevision;
  readonly notes: readonly string[];
}

/** The context of a chart that shows these scenarios too: their revisions, and what is to be told of their runs, are told with their names. */
export function contextWith({ context }: ChartLoadContext, peers: readonly Peer[]): ChartContext {
  const revisions = peers.map(({ name, loaded }) => `${isolated(name)}, revision ${loaded.revision.number}`);
  const beside = revisions.length === 0 ? [] : [`Beside it: ${revisions.join('; ')}.`];
  const notes = [
    ...beside,
    ...peers.flatMap(({ name, notes: own }) => own.map((note) => `${isolated(name)}, ${note}`)),
  ];
  return { ...context, runNotes: [...(context.runNotes ?? []), ...notes] };
}

/** The scenario that odds are stated under, as it stood beside the chart. */
export async function baseBeside(loadContext: ChartLoadContext): Promise<Result<LoadedRevision, Problem>> {
  return loadContext.loaded.scenario.id === BASE_SCENARIO_ID
    ? ok(loadContext.loaded)
    : peer(loadContext, BASE_SCENARIO_ID);
}

/** These scenarios but the chart's own, each once, with what they say under the chart's price law. */
export async function comparedScenarios(
  loadContext: ChartLoadContext,
  ids: readonly string[],
): Promise<Result<readonly Peer[], Problem>> {
  const { services, request, loaded } = loadContext;
  const compared: Peer[] = [];
  for (const scenarioId of new Set(ids)) {
    if (scenarioId === loaded.scenario.id) continue;
    const other = await peer(loadContext, scenarioId);
    if (!other.ok) return other;
    const { id, name } = other.value.scenario;
    compared.push({
      id,
      name,
      summary: summaryUnder(services, other.value, request.priceLaw),
      loaded: other.value,
      notes: clampedNotes(other.value),
    });
  }
  return ok(compared);
}
