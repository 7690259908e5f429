import {
  basisLabel,
  dateOfRow,
  filteredRows,
  mayBeHandedOn,
  metricLabel,
  scope,
  sortedRows,
  statedText,
  type EstimateTarget,
  type LedgerRow,
  type Source,
} from '@waveguide/evidence';
import { ledgerStandings, summaryRange, type LedgerStandings, type MarketSummary } from '@waveguide/forecasts';
import { missing, ok, present, type Maybe, type Result } from '@waveguide/quantity';
import { revisionWithFacts } from '../charts/context';
import { summaryUnder } from '../forecasts/summary-query';
import type { LoadedRevision } from '../model/load-revision';
import type { ApiServices } from '../trpc/context';
import type { Problem } from '../trpc/problem';
import type { PublishedRow, RowBeside, RowFilterInput } from './schema';

/** The rows of a ledger that a filter lets through, in its order, with what each is held against. */
export interface TableRows {
  readonly loaded: LoadedRevision;
  readonly all: readonly LedgerRow[];
  readonly found: readonly LedgerRow[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Tells what stands beside a row. */
  readonly beside: (row: LedgerRow) => RowBeside;
}

/** The years that a row is about, in words. */
function targetText(target: EstimateTarget): Maybe<string> {
  switch (target.kind) {
    case 'year':
      return present(String(target.year));
    case 'period':
      return present(`${target.fromYear} to ${target.toYear}`);
    case 'not-stated':
      return missing('not-reported', target.detail);
  }
}

function besideOf(row: LedgerRow, summary: MarketSummary, standings: LedgerStandings): RowBeside {
  const under = standings.under(row);
  if (under === null) {
    const reason = `No output of the model counts “${scope(row.scopeKey).label}” in ${metricLabel(row.metric).toLowerCase()}.`;
    return { kind: 'none', differsIn: 'not-modelled', reason };
  }
  const { output, standing } = under;
  if (standing.kind === 'not-comparable')
    return { kind: 'none', differsIn: standing.differsIn, reason: standing.reason };
  const range = summaryRange(summary, { ...output, year: standing.year });
  if (range.kind === 'missing') return { kind: 'none', differsIn: 'year', reason: range.detail };
  return { kind: 'range', p10: range.value.p10 * standing.per, p90: range.value.p90 * standing.per };
}

/** Reads the ledger beside a revision and finds the rows asked for. */
export async function tableRows(services: ApiServices, filter: RowFilterInput): Promise<Result<TableRows, Problem>> {
  const at = await revisionWithFacts(services, filter);
  if (!at.ok) return at;
  const { loaded, ledger } = at.value;
  const [estimates, observations, sources] = await Promise.all([
    ledger.estimates(),
    ledger.observations(),
    ledger.sources(),
  ]);
  const all: readonly LedgerRow[] = [...estimates, ...observations];
  const { sort: by, descending } = filter;
  const summary = summaryUnder(services, loaded, 'erosion');
  const standings = ledgerStandings(all);
  return ok({
    loaded,
    all,
    found: sortedRows(filteredRows(all, filter), { by, descending }),
    sources,
    beside: (row) => besideOf(row, summary, standings),
  });
}

/** True if a row may leave in a file. */
export function handedOn({ sources }: Pick<TableRows, 'sources'>, { sourceId }: LedgerRow): boolean {
  const source = sources.get(sourceId);
  return source === undefined || mayBeHandedOn(source);
}

/** A row as a table shows it. */
export function publishedRow(row: LedgerRow, { sources, beside }: TableRows): PublishedRow {
  const { id, kind, publisher, scopeText, unit, evidence, excluded, flag, sourceId, locator } = row;
  return {
    id,
    kind,
    publisher,
    date: dateOfRow(row),
    metricLabel: metricLabel(row.metric),
    scopeLabel: scope(row.scopeKey).label,
    scopeText,
    basisLabel: basisLabel(row.basis),
    target: targetText(row.target),
    stated: row.value.kind === 'missing' && row.low === null && row.high === null ? null : statedText(row),
    says: row.quoteSummary,
    unit,
    evidence,
    excluded,
    flag,
    sourceId,
    sourceTitle: sources.get(sourceId)?.title ?? sourceId,
    locator,
    beside: beside(row),
  };
}
