import type { LedgerFigure, Observation, PublishedEstimate } from '@waveguide/evidence';
import type { UnitId } from '@waveguide/quantity';
import type { EntityId, OutputName } from './market-output';
import { seriesOf, type MarketSummary } from './market-summary';

/** A row of the ledger that stands on one side of a check. */
export interface ComparedSource {
  readonly recordId: string;
  readonly sourceId: string;
  readonly publisher: string;
  /** What it counts, in the source's words. */
  readonly scopeText: string;
  /** Tertiary evidence is used for prices, where there is no other, and marked. */
  readonly tertiary: boolean;
}

/** P10, P50 and P90 in the unit of their check. */
export interface CheckRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** One thing that a scenario says, held against what the ledger says about it. */
export interface ConsistencyCheck {
  /** Stable for the same question: kind, output, entity and year. */
  readonly id: string;
  readonly kind: 'implied-price' | 'missed-estimates';
  readonly title: string;
  readonly year: number;
  readonly unit: UnitId;
  readonly scenario: { readonly label: string; readonly range: CheckRange };
  /** The span of what the ledger has; null where that side is open, because a source states a bound only. */
  readonly ledger: {
    readonly label: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly sources: readonly ComparedSource[];
  };
  /** The scenario's P50 over the nearest end of what the ledger has; 1 where it lies inside. */
  readonly ratio: number;
  /** `between`: the ledger's figures lie on both sides and none is met. */
  readonly verdict: 'agrees' | 'below' | 'above' | 'between';
  /** A sentence for the reader. */
  readonly message: string;
}

/** A figure of the ledger with its number, or what such a figure needs to be checked against. */
export type CheckFigure = PublishedEstimate | Observation;

/** What a check is made from. */
export interface CheckGround {
  readonly summary: MarketSummary;
  readonly figures: readonly CheckFigure[];
}

/** A figure as one side of a check. */
export function comparedSource(figure: LedgerFigure): ComparedSource {
  const { id, sourceId, publisher, scopeText, evidence } = figure;
  return { recordId: id, sourceId, publisher, scopeText, tertiary: evidence === 'tertiary' };
}

/** P10, P50 and P90 of one output in one year of a summary; null where it has none. */
export function rangeAt(
  summary: MarketSummary,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): CheckRange | null {
  const quantiles = seriesOf(summary, at.output, at.entity).quantiles[summary.years.indexOf(at.year)];
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => quantiles?.[summary.levels.indexOf(level)] ?? null);
  return p10 === null || p50 === null || p90 === null ? null : { p10, p50, p90 };
}

/** The span that a stated figure allows; null leaves a side open. */
export interface AllowedSpan {
  readonly low: number | null;
  readonly high: number | null;
}

/** The span of values that a figure with a number allows: a bound leaves one side open, a stated low and high are both taken. */
export function allowedSpan(figure: LedgerFigure, stated: number): AllowedSpan {
  switch (figure.qualifier) {
    case 'at-least':
      return { low: stated, high: null };
    case 'at-most':
    case 'up-to':
      return { low: null, high: stated };
    default:
      return { low: figure.low ?? stated, high: figure.high ?? stated };
  }
}

/** Where P10 to P90 lies to a span: it meets it, or lies wholly below or above. */
export function sideOf(range: CheckRange, { low, high }: AllowedSpan): 'agrees' | 'below' | 'above' {
  if (low !== null && range.p90 < low) return 'below';
  return high !== null && range.p10 > high ? 'above' : 'agrees';
}
