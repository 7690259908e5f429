import { createHash } from 'node:crypto';

/** A strong entity tag of these bytes (RFC 9110, 8.8.3). */
export function entityTag(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url')}"`;
}

/** Whether the asker has it already (RFC 9110, 13.1.2: a list of tags, compared weakly, or any with `*`). */
export function isKnownTag(etag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
