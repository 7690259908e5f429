import { statedAs, type LedgerRow } from '@waveguide/evidence';
import type { CalibrationPoint } from './calibration-residuals';
import { ledgerStandings } from '../checks/comparable-outputs';
import type { MarketModel } from '../model/market-model';

/** Whether a figure of the ledger can be fitted to, and as what, or why not in a sentence. */
export type CalibrationCandidate =
  | {
      readonly kind: 'compatible';
      readonly point: CalibrationPoint;
      /** False for tertiary evidence, which is fitted to only if somebody asks for it. */
      readonly byDefault: boolean;
    }
  | { readonly kind: 'incompatible'; readonly reason: string };

/** Tells for each row of a ledger whether a model can be fitted to it: only what the checks would compare, tertiary evidence included. */
export function calibrationCandidates(
  ledger: readonly LedgerRow[],
  model: MarketModel,
): (row: LedgerRow) => CalibrationCandidate {
  const standings = ledgerStandings(ledger, { model, tertiary: 'taken' });
  const refuse = (reason: string): CalibrationCandidate => ({ kind: 'incompatible', reason });
  return (row) => {
    const found = standings.under(row);
    if (found === null) return refuse('The model has no output that counts anything near it.');
    const { output, standing } = found;
    if (standing.kind !== 'comparable') return refuse(standing.reason);
    if (row.value.kind === 'missing') return refuse(row.value.detail);
    if (statedAs(row.qualifier) === 'bound') return refuse('It states a bound only, not a value to meet.');
    const value = row.value.value / standing.per;
    if (!(value > 0)) return refuse('Only figures above 0 can be fitted on a logarithmic scale.');
    return {
      kind: 'compatible',
      point: { output: output.output, entity: output.entity, year: standing.year, value, reference: row.id },
      byDefault: row.evidence !== 'tertiary',
    };
  };
}
