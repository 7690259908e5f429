import type { LedgerFigure, LedgerRow } from '@waveguide/evidence';
import type { SummaryRange } from '../model/summary-range';
import type { ComparedSource } from '../schema/consistency-check';

export type { ComparedSource, ConsistencyCheck } from '../schema/consistency-check';

/** P10, P50 and P90 in the unit of their check. */
export type CheckRange = SummaryRange;
/** A figure of the ledger, or what such a figure needs to be checked against. */
export type CheckFigure = LedgerRow;

/** A figure as one side of a check. */
export function comparedSource(figure: LedgerFigure): ComparedSource {
  const { id, sourceId, publisher, scopeText, evidence } = figure;
  return { recordId: id, sourceId, publisher, scopeText, tertiary: evidence === 'tertiary' };
}
