import { SCOPE_TABLE, type ScopeKey } from './scope-table';

/** The market or technology that a scope is about; coarser than the scope key, for filters and colours. */
export type ScopeSubject =
  | 'cpo'
  | 'cpo+npo'
  | 'cpo+oio'
  | 'cpo-switch'
  | 'lpo'
  | 'lpo+cpo'
  | 'oio'
  | 'pluggable'
  | 'transceivers'
  | 'silicon-photonics'
  | 'lasers'
  | 'switch-asic'
  | 'data-centre-switch'
  | 'ai-networking'
  | 'optical-interconnect'
  | 'copper';

/** What is counted within a scope. */
export type Counted =
  | 'ports'
  | 'engines'
  | 'modules'
  | 'switches'
  | 'chips'
  | 'components'
  | 'market-revenue'
  | 'links'
  | 'device-hours'
  | 'statement';

export interface Scope {
  readonly key: ScopeKey;
  /** What it counts, in words a chart can carry. */
  readonly label: string;
  readonly subject: ScopeSubject;
  readonly counted: Counted;
  /** The company to which the figure is confined, or null for the whole market. */
  readonly company: string | null;
}

/** The scope with this key. */
export function scope(key: ScopeKey): Scope {
  return { key, ...SCOPE_TABLE[key] };
}

/** Every scope key, in the order of the table. */
export const SCOPE_KEYS: readonly ScopeKey[] = Object.keys(SCOPE_TABLE) as ScopeKey[];

/** True where a text is a known scope key: the check at the edge. */
export function isScopeKey(text: string): text is ScopeKey {
  return Object.hasOwn(SCOPE_TABLE, text);
}

/** True where the figure counts one company only and never stands for the market. */
export function isCompanyScope(key: ScopeKey): boolean {
  return SCOPE_TABLE[key].company !== null;
}
