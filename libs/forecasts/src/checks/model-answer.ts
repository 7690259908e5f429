import { basisLabel, scope, type ConsensusQuestion } from '@waveguide/evidence';
import { missing, present, type Maybe } from '@waveguide/quantity';
import { baseMarketModel } from '../model/base-market-model';
import type { EntityId } from '../model/market-output';
import type { MarketModel } from '../model/market-model';
import type { MarketSummary } from '../model/market-summary';
import { summaryRange, type SummaryRange } from '../model/summary-range';
import { comparableOutputs } from './comparable-outputs';

/** What a scenario's own run says to a question put to publishers, in the question's unit. */
export interface ModelAnswer extends SummaryRange {
  readonly entity: EntityId;
}

/**
 * P10, P50 and P90 of the output that counts exactly what a question counts, by the rule of the ledger checks; missing with the reason if
 * the model has no such output or no such year.
 */
export function modelAnswer(
  summary: MarketSummary,
  { metric, unit, scopeKey, basis, year }: ConsensusQuestion,
  model: MarketModel = baseMarketModel,
): Maybe<ModelAnswer> {
  const counting = comparableOutputs(model).flatMap(({ output, entity, rule }) => {
    const declared = rule.scopes.find((each) => each.scopeKey === scopeKey && each.unit === unit);
    return rule.metric === metric && rule.basis === basis && declared !== undefined
      ? [{ output, entity, per: declared.per }]
      : [];
  })[0];
  if (counting === undefined)
    return missing(
      'not-applicable',
      `The model has no output that counts “${scope(scopeKey).label}” by ${basisLabel(basis)}.`,
    );
  const { output, entity, per } = counting;
  const range = summaryRange(summary, { output, entity, year });
  if (range.kind === 'missing') return range;
  // The declared conversion is exact: so many of the output's units in one of what rows state.
  return present({ entity, p10: range.value.p10 * per, p50: range.value.p50 * per, p90: range.value.p90 * per });
}
