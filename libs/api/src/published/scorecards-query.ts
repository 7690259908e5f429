import { metricLabel, publisherScorecards, scope, statedText, type ResolvedEstimate } from '@waveguide/evidence';
import { FEWEST_RANKED_FORECASTS } from '@waveguide/probability';
import { ok } from '@waveguide/quantity';
import { revisionWithFacts } from '../charts/context';
import type { ScenarioAt } from '../model/load-revision';
import type { ApiServices } from '../trpc/context';

function told({ estimate, actual, horizon }: ResolvedEstimate) {
  const { target, metric, scopeKey } = estimate;
  const year = target.kind === 'year' ? ` ${target.year}` : '';
  return {
    recordId: estimate.id,
    about: `${scope(scopeKey).label}, ${metricLabel(metric).toLowerCase()}${year}`,
    forecast: statedText(estimate),
    actual: `${statedText(actual)} (${actual.publisher})`,
    horizon,
    sourceIds: [...new Set([estimate.sourceId, actual.sourceId])],
  };
}

/** How publishers' forecasts did whose outcome is known. */
export async function scorecardsQuery(services: ApiServices, at: ScenarioAt) {
  const reading = await revisionWithFacts(services, at);
  if (!reading.ok) return reading;
  const { ledger } = reading.value;
  const rows = [...(await ledger.estimates()), ...(await ledger.observations())];
  return ok({
    fewest: FEWEST_RANKED_FORECASTS,
    cards: publisherScorecards(rows).map(({ publisher, horizon, resolved, scores, rank }) => ({
      publisher,
      horizon,
      count: scores.count,
      medianAbsolutePercentageError: scores.medianAbsolutePercentageError,
      bias: scores.bias,
      coverage: scores.coverage,
      rank,
      resolved: resolved.map(told),
    })),
  });
}
