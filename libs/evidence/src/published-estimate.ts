import type { EstimateTarget, Observation, PublishedEstimate } from './schema/estimate';

export type { EstimateTarget, LedgerFigure, Observation, PublishedEstimate } from './schema/estimate';

/** A row of the ledger: somebody's forecast, or an actual. */
export type LedgerRow = PublishedEstimate | Observation;

/** The year at which a figure is drawn: its target year, the end of its period, or null if none is stated. */
export function targetYear(target: EstimateTarget): number | null {
  if (target.kind === 'year') return target.year;
  return target.kind === 'period' ? target.toYear : null;
}
