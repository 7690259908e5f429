import type { FigureKind } from '../compatibility';
import { METRICS, type Metric } from '../metric';
import type { LedgerRow, PublishedEstimate } from '../published-estimate';
import { isCompanyScope, SCOPE_KEYS } from '../scope';
import type { ScopeKey } from '../scope-table';
import type { ConsensusQuestion } from './consensus';
import { relatedScopes } from './related-scopes';

/** An estimate of the whole market, with a number, for one year. */
interface Dated {
  readonly row: PublishedEstimate;
  readonly year: number;
}

function dated(ledger: readonly LedgerRow[]): readonly Dated[] {
  return ledger.flatMap((row): Dated[] => {
    if (row.kind !== 'published-estimate' || row.target.kind !== 'year' || row.value.kind === 'missing') return [];
    return row.excluded || isCompanyScope(row.scopeKey) ? [] : [{ row, year: row.target.year }];
  });
}

/** The most frequent of some values; of equals the first in the given order. */
function mostFrequent<T>(values: readonly T[], order: readonly T[]): T | undefined {
  const count = new Map<T, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count.keys()].sort(
    (a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || order.indexOf(a) - order.indexOf(b),
  )[0];
}

/** What may be asked: a metric and a year, and a scope if somebody names one. */
export interface AskedQuestion {
  readonly metric: Metric;
  readonly year: number;
  readonly scopeKey?: ScopeKey | undefined;
}

/** The kind in which a scope's rows of one year are mostly stated. */
function kindOf(rows: readonly Dated[]): Pick<FigureKind, 'unit' | 'basis'> | undefined {
  const names = rows.map(({ row }) => `${row.unit}|${row.basis}`);
  const name = mostFrequent(names, names);
  return rows.find(({ row }) => `${row.unit}|${row.basis}` === name)?.row;
}

/**
 * The question that a metric and a year mean: without a scope, of those about co-packaged optics the one with most estimates for the year,
 * else of all. Null if the ledger has no such estimate.
 */
export function consensusQuestion(ledger: readonly LedgerRow[], asked: AskedQuestion): ConsensusQuestion | null {
  const rows = dated(ledger).filter(({ row, year }) => row.metric === asked.metric && year === asked.year);
  const about = rows.filter(({ row }) => relatedScopes('cpo', row.scopeKey));
  const scopeKey =
    asked.scopeKey ??
    mostFrequent(
      (about.length === 0 ? rows : about).map(({ row }) => row.scopeKey),
      SCOPE_KEYS,
    );
  if (scopeKey === undefined) return null;
  const kind = kindOf(rows.filter(({ row }) => row.scopeKey === scopeKey));
  if (kind === undefined) return null;
  return { metric: asked.metric, year: asked.year, scopeKey, unit: kind.unit, basis: kind.basis };
}

/** A value that can be asked for, with how many estimates it has. */
export interface QuestionChoice<T> {
  readonly value: T;
  readonly count: number;
}

function counted<T>(values: readonly T[], order: (a: T, b: T) => number): readonly QuestionChoice<T>[] {
  const count = new Map<T, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].map(([value, n]) => ({ value, count: n })).sort((a, b) => order(a.value, b.value));
}

export interface QuestionChoices {
  /** In the order of the list of metrics, each with the year to begin with: the one asked for if it has estimates, else its fullest. */
  readonly metrics: readonly (QuestionChoice<Metric> & { readonly year: number })[];
  /** Years for which the metric has estimates, rising. */
  readonly years: readonly QuestionChoice<number>[];
  /** Scopes of the metric for the year, in the order of the table of scopes. */
  readonly scopes: readonly QuestionChoice<ScopeKey>[];
}

/** What can be asked of a ledger from where one is. */
export function questionChoices(ledger: readonly LedgerRow[], { metric, year }: AskedQuestion): QuestionChoices {
  const all = dated(ledger);
  const yearsOf = (of: Metric) => all.flatMap((each) => (each.row.metric === of ? [each.year] : []));
  const ofMetric = all.filter(({ row }) => row.metric === metric);
  return {
    metrics: counted(
      all.map(({ row }) => row.metric),
      (a, b) => METRICS.indexOf(a) - METRICS.indexOf(b),
    ).map((choice) => {
      const years = yearsOf(choice.value);
      const fullest = mostFrequent(
        years,
        [...years].sort((a, b) => b - a),
      );
      return { ...choice, year: years.includes(year) ? year : (fullest ?? year) };
    }),
    years: counted(
      ofMetric.map((each) => each.year),
      (a, b) => a - b,
    ),
    scopes: counted(
      ofMetric.filter((each) => each.year === year).map(({ row }) => row.scopeKey),
      (a, b) => SCOPE_KEYS.indexOf(a) - SCOPE_KEYS.indexOf(b),
    ),
  };
}
