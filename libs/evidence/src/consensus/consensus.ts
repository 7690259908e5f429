import { quantileOfSorted } from '@waveguide/probability';
import { err, formatPartialDate, missing, ok, present, type Maybe, type Result } from '@waveguide/quantity';
import { statedAs } from '../comparability/allowed-span';
import { comparisonWith, type ComparisonDifference, type ComparisonRule } from '../comparability/comparison-rule';
import { dateOfRow, publisherOfRow } from '../comparability/latest-vintage';
import { compatible, type FigureKind } from '../compatibility';
import type { LedgerRow, PublishedEstimate } from '../published-estimate';
import { scope } from '../scope';
import { EVIDENCE_TIERS } from '../source';

/** What is asked of publishers: a kind of figure for one target year. */
export interface ConsensusQuestion extends FigureKind {
  readonly year: number;
}

/** An estimate with its number, in the question's unit. */
export interface StatedEstimate {
  readonly row: PublishedEstimate;
  readonly value: number;
}

/** An estimate of the same kind and year that takes no part, with the reason in a sentence. */
export interface LeftOutEstimate {
  readonly row: PublishedEstimate;
  readonly because: ComparisonDifference | 'same-publisher';
  readonly reason: string;
}

/** What publishers say to one question; each has one voice, and all voices weigh the same. */
export interface Consensus {
  readonly question: ConsensusQuestion;
  /** Point, approximate and range rows, lowest first: the median is theirs. */
  readonly figures: readonly StatedEstimate[];
  /** "At least" and "up to", lowest first: counted and shown, and no part of the median. */
  readonly bounds: readonly StatedEstimate[];
  readonly leftOut: readonly LeftOutEstimate[];
  /** In the question's unit; Hyndman & Fan type 7, as all quantiles here. */
  readonly median: Maybe<number>;
  readonly range: Maybe<{ readonly low: number; readonly high: number }>;
  /** Highest over lowest figure, 1 or more. */
  readonly dispersion: Maybe<number>;
}

function ruleOf({ metric, unit, scopeKey, basis, year }: ConsensusQuestion): ComparisonRule {
  return {
    who: 'the consensus',
    counts: scope(scopeKey).label,
    metric,
    unit,
    scopes: [{ scopeKey, unit, per: 1 }],
    basis,
    firstYear: year,
    lastYear: year,
    tertiary: 'left-out',
  };
}

/** True if an estimate answers the question: same kind, same whole year. Whether it counts is decided afterwards. */
export function answers(question: ConsensusQuestion, row: LedgerRow): row is PublishedEstimate {
  const { target } = row;
  if (row.kind !== 'published-estimate' || target.kind !== 'year' || target.year !== question.year) return false;
  return compatible(question, row).ok;
}

/** The better evidence first, then the later date, then the id, so that the choice never depends on the order of the ledger. */
function byWeightOfEvidence(a: PublishedEstimate, b: PublishedEstimate): number {
  const tier = EVIDENCE_TIERS.indexOf(a.evidence) - EVIDENCE_TIERS.indexOf(b.evidence);
  if (tier !== 0) return tier;
  if (a.vintage !== b.vintage) return a.vintage < b.vintage ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/**
 * One row of a publisher whose dates do not tell which is its newest ("2026" and "2026-03"); an error names the row that speaks for it.
 * Rows of nobody named each stand alone.
 */
function oneVoice(row: PublishedEstimate, usable: readonly PublishedEstimate[]): Result<true, PublishedEstimate> {
  const publisher = publisherOfRow(row);
  if (publisher === null) return ok(true);
  const [first] = usable.filter((other) => publisherOfRow(other) === publisher).sort(byWeightOfEvidence);
  return first === undefined || first.id === row.id ? ok(true) : err(first);
}

function judged(question: ConsensusQuestion, ledger: readonly LedgerRow[]) {
  const compare = comparisonWith(ruleOf(question), ledger);
  const asked = ledger.filter((row): row is PublishedEstimate => answers(question, row));
  const usable = asked.filter((row) => compare(row).ok);
  return asked.map((row): { readonly row: PublishedEstimate; readonly leftOut: LeftOutEstimate | null } => {
    const comparison = compare(row);
    if (!comparison.ok)
      return { row, leftOut: { row, because: comparison.error.differsIn, reason: comparison.error.message } };
    const voice = oneVoice(row, usable);
    if (voice.ok) return { row, leftOut: null };
    const reason = `${voice.error.publisher} has one voice, and its dates, ${formatPartialDate(dateOfRow(row))} and ${formatPartialDate(voice.error.vintage)}, do not tell which figure is newer.`;
    return { row, leftOut: { row, because: 'same-publisher', reason } };
  });
}

function dispersionOf(values: readonly number[]): Maybe<number> {
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined || values.length < 2)
    return missing('not-applicable', 'Fewer than two figures: there is nothing to differ.');
  if (low <= 0) return missing('undefined', 'A ratio of figures needs all of them above 0.');
  return present(high / low);
}

/**
 * The consensus on one question: of each publisher its latest compatible estimate; older vintages, tertiary evidence and excluded rows are
 * left out with the reason (docs/methods/consensus.md).
 * @param ledger all rows, actuals too: a publisher's own actual takes the place of its forecast
 */
export function consensusOn(question: ConsensusQuestion, ledger: readonly LedgerRow[]): Consensus {
  const rows = judged(question, ledger);
  const taken = rows.flatMap(({ row, leftOut }): StatedEstimate[] =>
    leftOut === null && row.value.kind === 'present' ? [{ row, value: row.value.value }] : [],
  );
  const sorted = taken.sort((a, b) => a.value - b.value || (a.row.id < b.row.id ? -1 : 1));
  const figures = sorted.filter(({ row }) => statedAs(row.qualifier) === 'figure');
  const values = figures.map(({ value }) => value);
  const [low, high] = [values[0], values.at(-1)];
  const none = missing('not-reported', 'No publisher states a figure that counts.');
  return {
    question,
    figures,
    bounds: sorted.filter(({ row }) => statedAs(row.qualifier) === 'bound'),
    leftOut: rows.flatMap(({ leftOut }) => (leftOut === null ? [] : [leftOut])),
    median: values.length === 0 ? none : present(quantileOfSorted(Float64Array.from(values), 0.5)),
    range: low === undefined || high === undefined ? none : present({ low, high }),
    dispersion: dispersionOf(values),
  };
}
