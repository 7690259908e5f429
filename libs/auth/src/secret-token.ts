import { createHash } from 'node:crypto';

/** Gives that many unpredictable bytes; `node:crypto`'s randomBytes fits. */
export type RandomBytes = (count: number) => Uint8Array;

/** 256 bits: nobody guesses one within its life. */
const TOKEN_BYTES = 32;

/** A fresh token in the URL-safe alphabet, 43 characters. */
export function createSecretToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
}

/** What is stored in a token's place, so that whoever reads the database cannot use its links. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
