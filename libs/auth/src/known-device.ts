import { createHash } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import { isPurposeSignature, purposeSignature, type SignedParts } from './purpose-signature';
import { createSecretToken, type RandomBytes } from './secret-token';

/** How long a browser that signed in is known, from its last sign-in on. */
export const KNOWN_DEVICE_SECONDS = 365 * 86_400;

export interface KnownDeviceOptions {
  /** The server's own secret (`BETTER_AUTH_SECRET`). */
  readonly secret: string;
  readonly now: Date;
}

/** A cookie that says that this browser has signed in to an account. It lets nobody in; it only spares them others' wrong passwords. */
export interface KnownDeviceCookie {
  readonly name: string;
  readonly value: string;
}

/** What an account is called if its e-mail address must not be read: in the table of wrong passwords and in cookies. */
export function accountHash(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/** The mark of a fresh device of an account. Each account has a cookie of its own, so that several people may share a browser. */
export function markDevice(
  email: string,
  { secret, now, randomBytes }: KnownDeviceOptions & { readonly randomBytes: RandomBytes },
): KnownDeviceCookie {
  const id = createSecretToken(randomBytes);
  const until = `${now.getTime() + KNOWN_DEVICE_SECONDS * 1000}`;
  return {
    name: cookieName(email),
    value: `${id}.${until}.${purposeSignature(secret, markParts(email, { id, until }))}`,
  };
}

/** The device that a request comes from, where its cookie proves that the account has signed in on it; null otherwise. */
export function knownDevice(headers: Headers, email: string, { secret, now }: KnownDeviceOptions): string | null {
  const cookie = parseCookies(headers.get('cookie') ?? '').get(cookieName(email)) ?? '';
  const { id, until, given } = /^(?<id>[\w-]{43})\.(?<until>\d{1,16})\.(?<given>[\w-]{43})$/.exec(cookie)?.groups ?? {};
  if (id === undefined || until === undefined || given === undefined || Number(until) <= now.getTime()) return null;
  return isPurposeSignature(given, secret, markParts(email, { id, until })) ? id : null;
}

const cookieName = (email: string) => `waveguide.device.${accountHash(email).slice(0, 16)}`;

const markParts = (email: string, { id, until }: { readonly id: string; readonly until: string }): SignedParts => [
  'waveguide known device',
  accountHash(email),
  id,
  until,
];
