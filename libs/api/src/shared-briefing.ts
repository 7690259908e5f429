import {
  createSharePass,
  hasPermission,
  hashSecretToken,
  isPassword,
  isSharePass,
  type Principal,
} from '@waveguide/auth';
import type { BriefingContent } from '@waveguide/briefings';
import {
  countSharePasswordAttempt,
  countShareView,
  findOpenShare,
  forgetShareFailures,
  shareWaitLeft,
  type OpenableShare,
} from '@waveguide/db';
import type { ApiServices } from './api-context';
import { storedContentSchema } from './briefing-content-schema';

/** As `createSecretToken` makes them; anything else is not looked up. */
const TOKEN = /^[\w-]{43}$/;

/** How somebody comes to a link. */
export interface ShareVisit {
  readonly token: string;
  /** The cookie that the right password left; undefined where there is none. */
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
  /** `waitSeconds` is above 0 after too many wrong passwords. */
  | { readonly kind: 'password'; readonly waitSeconds: number }
  | { readonly kind: 'closed' };

async function findShare({ client, now }: ApiServices, token: string): Promise<OpenableShare | null> {
  return TOKEN.test(token) ? findOpenShare(client, { tokenHash: hashSecretToken(token), now: now() }) : null;
}

/** Opens a link. Nobody needs an account, and nothing but this one briefing can be seen by it. */
export async function openShare(services: ApiServices, { token, pass, secret }: ShareVisit): Promise<OpenedShare> {
  const share = await findShare(services, token);
  if (share === null) return { kind: 'closed' };
  const { id, passwordHash, briefingId, content, createdAt, expiresAt } = share;
  const now = services.now();
  if (passwordHash !== null && !(pass !== undefined && isSharePass(pass, { id, passwordHash }, { secret, now })))
    return { kind: 'password', waitSeconds: await shareWaitLeft(services.client, { id, now }) };
  const briefing = {
    shareId: id,
    briefingId,
    content: storedContentSchema.parse(content),
    sharedAt: createdAt,
    expiresAt,
  };
  return { kind: 'open', briefing };
}

/** Counts that a reader opened the page. Whoever may read briefings here is no reader of the link but one of its makers. */
export async function countReader(services: ApiServices, shareId: string, principal: Principal): Promise<void> {
  if (hasPermission(principal, 'briefings.read')) return;
  await countShareView(services.client, { id: shareId, now: services.now() });
}

/** What became of a password: the pass that it is worth, or why it is worth none. */
export type PasswordAnswer =
  | { readonly kind: 'right'; readonly pass: string }
  | { readonly kind: 'wrong' | 'wait' | 'closed' }
  /** The link asks for none. */
  | { readonly kind: 'open' };

/** Tries a password at a link. Attempts are counted before the password is looked at, and after a few wrong ones they have to wait. */
export async function tryPassword(
  services: ApiServices,
  { token, password, secret }: { readonly token: string; readonly password: string; readonly secret: string },
): Promise<PasswordAnswer> {
  const share = await findShare(services, token);
  if (share === null) return { kind: 'closed' };
  const { id, passwordHash } = share;
  if (passwordHash === null) return { kind: 'open' };
  const now = services.now();
  if ((await countSharePasswordAttempt(services.client, { id, now })) > 0) return { kind: 'wait' };
  if (!(await isPassword(passwordHash, password))) return { kind: 'wrong' };
  await forgetShareFailures(services.client, id);
  return { kind: 'right', pass: createSharePass({ id, passwordHash }, { secret, now }) };
}
