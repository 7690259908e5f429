import { baseMarketModel } from './base-market-model';
import type { CheckGround, ConsistencyCheck } from './consistency-check';
import { impliedPriceChecks } from './implied-price-check';
import type { MarketModel } from './market-model';
import { missedEstimatesChecks } from './missed-estimates-check';

export type { CheckFigure, CheckGround, CheckRange, ComparedSource, ConsistencyCheck } from './consistency-check';

/** Every kind of check; a further one is a further line. */
const CHECKS: readonly ((ground: CheckGround, model: MarketModel) => readonly ConsistencyCheck[])[] = [
  impliedPriceChecks,
  missedEstimatesChecks,
];

/** Holds a scenario, published or being edited, against the ledger (docs/methods, section 6); those that disagree come first. */
export function ledgerConsistency(
  ground: CheckGround,
  model: MarketModel = baseMarketModel,
): readonly ConsistencyCheck[] {
  const checks = CHECKS.flatMap((check) => check(ground, model));
  return [
    ...checks.filter(({ verdict }) => verdict !== 'agrees'),
    ...checks.filter(({ verdict }) => verdict === 'agrees'),
  ];
}
