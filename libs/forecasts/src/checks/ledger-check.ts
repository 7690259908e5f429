import {
  allowedSpan,
  statedAs,
  statedText,
  type AllowedSpan,
  type LedgerRow,
  type StatedAs,
} from '@waveguide/evidence';
import { formatRange, missing, type Maybe } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { baseMarketModel } from '../model/base-market-model';
import type { MarketModel } from '../model/market-model';
import type { MarketSummary } from '../model/market-summary';
import { unitOfOutput, type EntityId } from '../model/market-output';
import { summaryRange, type SummaryRange } from '../model/summary-range';
import { ledgerStandings, type ComparableOutput, type ComparedOutput } from './comparable-outputs';

/**
 * What came of holding P10 to P90 against a row. A figure `holds` if the range reaches it, or the range lies wholly `below` or `above`
 * it; a bound is `satisfied` if the range reaches the side that it leaves open, else `violated`.
 */
export const ROW_VERDICTS = ['holds', 'below', 'above', 'satisfied', 'violated', 'not-compared'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** One row of the ledger held against the one output that counts it, or shown beside the output with the reason why it is not. */
export interface RowCheck {
  readonly row: LedgerRow;
  readonly output: ComparedOutput;
  readonly entity: EntityId;
  readonly entityName: string;
  readonly statedAs: StatedAs;
  /** The values that the row allows, in the output's unit; null if the row is not compared. */
  readonly span: AllowedSpan | null;
  readonly model: Maybe<SummaryRange>;
  readonly verdict: RowVerdict;
  /** A sentence that names both sides. */
  readonly reason: string;
}

/** What a check is made from. */
export interface CheckContext {
  readonly summary: MarketSummary;
  readonly figures: readonly LedgerRow[];
}

/**
 * Every row of the ledger that stands near an output of the model, each once, by year and publisher (docs/methods, consistency checks).
 * Prices have a check of their own, because they are held against the whole range of the evidence.
 */
export function ledgerCheck(
  { summary, figures }: CheckContext,
  model: MarketModel = baseMarketModel,
): readonly RowCheck[] {
  const standings = ledgerStandings(figures, { model });
  const checks = figures.flatMap((row): RowCheck[] => {
    const found = standings.under(row);
    if (found === null || found.output.output === 'price') return [];
    const { output, standing } = found;
    return [
      standing.kind === 'comparable'
        ? judged(row, output, summaryRange(summary, { ...output, year: standing.year }))
        : notCompared(row, output, { summary, reason: standing.reason }),
    ];
  });
  return checks.sort((a, b) => yearOf(a) - yearOf(b) || a.row.publisher.localeCompare(b.row.publisher, 'en'));
}

const yearOf = ({ row: { target } }: RowCheck): number =>
  target.kind === 'year' ? target.year : target.kind === 'period' ? target.toYear : Number.POSITIVE_INFINITY;

function shared(row: LedgerRow, { output, entity }: ComparableOutput) {
  return { row, output, entity, entityName: technologyName(entity).short, statedAs: statedAs(row.qualifier) } as const;
}

function notCompared(
  row: LedgerRow,
  output: ComparableOutput,
  { summary, reason }: { readonly summary: MarketSummary; readonly reason: string },
): RowCheck {
  const { target } = row;
  const model =
    target.kind === 'year'
      ? summaryRange(summary, { ...output, year: target.year })
      : missing('not-applicable', 'The row names no single year.');
  return { ...shared(row, output), span: null, model, verdict: 'not-compared', reason };
}

function judged(row: LedgerRow, output: ComparableOutput, model: Maybe<SummaryRange>): RowCheck {
  const common = { ...shared(row, output), model };
  if (model.kind === 'missing' || row.value.kind === 'missing')
    return { ...common, span: null, verdict: 'not-compared', reason: model.kind === 'missing' ? model.detail : '' };
  const span = allowedSpan(row, row.value.value);
  const side = sideOf(model.value, span);
  const unit = unitOfOutput(output.output);
  const stated = `“${statedText(row)}”`;
  const { p10, p90 } = model.value;
  const written = formatRange({ low: p10, high: p90 }, unit);
  // Each end reads as it does in the range that stands beside it; equal ends are written once.
  const [low, high = low] = written.split(' to ');
  const range = `P10 to P90, ${written},`;
  if (common.statedAs === 'bound') {
    return side === 'agrees'
      ? { ...common, span, verdict: 'satisfied', reason: `${range} satisfies ${stated}.` }
      : { ...common, span, verdict: 'violated', reason: `${range} lies wholly ${side} ${stated}.` };
  }
  switch (side) {
    case 'agrees':
      return { ...common, span, verdict: 'holds', reason: `${range} reaches ${stated}.` };
    case 'below':
      return {
        ...common,
        span,
        verdict: 'below',
        reason: `Even P90, ${high}, lies below ${stated}.`,
      };
    case 'above':
      return {
        ...common,
        span,
        verdict: 'above',
        reason: `Even P10, ${low}, lies above ${stated}.`,
      };
  }
}

/** Where P10 to P90 lies to a span: it reaches it, or lies wholly below or above. */
export function sideOf({ p10, p90 }: SummaryRange, { low, high }: AllowedSpan): 'agrees' | 'below' | 'above' {
  if (low !== null && p90 < low) return 'below';
  return high !== null && p10 > high ? 'above' : 'agrees';
}

/** The P50 over the nearest end of a span; 1 if P10 to P90 reaches it. */
export function ratioTo(range: SummaryRange, span: AllowedSpan): number {
  switch (sideOf(range, span)) {
    case 'agrees':
      return 1;
    case 'below':
      return range.p50 / (span.low ?? range.p50);
    case 'above':
      return range.p50 / (span.high ?? range.p50);
  }
}
