import { scoreForecasts, type ForecastScores, type ResolvedForecast } from '@waveguide/probability';
import { compatible } from '../compatibility';
import { yearOfDate } from '../partial-date';
import { publisherOfRow } from '../comparability/latest-vintage';
import type { LedgerRow, Observation, PublishedEstimate } from '../published-estimate';
import { isScorable } from '../qualifier';
import { EVIDENCE_TIERS } from '../source';

/** An estimate with the actual that resolves it. */
export interface ResolvedEstimate {
  readonly estimate: PublishedEstimate;
  readonly actual: Observation;
  /** Target year less the year of the vintage, 0 or more. */
  readonly horizon: number;
  readonly forecast: ResolvedForecast;
}

/** How one publisher did at one horizon. */
export interface Scorecard {
  readonly publisher: string;
  readonly horizon: number;
  readonly resolved: readonly ResolvedEstimate[];
  readonly scores: ForecastScores;
  /** Its place by median absolute percentage error among those of its horizon with five resolved forecasts, from 1; null below five. */
  readonly rank: number | null;
}

/** What can be scored or score: whole years, a number that is no bound, evidence that is not tertiary, and nothing excluded. */
function counts(row: LedgerRow): boolean {
  return (
    row.target.kind === 'year' &&
    row.value.kind === 'present' &&
    isScorable(row.qualifier) &&
    row.evidence !== 'tertiary' &&
    !row.excluded
  );
}

/** Of several actuals of one kind and year the one nearest to its origin, then the one known last. */
function bestActual(actuals: readonly Observation[]): Observation | undefined {
  return [...actuals].sort((a, b) => {
    const tier = EVIDENCE_TIERS.indexOf(a.evidence) - EVIDENCE_TIERS.indexOf(b.evidence);
    if (tier !== 0) return tier;
    if (a.observedOn !== b.observedOn) return a.observedOn < b.observedOn ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  })[0];
}

function resolved(estimate: PublishedEstimate, actuals: readonly Observation[]): ResolvedEstimate | null {
  const { target, value, low, high } = estimate;
  if (target.kind !== 'year' || value.kind === 'missing') return null;
  const horizon = target.year - yearOfDate(estimate.vintage);
  const actual = bestActual(
    actuals.filter(
      (row) => row.target.kind === 'year' && row.target.year === target.year && compatible(estimate, row).ok,
    ),
  );
  if (actual === undefined || actual.value.kind === 'missing' || horizon < 0) return null;
  const range = low === null || high === null ? {} : { low, high };
  return { estimate, actual, horizon, forecast: { forecast: value.value, actual: actual.value.value, ...range } };
}

/** Every forecast of the ledger whose outcome is known: an actual of the same metric, unit, scope key and basis for its target year. */
export function resolvedEstimates(ledger: readonly LedgerRow[]): readonly ResolvedEstimate[] {
  const rows = ledger.filter(counts);
  const actuals = rows.filter((row): row is Observation => row.kind === 'observation');
  return rows.flatMap((row) => {
    const found = row.kind === 'published-estimate' ? resolved(row, actuals) : null;
    return found === null ? [] : [found];
  });
}

/** The score by which cards are ordered; those without one come last. */
function errorOf({ scores }: Pick<Scorecard, 'scores'>): number {
  const { medianAbsolutePercentageError: error } = scores;
  return error.kind === 'present' ? error.value : Infinity;
}

function rankOf(card: Omit<Scorecard, 'rank'>, cards: readonly Omit<Scorecard, 'rank'>[]): number | null {
  if (!card.scores.ranked) return null;
  const better = cards.filter(
    (other) => other.horizon === card.horizon && other.scores.ranked && errorOf(other) < errorOf(card),
  );
  return better.length + 1;
}

/**
 * Publishers by horizon: resolved forecasts, median absolute percentage error, bias and coverage of stated ranges (docs/methods/scores.md).
 * Ordered by publisher and horizon; below five resolved forecasts a card has no rank. Rows of nobody named are nobody's record.
 */
export function publisherScorecards(ledger: readonly LedgerRow[]): readonly Scorecard[] {
  const groups = new Map<string, { publisher: string; horizon: number; resolved: ResolvedEstimate[] }>();
  for (const each of resolvedEstimates(ledger)) {
    const publisher = publisherOfRow(each.estimate);
    if (publisher === null) continue;
    const key = `${publisher}|${each.horizon}`;
    const group = groups.get(key) ?? { publisher, horizon: each.horizon, resolved: [] };
    group.resolved.push(each);
    groups.set(key, group);
  }
  const cards = [...groups.values()].map((group) => ({
    ...group,
    scores: scoreForecasts(group.resolved.map(({ forecast }) => forecast)),
  }));
  return cards
    .map((card): Scorecard => ({ ...card, rank: rankOf(card, cards) }))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.horizon - b.horizon);
}

/** The number of resolved forecasts, at all horizons, of the one of some publishers that has most. */
export function mostResolved(cards: readonly Scorecard[], publishers: readonly string[]): number {
  const of = (publisher: string) =>
    cards.filter((card) => card.publisher === publisher).reduce((sum, { resolved: { length } }) => sum + length, 0);
  return Math.max(0, ...publishers.map(of));
}
