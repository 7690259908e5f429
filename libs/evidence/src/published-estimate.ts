import type { Maybe, UnitId } from '@waveguide/quantity';
import type { Basis } from './basis';
import type { Metric } from './metric';
import type { PartialDate } from './partial-date';
import type { Qualifier } from './qualifier';
import type { ScopeKey } from './scope-table';
import type { EvidenceTier } from './source';

/** The calendar year or span of years of shipment that a figure is about. */
export type EstimateTarget =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly fromYear: number; readonly toYear: number }
  | { readonly kind: 'not-stated'; readonly detail: string };

/** A figure of the ledger: what estimates and observations have in common. */
export interface LedgerFigure {
  readonly id: string;
  readonly sourceId: string;
  /** Where in the source it stands, or null where the record gives none. */
  readonly locator: string | null;
  /** Whose figure it is; may differ from the publisher of the source that reports it. */
  readonly publisher: string;
  readonly metric: Metric;
  readonly scopeKey: ScopeKey;
  /** The scope in the source's words. */
  readonly scopeText: string;
  readonly basis: Basis;
  readonly target: EstimateTarget;
  /** In `unit`; for a range its midpoint or as the flag says. Missing for qualitative statements. */
  readonly value: Maybe<number>;
  /** Stated lower end in `unit`, or null where none was stated. */
  readonly low: number | null;
  /** Stated upper end in `unit`, or null where none was stated. */
  readonly high: number | null;
  readonly unit: UnitId;
  readonly qualifier: Qualifier;
  /** What the source says, in our words. */
  readonly quoteSummary: string;
  readonly evidence: EvidenceTier;
  /** Why the record should not be taken at face value; null where nothing is known against it. */
  readonly flag: string | null;
  /** Left out of consensus and of fitting by default, e.g. a second report of the same forecast. */
  readonly excluded: boolean;
}

/** Somebody else's forecast, kept under the date on which it was published. A newer vintage never replaces an older one. */
export interface PublishedEstimate extends LedgerFigure {
  readonly kind: 'published-estimate';
  readonly vintage: PartialDate;
}

/** An actual, with the date on which it became known. */
export interface Observation extends LedgerFigure {
  readonly kind: 'observation';
  readonly observedOn: PartialDate;
  /** Computed by the compiler of the dataset from what the source says. */
  readonly derived: boolean;
}

/** The year at which a figure is drawn: its target year, the end of its period, or null where none is stated. */
export function targetYear(target: EstimateTarget): number | null {
  if (target.kind === 'year') return target.year;
  return target.kind === 'period' ? target.toYear : null;
}
