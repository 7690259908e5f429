import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a browser that gave the right password is let in again, at most; it forgets sooner when it is closed. */
export const SHARE_PASS_LIFE_MS = 12 * 3_600_000;

/** The link that a pass is for. */
export interface PassedShare {
  readonly id: string;
  readonly passwordHash: string;
}

export interface SharePassOptions {
  /** The server's own secret (`BETTER_AUTH_SECRET`). */
  readonly secret: string;
  readonly now: Date;
}

/**
 * Proof for a browser's cookie that somebody gave a link's password. It holds for this link and this password only and for some hours;
 * who does not know the secret cannot make one.
 */
export function createSharePass(share: PassedShare, { secret, now }: SharePassOptions): string {
  const until = `${now.getTime() + SHARE_PASS_LIFE_MS}`;
  return `${until}.${signature(share, { secret, until })}`;
}

/** Whether a cookie's text is such a proof, and still holds. */
export function isSharePass(pass: string, share: PassedShare, { secret, now }: SharePassOptions): boolean {
  const { until, given } = /^(?<until>\d{1,16})\.(?<given>[\w-]{43})$/.exec(pass)?.groups ?? {};
  if (until === undefined || given === undefined || Number(until) <= now.getTime()) return false;
  const expected = signature(share, { secret, until });
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

function signature({ id, passwordHash }: PassedShare, { secret, until }: { secret: string; until: string }): string {
  // The purpose stands first, so that nothing else that this secret signs can be taken for a pass.
  const text = JSON.stringify(['waveguide share pass', id, passwordHash, until]);
  return createHmac('sha256', secret).update(text).digest('base64url');
}
