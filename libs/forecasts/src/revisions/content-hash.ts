import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AssumptionValue } from '../model/assumption';
import { canonicalCorrelations, type RankCorrelation } from '../model/rank-correlations';

/**
 * JSON with sorted object keys and without white space, so that equal values give equal text whatever the order in which
 * they were written (RFC 8785 for the strings, finite numbers, booleans, nulls, arrays and objects that values consist of).
 * @throws RangeError for a number that JSON cannot carry
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`A value of ${String(value)} cannot be stored.`);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 of a text in UTF-8, hexadecimal (FIPS 180-4). */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Fingerprint of a set of values and their rank correlations: SHA-256 over their canonical JSON, ordered by key. The order of sources
 * and of pairs does not count; everything else an analyst can change does. Without correlations it covers the values alone.
 */
export function contentHash(values: readonly AssumptionValue[], correlations: readonly RankCorrelation[] = []): string {
  const content = values
    .map(({ key, distribution, basis, rationale, sourceIds }) => ({
      key,
      distribution,
      basis,
      rationale,
      sourceIds: [...sourceIds].sort(),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const pairs = canonicalCorrelations(correlations);
  return sha256Hex(canonicalJson(pairs.length === 0 ? content : { values: content, correlations: pairs }));
}
