import {
  baseMarketModel,
  correlatableKeys,
  diffCorrelations,
  type AssumptionDefinition,
  type PublishedRevision,
  type RankCorrelation,
} from '@waveguide/forecasts';
import { ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { loadRevision, type ScenarioAt } from '../model/load-revision';
import { checkCorrelations } from './prepare-edits';

/** The rank correlations of a revision, and what can be correlated. */
export async function correlationsQuery({ client }: ApiServices, at: ScenarioAt) {
  const loaded = await loadRevision(client, at);
  if (!loaded.ok) return loaded;
  const { revision, stamp } = loaded.value;
  const names = namesOf(revision.definitions);
  const candidates = correlatableKeys(baseMarketModel).flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
  return ok({ stamp, correlations: revision.correlations, candidates });
}

/** Whether correlations are possible together; if they contradict one another, the nearest possible. */
export function correlationCheck(correlations: readonly RankCorrelation[]) {
  const checked = checkCorrelations(correlations);
  if (checked.ok) return { valid: true as const };
  const { error } = checked;
  return {
    valid: false as const,
    message: error.message,
    nearest: error.kind === 'correlations-invalid' ? error.nearest : null,
  };
}

function namesOf(definitions: readonly AssumptionDefinition[]): ReadonlyMap<string, string> {
  return new Map(definitions.map(({ key, name }) => [key, name]));
}

/** What one side of a difference holds. */
type Correlated = Pick<PublishedRevision, 'correlations' | 'definitions'>;

/** The pairs that two revisions correlate differently, with the names of their drivers. */
export function correlationChanges(before: Correlated, after: Correlated) {
  const names = namesOf([...before.definitions, ...after.definitions]);
  return diffCorrelations(before.correlations, after.correlations).map((change) => ({
    ...change,
    nameA: names.get(change.keyA) ?? change.keyA,
    nameB: names.get(change.keyB) ?? change.keyB,
  }));
}
