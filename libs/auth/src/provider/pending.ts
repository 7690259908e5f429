import { createHash, randomUUID } from 'node:crypto';
import type { PrismaClient } from '@waveguide/db';
import { parseCookies } from 'better-auth/cookies';
import { z } from 'zod';
import { isPurposeSignature, purposeSignature, type SignedParts } from '../purpose-signature';
import { createSecretToken, hashSecretToken, type RandomBytes } from '../secret-token';
import { jsonOf } from './json-answer';

/** A sign-in that was begun here and is to be ended by the provider's answer. */
export interface PendingSignIn {
  /** Path of this site to come back to. */
  readonly next: string;
  /** Proves that the code was asked for here (PKCE); only its digest leaves the server before. */
  readonly verifier: string;
  /** What the ID token has to repeat. */
  readonly nonce: string;
}

/** What the browser takes to the provider. */
export interface PendingStart {
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  /** The `Set-Cookie` header that ties the answer to this browser. */
  readonly cookie: string;
}

/** Time enough for a password, a second factor and a look for the phone. */
export const PENDING_LIFE_MS = 10 * 60_000;
const IDENTIFIER = 'provider-sign-in:';

export interface PendingKeeping {
  readonly client: PrismaClient;
  /** The server's own secret. */
  readonly secret: string;
  /** Whether browsers reach this site by https. */
  readonly secure: boolean;
}

const pendingSchema = z.strictObject({ next: z.string(), verifier: z.string(), nonce: z.string() });

/** Keeps what the provider's answer is held against, under the hash of its state; a browser has the state in a signed cookie. */
export async function beginPending(
  { client, secret, secure }: PendingKeeping,
  { next, now, randomBytes }: { readonly next: string; readonly now: Date; readonly randomBytes: RandomBytes },
): Promise<PendingStart> {
  const [state, nonce, verifier] = [0, 1, 2].map(() => createSecretToken(randomBytes)) as [string, string, string];
  const pending: PendingSignIn = { next, verifier, nonce };
  await client.$transaction([
    client.verification.deleteMany({ where: { identifier: { startsWith: IDENTIFIER }, expiresAt: { lte: now } } }),
    client.verification.create({
      data: {
        id: randomUUID(),
        identifier: IDENTIFIER + hashSecretToken(state),
        value: JSON.stringify(pending),
        expiresAt: new Date(now.getTime() + PENDING_LIFE_MS),
      },
    }),
  ]);
  const value = `${state}.${purposeSignature(secret, stateParts(state))}`;
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { state, nonce, challenge, cookie: setCookie({ value, secure, seconds: PENDING_LIFE_MS / 1000 }) };
}

/**
 * Takes what was kept for an answer, once: null if this browser did not ask for it, where it was used, and where it is too old.
 */
export async function takePending(
  { client, secret, secure }: PendingKeeping,
  { state, headers, now }: { readonly state: string; readonly headers: Headers; readonly now: Date },
): Promise<PendingSignIn | null> {
  const cookie = parseCookies(headers.get('cookie') ?? '').get(cookieName(secure)) ?? '';
  const signed = cookie.startsWith(`${state}.`) ? cookie.slice(state.length + 1) : '';
  if (!isPurposeSignature(signed, secret, stateParts(state))) return null;
  const row = await client.verification.findFirst({ where: { identifier: IDENTIFIER + hashSecretToken(state) } });
  if (row === null) return null;
  // Of two answers at the same moment one deletes it.
  const { count } = await client.verification.deleteMany({ where: { id: row.id } });
  const pending = pendingSchema.safeParse(jsonOf(row.value));
  return count === 1 && row.expiresAt > now && pending.success ? pending.data : null;
}

/** The `Set-Cookie` header by which a browser forgets the state. */
export function endedCookie({ secure }: Pick<PendingKeeping, 'secure'>): string {
  return setCookie({ value: '', secure, seconds: 0 });
}

/** Under https the name itself keeps other hosts of the domain from setting it. */
const cookieName = (secure: boolean) => (secure ? '__Host-waveguide-provider' : 'waveguide-provider');

function setCookie({ value, secure, seconds }: { value: string; secure: boolean; seconds: number }): string {
  // Lax, because the answer comes by a link on the provider's site.
  const attributes = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${cookieName(secure)}=${value}; ${attributes}`;
}

const stateParts = (state: string): SignedParts => ['waveguide provider sign-in', state];
