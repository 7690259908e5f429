import {
  createSharePass,
  hasPermission,
  hashSecretToken,
  isPassword,
  isSharePass,
  placesOfNetwork,
  type Principal,
} from '@waveguide/auth';
import type { BriefingContent } from '@waveguide/briefings';
import {
  attemptSucceeded,
  attemptWait,
  countAttempt,
  countShareView,
  findOpenShare,
  type AttemptPlace,
  type AttemptWait,
  type OpenableShare,
  type WaitingRule,
} from '@waveguide/db';
import type { ApiServices } from '../trpc/context';
import { readStoredContent } from './stored/content';

/** As `createSecretToken` makes them; anything else is not looked up. */
const TOKEN = /^[\w-]{43}$/;

/** Wrong passwords at one link from one network. */
export const SHARE_RULE: WaitingRule = { freeTries: 5, firstSeconds: 30, longestSeconds: 900 };

/** How somebody comes to a link. */
export interface ShareVisit {
  readonly token: string;
  /** The network they come from, as `requestNetwork` says it. */
  readonly network: string;
  /** The cookie that the right password left; undefined if there is none. */
  readonly pass: string | undefined;
  /** The server's secret, which signs passes. */
  readonly secret: string;
}

/** A briefing as a link shows it: as it stood when the link was made. */
export interface SharedBriefing {
  readonly shareId: string;
  readonly briefingId: string;
  readonly content: BriefingContent;
  readonly sharedAt: Date;
  readonly expiresAt: Date;
}

/** What a link opens: its briefing, its password first, or nothing (never made, expired, revoked, its briefing removed: all alike). */
export type OpenedShare =
  | { readonly kind: 'open'; readonly briefing: SharedBriefing }
  /** `wait` is there after too many wrong passwords. */
  | { readonly kind: 'password'; readonly wait: AttemptWait | null }
  | { readonly kind: 'closed' };

async function findShare({ client, now }: ApiServices, token: string): Promise<OpenableShare | null> {
  return TOKEN.test(token) ? findOpenShare(client, { tokenHash: hashSecretToken(token), now: await now() }) : null;
}

/** Opens a link. Nobody needs an account, and nothing but this one briefing can be seen by it. */
export async function openShare(services: ApiServices, visit: ShareVisit): Promise<OpenedShare> {
  const { token, pass, secret, network } = visit;
  const share = await findShare(services, token);
  if (share === null) return { kind: 'closed' };
  const { id, passwordHash, briefingId, content, createdAt, expiresAt } = share;
  const now = await services.now();
  if (passwordHash !== null && !(pass !== undefined && isSharePass(pass, { id, passwordHash }, { secret, now })))
    return { kind: 'password', wait: await attemptWait(services.client, placesOfShare(id, network), now) };
  const briefing = {
    shareId: id,
    briefingId,
    content: readStoredContent(content),
    sharedAt: createdAt,
    expiresAt,
  };
  return { kind: 'open', briefing };
}

/** Where a try at the password of a link is counted. */
function placesOfShare(id: string, network: string): readonly AttemptPlace[] {
  // The id is hashed to have the form that the subjects have; it is no secret.
  return placesOfNetwork({ subject: hashSecretToken(`shared briefing ${id}`), rule: SHARE_RULE, network });
}

/** Counts that a reader opened the page. Whoever may read briefings here is no reader of the link but one of its makers. */
export async function countReader(services: ApiServices, shareId: string, principal: Principal): Promise<void> {
  if (hasPermission(principal, 'briefings.read')) return;
  try {
    await countShareView(services.client, { id: shareId, now: await services.now() });
  } catch (error) {
    // A database that cannot be written must not keep a reader from what can be read.
    services.reportIncident(error);
  }
}

/** What became of a password: the pass that it is worth, or why it is worth none. */
export type PasswordAnswer =
  | { readonly kind: 'right'; readonly pass: string }
  | { readonly kind: 'wrong' | 'wait' | 'closed' }
  /** The link asks for none. */
  | { readonly kind: 'open' };

/** A password as somebody sends it to a link. */
export interface PasswordTry extends Omit<ShareVisit, 'pass'> {
  readonly password: string;
}

/**
 * Tries a password at a link. Attempts are counted before the password is looked at, and after a few wrong ones from one network that network
 * has to wait.
 */
export async function tryPassword(
  services: ApiServices,
  { token, password, secret, network }: PasswordTry,
): Promise<PasswordAnswer> {
  const share = await findShare(services, token);
  if (share === null) return { kind: 'closed' };
  const { id, passwordHash } = share;
  if (passwordHash === null) return { kind: 'open' };
  const now = await services.now();
  const counted = await countAttempt(services.client, placesOfShare(id, network), now);
  if (!counted.ok) return { kind: 'wait' };
  if (!(await isPassword(passwordHash, password))) return { kind: 'wrong' };
  await attemptSucceeded(services.client, counted.value);
  return { kind: 'right', pass: createSharePass({ id, passwordHash }, { secret, now }) };
}
