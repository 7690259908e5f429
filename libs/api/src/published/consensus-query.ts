import { listContradictions } from '@waveguide/db';
import {
  agreementByScope,
  agreementFinding,
  basisLabel,
  compareBySeverity,
  consensusFinding,
  consensusOn,
  consensusQuestion,
  metricLabel,
  mostResolved,
  nothingPublished,
  publisherOfRow,
  publisherScorecards,
  questionChoices,
  scope,
  spreadTitle,
  statedText,
  weightsText,
  type Consensus,
  type LedgerRow,
  type PublishedEstimate,
} from '@waveguide/evidence';
import { modelAnswer } from '@waveguide/forecasts';
import { FEWEST_RANKED_FORECASTS } from '@waveguide/probability';
import { mapMaybe, missing, ok, type DeepReadonly, type Result } from '@waveguide/quantity';
import { revisionWithFacts } from '../charts/context';
import { summaryUnder } from '../forecasts/summary-query';
import { citedSources } from '../ledger/cited-sources';
import type { ApiServices } from '../trpc/context';
import type { Problem } from '../trpc/problem';
import type { ConsensusInput, PublishedConsensus } from './schema';

const CONTRADICTIONS_SHOWN = 6;

const voice = (row: PublishedEstimate) => ({
  recordId: row.id,
  publisher: row.publisher,
  vintage: row.vintage,
  stated: statedText(row),
  sourceId: row.sourceId,
});

function told({ question, figures, bounds, leftOut, median, range, dispersion }: Consensus) {
  const { scopeKey, unit, basis } = question;
  return {
    scopeKey,
    scopeLabel: scope(scopeKey).label,
    unit,
    basis,
    basisLabel: basisLabel(basis),
    figures: figures.map(({ row }) => voice(row)),
    bounds: bounds.map(({ row }) => voice(row)),
    leftOut: leftOut.map(({ row, reason }) => ({ ...voice(row), reason })),
    median,
    range,
    dispersion,
  };
}

function weightsOf({ figures }: Consensus, ledger: readonly LedgerRow[]): string {
  const publishers = figures.flatMap(({ row }) => publisherOfRow(row) ?? []);
  return weightsText(mostResolved(publisherScorecards(ledger), publishers), FEWEST_RANKED_FORECASTS);
}

function choicesOf(ledger: readonly LedgerRow[], asked: ConsensusInput) {
  const { metrics, years, scopes } = questionChoices(ledger, asked);
  return {
    metrics: metrics.map((each) => ({ ...each, label: metricLabel(each.value) })),
    years: years.map((each) => ({ ...each, label: String(each.value) })),
    scopes: scopes.map((each) => ({ ...each, label: scope(each.value).label })),
  };
}

/** What publishers say to one question, where they agree, and the scenario's own range beside it. */
export async function consensusQuery(
  services: ApiServices,
  asked: ConsensusInput,
): Promise<Result<DeepReadonly<PublishedConsensus>, Problem>> {
  const at = await revisionWithFacts(services, asked);
  if (!at.ok) return at;
  const { loaded, ledger: view } = at.value;
  const [estimates, observations, allContradictions] = await Promise.all([
    view.estimates(),
    view.observations(),
    listContradictions(services.client),
  ]);
  const ledger: readonly LedgerRow[] = [...estimates, ...observations];
  const question = consensusQuestion(ledger, asked);
  const contradictions = [...allContradictions].sort(compareBySeverity).slice(0, CONTRADICTIONS_SHOWN);
  const common = {
    stamp: loaded.stamp,
    metricLabel: metricLabel(asked.metric),
    choices: choicesOf(ledger, asked),
    contradictions,
    contradictionCount: allContradictions.length,
    estimateCount: estimates.length,
    observationCount: observations.length,
  };
  const ofContradictions = contradictions.flatMap(({ sourceIds }) => sourceIds);
  if (question === null) {
    const nothing = nothingPublished(asked);
    return ok({
      ...common,
      title: nothing,
      finding: nothing,
      consensus: null,
      weights: '',
      model: missing('not-applicable', 'There is no published estimate to stand beside.'),
      agreement: { finding: nothing, scopes: [] },
      sources: await citedSources(services.client, ofContradictions),
    });
  }
  const consensus = consensusOn(question, ledger);
  const scopes = agreementByScope(question, ledger);
  const answer = modelAnswer(summaryUnder(services, loaded, 'erosion'), question);
  const cited = scopes.flatMap((each) =>
    [...each.consensus.figures, ...each.consensus.bounds, ...each.consensus.leftOut].map(({ row }) => row.sourceId),
  );
  return ok({
    ...common,
    title: spreadTitle(question, scopes),
    finding: consensusFinding(consensus),
    consensus: told(consensus),
    weights: weightsOf(consensus, ledger),
    model: mapMaybe(answer, ({ p10, p50, p90 }) => ({ p10, p50, p90 })),
    agreement: {
      finding: agreementFinding(scopes),
      scopes: scopes.map((each) => ({ ...told(each.consensus), reason: each.reason })),
    },
    sources: await citedSources(services.client, [...cited, ...ofContradictions]),
  });
}
