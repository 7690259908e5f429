import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What the server's secret signs. The purpose stands first, so that nothing that is signed for one thing can be taken for another. */
export type SignedParts = readonly [purpose: string, ...parts: string[]];

/** The signature of these parts, 43 characters of the URL-safe alphabet (HMAC-SHA-256). Who does not know the secret cannot make one. */
export function purposeSignature(secret: string, parts: SignedParts): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}

/** Whether a text is the signature of these parts. It takes the same time wherever the two differ. */
export function isPurposeSignature(given: string, secret: string, parts: SignedParts): boolean {
  const [left, right] = [given, purposeSignature(secret, parts)].map((text) =>
    createHash('sha256').update(text).digest(),
  ) as [Buffer, Buffer];
  return timingSafeEqual(left, right);
}
