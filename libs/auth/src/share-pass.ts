import { isPurposeSignature, purposeSignature, type SignedParts } from './purpose-signature';

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
  return `${until}.${purposeSignature(secret, passParts(share, until))}`;
}

/** Whether a cookie's text is such a proof, and still holds. */
export function isSharePass(pass: string, share: PassedShare, { secret, now }: SharePassOptions): boolean {
  const { until, given } = /^(?<until>\d{1,16})\.(?<given>[\w-]{43})$/.exec(pass)?.groups ?? {};
  if (until === undefined || given === undefined || Number(until) <= now.getTime()) return false;
  return isPurposeSignature(given, secret, passParts(share, until));
}

const passParts = ({ id, passwordHash }: PassedShare, until: string): SignedParts => [
  'waveguide share pass',
  id,
  passwordHash,
  until,
];
