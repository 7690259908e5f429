import { scope } from '../scope';
import type { ScopeKey } from '../scope-table';

/**
 * True if two scopes are about a product in common, so that their figures may stand beside each other, never as one series: CPO beside CPO
 * with near-packaged optics, but not beside AI switches. A figure of one company is near that company's alone.
 */
export function relatedScopes(a: ScopeKey, b: ScopeKey): boolean {
  const [one, other] = [scope(a), scope(b)];
  if (one.company !== other.company) return false;
  const subjects = new Set<string>(one.subject.split('+'));
  return other.subject.split('+').some((subject) => subjects.has(subject));
}
