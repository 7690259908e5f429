import { SCOPE_TABLE, type ScopeKey, type ScopeRow } from './scope-table';

/** A scope with its key. */
export interface Scope extends ScopeRow {
  readonly key: ScopeKey;
}

/** The scope with this key. */
export function scope(key: ScopeKey): Scope {
  return { key, ...SCOPE_TABLE[key] };
}

/** Every scope key, in the order of the table. */
export const SCOPE_KEYS: readonly ScopeKey[] = Object.keys(SCOPE_TABLE) as ScopeKey[];

/** True if a text is a known scope key: the check at the edge. */
export function isScopeKey(text: string): text is ScopeKey {
  return Object.hasOwn(SCOPE_TABLE, text);
}

/** True if the figure counts one company only and never stands for the market. */
export function isCompanyScope(key: ScopeKey): boolean {
  return SCOPE_TABLE[key].company !== null;
}
