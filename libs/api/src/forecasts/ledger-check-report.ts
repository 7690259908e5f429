import { statedText, targetYear } from '@waveguide/evidence';
import {
  ledgerCheck,
  ledgerCheckSentence,
  rowCounts,
  unitOfOutput,
  type CheckContext,
  type RowCheck,
} from '@waveguide/forecasts';
import type { LedgerCheck, LedgerCheckReport } from './overview-schema';

/** A scenario held against the ledger: the sentence, what it counted, and every row with its verdict and reason. */
export function ledgerCheckReport(context: CheckContext, scenarioName: string): LedgerCheckReport {
  const checks = ledgerCheck(context);
  const counts = rowCounts(checks);
  return {
    sentence: ledgerCheckSentence(counts, `The ${scenarioName.toLowerCase()} case`),
    counts,
    rows: checks.map(line),
  };
}

function line({ row, output, entity, entityName, statedAs, model, verdict, reason }: RowCheck): LedgerCheck {
  return {
    recordId: row.id,
    recordKind: row.kind,
    year: targetYear(row.target),
    output,
    entity,
    entityName,
    unit: unitOfOutput(output),
    publisher: row.publisher,
    sourceId: row.sourceId,
    stated: statedText(row),
    statedAs,
    scopeText: row.scopeText,
    tertiary: row.evidence === 'tertiary',
    model,
    verdict,
    reason,
  };
}
