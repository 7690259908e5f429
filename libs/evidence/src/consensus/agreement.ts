import { compatible, type FigureKind } from '../compatibility';
import type { LedgerRow, PublishedEstimate } from '../published-estimate';
import { consensusOn, type Consensus, type ConsensusQuestion } from './consensus';
import { relatedScopes } from './related-scopes';

/** One scope near the question, with how its own rows spread. Rows of two scopes are never in one. */
export interface ScopeAgreement {
  readonly consensus: Consensus;
  /** Why its rows are not those of the question, in a sentence that names both scopes; null for the question's own. */
  readonly reason: string | null;
}

const keyOf = ({ scopeKey, unit, basis }: FigureKind): string => [scopeKey, unit, basis].join('|');

/** The estimates of a metric for a year whose scope is about the same product as the question's, its own among them. */
export function estimatesNear(question: ConsensusQuestion, ledger: readonly LedgerRow[]): readonly PublishedEstimate[] {
  return ledger.filter(
    (row): row is PublishedEstimate =>
      row.kind === 'published-estimate' &&
      row.metric === question.metric &&
      row.target.kind === 'year' &&
      row.target.year === question.year &&
      relatedScopes(question.scopeKey, row.scopeKey),
  );
}

/** Closest figures first; then what cannot differ, having one figure or bounds alone, by how much of it there is. */
function byAgreement({ consensus: a }: ScopeAgreement, { consensus: b }: ScopeAgreement): number {
  const spread = ({ dispersion }: Consensus) => (dispersion.kind === 'present' ? dispersion.value : Infinity);
  if (spread(a) !== spread(b)) return spread(a) - spread(b);
  return (
    b.figures.length - a.figures.length ||
    b.bounds.length - a.bounds.length ||
    keyOf(a.question).localeCompare(keyOf(b.question), 'en')
  );
}

/** "In which scope do these agree?": every scope near the question with the spread of its own rows, the closest first. */
export function agreementByScope(question: ConsensusQuestion, ledger: readonly LedgerRow[]): readonly ScopeAgreement[] {
  const kinds = new Map<string, FigureKind>([[keyOf(question), question]]);
  for (const row of estimatesNear(question, ledger)) if (!kinds.has(keyOf(row))) kinds.set(keyOf(row), row);
  return [...kinds.values()]
    .map(({ metric, unit, scopeKey, basis }): ScopeAgreement => {
      const same = compatible({ metric, unit, scopeKey, basis }, question);
      return {
        consensus: consensusOn({ metric, unit, scopeKey, basis, year: question.year }, ledger),
        reason: same.ok ? null : same.error.message,
      };
    })
    .sort(byAgreement);
}
