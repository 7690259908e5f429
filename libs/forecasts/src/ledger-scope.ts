import type { LedgerFigure, Metric, ScopeKey } from '@waveguide/evidence';
import type { EntityId, OutputName } from './market-output';

/** `same`: counts what the model counts. `other`: near enough to show, hollow, never to average. `unrelated`: not drawn. */
export type ScopeRelation = 'same' | 'other' | 'unrelated';

interface Scopes {
  readonly metric: Metric;
  readonly same: readonly ScopeKey[];
  readonly other: readonly ScopeKey[];
}

const PORTS: Scopes = {
  metric: 'ports',
  // Published counts state no port speed, or count NPO in: beside 800G-equivalents they are all another scope.
  same: [],
  other: ['cpo-ports', 'cpo-ports-800g-1600g', 'cpo+npo-ports'],
};
const SHARE: Scopes = {
  metric: 'share',
  same: [],
  other: ['cpo-of-800g-1600g-ports', 'cpo-of-ai-modules', 'cpo-scale-out-links'],
};
const OTHER_REVENUE: readonly ScopeKey[] = ['cpo-all-uses', 'cpo-modules', 'cpo+npo', 'cpo-excluding-lasers'];

const TABLE: Readonly<Record<string, Scopes>> = {
  'ports:co-packaged': PORTS,
  'ports:cpo': PORTS,
  'share:co-packaged': SHARE,
  'share:cpo': SHARE,
  'revenue:co-packaged': { metric: 'revenue', same: ['cpo', 'cpo+oio'], other: OTHER_REVENUE },
  'revenue:cpo': { metric: 'revenue', same: ['cpo'], other: ['cpo+oio', ...OTHER_REVENUE] },
  'revenue:lpo': { metric: 'revenue', same: ['lpo'], other: ['lpo+cpo'] },
  'revenue:pluggable': { metric: 'revenue', same: ['pluggable-data-centre'], other: ['pluggable-datacom'] },
};

/** How a figure of the ledger stands to an output of the model: only annual figures of the whole market are drawn beside it. */
export function scopeRelation(
  figure: Pick<LedgerFigure, 'metric' | 'scopeKey' | 'basis'>,
  output: OutputName,
  entity: EntityId,
): ScopeRelation {
  const scopes = TABLE[`${output}:${entity}`];
  if (scopes === undefined || figure.metric !== scopes.metric || figure.basis !== 'annual') return 'unrelated';
  if (scopes.same.includes(figure.scopeKey)) return 'same';
  return scopes.other.includes(figure.scopeKey) ? 'other' : 'unrelated';
}
