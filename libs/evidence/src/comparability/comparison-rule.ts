import { err, formatPartialDate, ok, unit, type Result, type UnitId } from '@waveguide/quantity';
import { basisLabel, type Basis } from '../basis';
import { differenceSentence, KIND_WORDS, type KindDifference } from '../compatibility';
import { metricLabel, type Metric } from '../metric';
import type { LedgerRow } from '../published-estimate';
import type { ScopeKey } from '../scope-table';
import { dateOfRow, newerVintages } from './latest-vintage';
import { statedText } from './stated-text';

/** A scope whose rows count what an output counts, in the unit they state and with the exact conversion to the output's unit. */
export interface DeclaredScope {
  readonly scopeKey: ScopeKey;
  readonly unit: UnitId;
  /** The output's units in one of what the row states: 2 ports of 800G in a 1.6T module. A row's value divided by it is in the output's unit. */
  readonly per: number;
}

/** What a row has to be before it may be held against one output (docs/methods, consistency checks). */
export interface ComparisonRule {
  /** Who counts, inside a sentence: "the model". */
  readonly who: string;
  /** What the output counts, in words: "CPO and OIO, near-packaged optics left out". */
  readonly counts: string;
  readonly metric: Metric;
  readonly unit: UnitId;
  /** None if no scope of the ledger counts what the output counts. */
  readonly scopes: readonly DeclaredScope[];
  readonly basis: Basis;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Tertiary evidence is left out, but for prices, where there is no other. */
  readonly tertiary: 'left-out' | 'taken';
}

export const COMPARISON_DIFFERENCES = [
  'metric',
  'unit',
  'scope',
  'basis',
  'year',
  'number',
  'evidence',
  'excluded',
  'superseded',
] as const;
export type ComparisonDifference = (typeof COMPARISON_DIFFERENCES)[number];

/** The first thing that keeps a row from being compared, with a sentence for the reader that names both sides. */
export interface NotComparable {
  readonly differsIn: ComparisonDifference;
  readonly message: string;
}

/** A row that may be compared: the output's units in one of what it states, and the year it is about. */
export interface ComparableRow {
  readonly per: number;
  readonly year: number;
}

/** Judges rows of one ledger under one rule. */
export type Comparison = (row: LedgerRow) => Result<ComparableRow, NotComparable>;

/**
 * The comparison of a ledger's rows with one output: comparable is a row of the same metric, unit, scope key and basis (or of a declared
 * exact conversion), for a year that the output has, with a number, not tertiary, not excluded, and not replaced by a newer vintage.
 */
export function comparisonWith(rule: ComparisonRule, ledger: readonly LedgerRow[]): Comparison {
  const newer = newerVintages(ledger, (row) => usable(rule, row).ok);
  return (row) => {
    const judged = usable(rule, row);
    if (!judged.ok) return judged;
    const replaced = newer(row);
    if (replaced === undefined) return judged;
    return refuse(
      'superseded',
      `${replaced.publisher} replaced this figure, dated ${dated(row)}, by “${statedText(replaced)}”, dated ${dated(replaced)}.`,
    );
  };
}

function usable(rule: ComparisonRule, row: LedgerRow): Result<ComparableRow, NotComparable> {
  const kind = kindDifference(rule, row);
  if (kind !== null) return refuse(kind, differenceSentence(kind, wordsOf(kind, rule, row), sidesOf(rule)));
  const { who, firstYear, lastYear } = rule;
  if (row.target.kind === 'not-stated') return refuse('year', `The row names no year. ${row.target.detail}`);
  const years = `${firstYear} to ${lastYear}`;
  if (row.target.kind === 'period') {
    const { fromYear, toYear } = row.target;
    return refuse('year', `The row is about ${fromYear} to ${toYear} together, ${who} about each year of ${years}.`);
  }
  const { year } = row.target;
  if (year < firstYear || year > lastYear) return refuse('year', `The row is about ${year}, ${who} about ${years}.`);
  if (row.value.kind === 'missing') return refuse('number', `The row states no number. ${row.value.detail}`);
  if (row.evidence === 'tertiary' && rule.tertiary === 'left-out')
    return refuse(
      'evidence',
      'The row is tertiary evidence, a repost or an aggregator; only primary and secondary count.',
    );
  if (row.excluded) return refuse('excluded', `The row is left out of every comparison. ${row.flag ?? ''}`.trimEnd());
  const per = declared(rule, row)?.per ?? 1;
  return ok({ per, year });
}

const dated = (row: LedgerRow): string => formatPartialDate(dateOfRow(row));

function refuse(differsIn: ComparisonDifference, message: string): Result<never, NotComparable> {
  return err({ differsIn, message });
}

function declared(rule: ComparisonRule, row: LedgerRow): DeclaredScope | undefined {
  return rule.scopes.find(({ scopeKey, unit: stated }) => scopeKey === row.scopeKey && stated === row.unit);
}

function kindDifference(rule: ComparisonRule, row: LedgerRow): KindDifference | null {
  if (row.metric !== rule.metric) return 'metric';
  if (declared(rule, row) === undefined) {
    const sameScope = rule.scopes.some(({ scopeKey }) => scopeKey === row.scopeKey);
    return sameScope || !unitsOf(rule).has(row.unit) ? 'unit' : 'scope';
  }
  return row.basis === rule.basis ? null : 'basis';
}

function unitsOf(rule: ComparisonRule): ReadonlySet<UnitId> {
  return new Set([rule.unit, ...rule.scopes.map((scope) => scope.unit)]);
}

function wordsOf(differsIn: KindDifference, rule: ComparisonRule, row: LedgerRow): readonly [string, string] {
  const other: Readonly<Record<KindDifference, string>> = {
    metric: metricLabel(rule.metric).toLowerCase(),
    unit: unit(rule.unit).name,
    scope: rule.counts,
    basis: basisLabel(rule.basis),
  };
  return [KIND_WORDS[differsIn](row), other[differsIn]];
}

const sidesOf = ({ who }: ComparisonRule) => ({ one: 'the row', other: who });
