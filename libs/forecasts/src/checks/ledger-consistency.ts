import { statedText } from '@waveguide/evidence';
import { technologyName } from '@waveguide/technologies';
import { baseMarketModel } from '../model/base-market-model';
import type { MarketModel } from '../model/market-model';
import { unitOfOutput } from '../model/market-output';
import type { ComparedOutput } from './comparable-outputs';
import { comparedSource, type ConsistencyCheck } from './consistency-check';
import { impliedPriceChecks } from './implied-price-check';
import { ledgerCheck, ratioTo, sideOf, type CheckContext, type RowCheck } from './ledger-check';

export type { CheckFigure, CheckRange, ComparedSource, ConsistencyCheck } from './consistency-check';

/** Every kind of check; a further one is a further line. */
const CHECKS: readonly ((context: CheckContext, model: MarketModel) => readonly ConsistencyCheck[])[] = [
  impliedPriceChecks,
  ledgerRowChecks,
];

/** Holds a scenario, published or being edited, against the ledger (docs/methods, consistency checks); those that disagree come first. */
export function ledgerConsistency(
  context: CheckContext,
  model: MarketModel = baseMarketModel,
): readonly ConsistencyCheck[] {
  const checks = CHECKS.flatMap((check) => check(context, model));
  return [
    ...checks.filter(({ verdict }) => verdict !== 'agrees'),
    ...checks.filter(({ verdict }) => verdict === 'agrees'),
  ];
}

/** The rows that were compared, one check each. */
function ledgerRowChecks(context: CheckContext, model: MarketModel): readonly ConsistencyCheck[] {
  return ledgerCheck(context, model).flatMap((check) => {
    const { row, span, model: range } = check;
    return span === null || range.kind === 'missing' || row.target.kind !== 'year'
      ? []
      : [rowCheck(check, { span, range: range.value, year: row.target.year })];
  });
}

const WORDS: Readonly<Record<ComparedOutput, string>> = {
  ports: 'Ports',
  share: 'Share',
  revenue: 'Revenue',
  price: 'Price',
};

function rowCheck(
  { row, output, entity, statedAs, reason }: RowCheck,
  at: {
    readonly span: NonNullable<RowCheck['span']>;
    readonly range: ConsistencyCheck['scenario']['range'];
    readonly year: number;
  },
): ConsistencyCheck {
  const { span, range, year } = at;
  const title = `${WORDS[output]} of ${technologyName(entity).noun} in ${year}, ${row.publisher}`;
  return {
    id: `ledger-row:${row.id}`,
    kind: 'ledger-row',
    statedAs,
    title,
    year,
    unit: unitOfOutput(output),
    scenario: { label: 'P10 to P90', range },
    ledger: { label: statedText(row), ...span, sources: [comparedSource(row)] },
    ratio: ratioTo(range, span),
    verdict: sideOf(range, span),
    message: `${title}: ${reason}`,
    beside: [],
  };
}
