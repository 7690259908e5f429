import type { LedgerFigure, LedgerRow } from '@waveguide/evidence';
import type { UnitId } from '@waveguide/quantity';
import type { SummaryRange } from '../model/summary-range';

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
export type CheckRange = SummaryRange;
/** A figure of the ledger, or what such a figure needs to be checked against. */
export type CheckFigure = LedgerRow;

/** One thing that a scenario says, held against what the ledger says about it. */
export interface ConsistencyCheck {
  /** Stable for the same question: the kind with the row, or with the entity and year. */
  readonly id: string;
  /** `ledger-row`: one row against the output that counts it; `implied-price`: a price against the range of the evidence. */
  readonly kind: 'implied-price' | 'ledger-row';
  /** A bound is satisfied or violated and counted apart from figures. */
  readonly statedAs: 'figure' | 'bound';
  readonly title: string;
  readonly year: number;
  readonly unit: UnitId;
  readonly scenario: { readonly label: string; readonly range: CheckRange };
  /** The span of what the ledger has; null if that side is open, because a source states a bound only. */
  readonly ledger: {
    readonly label: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly sources: readonly ComparedSource[];
  };
  /** The scenario's P50 over the nearest end of what the ledger has; 1 if P10 to P90 reaches it. */
  readonly ratio: number;
  readonly verdict: 'agrees' | 'below' | 'above';
  /** A sentence for the reader. */
  readonly message: string;
  /** What stands near and was not judged, each with the reason. */
  readonly beside: readonly string[];
}

/** A figure as one side of a check. */
export function comparedSource(figure: LedgerFigure): ComparedSource {
  const { id, sourceId, publisher, scopeText, evidence } = figure;
  return { recordId: id, sourceId, publisher, scopeText, tertiary: evidence === 'tertiary' };
}
