import { listScenarios } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import type { ComparedScenario } from '@waveguide/charts';
import { frozenRevision } from './chart-frozen-revision';
import type { ChartGround } from './chart-ground';
import { loadRevision, type LoadedRevision } from './load-revision';
import type { Problem } from './problem';
import { summaryUnder } from './summary-query';

/** Where a scenario stood when the chart's revision was published; one that came later stands at its first revision for ever. */
const FIRST_REVISION = 1;

/**
 * Another scenario beside the chart's: at its newest revision where the chart is live; where it is frozen, at the revision that was its
 * newest when the chart's was published.
 */
async function peer({ services, frozen }: ChartGround, scenarioId: string): Promise<Result<LoadedRevision, Problem>> {
  if (frozen === null) return loadRevision(services.client, { scenarioId });
  const framed = frozen.frame.scenarios.find(({ id }) => id === scenarioId);
  const found = await frozenRevision(services.client, { scenarioId, revision: framed?.revision ?? FIRST_REVISION });
  return found.ok ? ok(found.value.loaded) : found;
}

/** The scenarios that were listed when the chart's revision was published, or that are now where the chart is live. */
export async function openScenarioIds({ services, frozen }: ChartGround): Promise<readonly string[]> {
  if (frozen !== null) return frozen.frame.scenarios.filter(({ open }) => open).map(({ id }) => id);
  return (await listScenarios(services.client)).filter(({ archived }) => !archived).map(({ id }) => id);
}

/** These scenarios but the chart's own, each once, with what they say under the chart's price law. */
export async function comparedScenarios(
  ground: ChartGround,
  ids: readonly string[],
): Promise<Result<readonly ComparedScenario[], Problem>> {
  const { services, request, loaded } = ground;
  const compared: ComparedScenario[] = [];
  for (const scenarioId of new Set(ids)) {
    if (scenarioId === loaded.scenario.id) continue;
    const other = await peer(ground, scenarioId);
    if (!other.ok) return other;
    const { id, name } = other.value.scenario;
    compared.push({ id, name, summary: summaryUnder(services, other.value, request.priceLaw) });
  }
  return ok(compared);
}
