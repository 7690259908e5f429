import { createHash } from 'node:crypto';
import type { PrismaClient } from '@waveguide/db';

/** Wrong passwords for one address before it has to wait. */
export const MAX_FAILURES = 8;
/** How long it then waits, and after how long of peace the count starts over. */
export const FAILURE_WINDOW_MS = 15 * 60_000;

/** Addresses are stored hashed: the table also holds what strangers typed. */
const hashOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

interface Throttle {
  readonly failures: number;
  readonly last_failure_at: Date;
}

/**
 * Counts an attempt to sign in with an address before its password is looked at, so that attempts at the same moment count
 * too. It is counted whether the address has an account or not: the answer tells nothing.
 * @returns seconds to wait; 0 where the attempt may go on
 */
export async function countAttempt(
  client: PrismaClient,
  { email, now }: { readonly email: string; readonly now: Date },
): Promise<number> {
  const over = new Date(now.getTime() - FAILURE_WINDOW_MS);
  const [row] = await client.$queryRaw<Throttle[]>`
    INSERT INTO sign_in_throttle AS t (email_hash, failures, last_failure_at) VALUES (${hashOf(email)}, 1, ${now})
    ON CONFLICT (email_hash) DO UPDATE SET
      failures = CASE WHEN t.last_failure_at <= ${over} THEN 1 ELSE least(t.failures + 1, ${MAX_FAILURES + 1}) END,
      last_failure_at = CASE WHEN t.last_failure_at <= ${over} OR t.failures < ${MAX_FAILURES} THEN ${now} ELSE t.last_failure_at END
    RETURNING failures, last_failure_at`;
  if (row === undefined || row.failures <= MAX_FAILURES) return 0;
  return Math.max(1, Math.ceil((row.last_failure_at.getTime() + FAILURE_WINDOW_MS - now.getTime()) / 1000));
}

/** Forgets the failures of an address that signed in, and those of everybody that no longer count. */
export async function forgetFailures(
  client: PrismaClient,
  { email, now }: { readonly email: string; readonly now: Date },
): Promise<void> {
  const over = new Date(now.getTime() - FAILURE_WINDOW_MS);
  await client.signInThrottle.deleteMany({
    where: { OR: [{ emailHash: hashOf(email) }, { lastFailureAt: { lte: over } }] },
  });
}
