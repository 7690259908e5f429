import type { PrismaClient } from '@waveguide/db';
import { createSecretToken, hashSecretToken, type RandomBytes } from './secret-token';

export interface SetupLinkOptions {
  /** The address people open, such as http://localhost:3000. */
  readonly baseUrl: string;
  readonly now: Date;
  readonly randomBytes: RandomBytes;
}

/** Long enough to fetch a coffee, short enough that a link in yesterday's log opens nothing. */
export const SETUP_LINK_LIFE_MS = 60 * 60 * 1000;

/**
 * A fresh single-use link for the server's log, or null if nobody needs one because an administrator is signed in.
 * Only a hash of its token is stored. Links printed within the last hour go on working, since several starts may wait for
 * their first administrator at the same time; the first one that is used withdraws the others. Whoever can read the log
 * of a first start owns the machine, and becomes the administrator.
 */
export async function ensureSetupLink(client: PrismaClient, options: SetupLinkOptions): Promise<string | null> {
  const admins = await client.user.findMany({
    where: { role: 'admin', deactivatedAt: null },
    select: { sessions: { where: { expiresAt: { gt: options.now } }, select: { id: true }, take: 1 } },
  });
  if (admins.some((admin) => admin.sessions.length > 0)) return null;
  const token = createSecretToken(options.randomBytes);
  const expiresAt = new Date(options.now.getTime() + SETUP_LINK_LIFE_MS);
  await client.$transaction([
    client.setupLink.deleteMany({ where: { usedAt: null, expiresAt: { lte: options.now } } }),
    client.setupLink.create({
      data: { tokenHash: hashSecretToken(token), role: 'admin', createdAt: options.now, expiresAt },
    }),
  ]);
  return new URL(`/setup/${token}`, options.baseUrl).href;
}

/**
 * What a link is good for at the moment: making the first administrator, letting the one there is in again, or nothing any more.
 * Looking changes nothing, so that a link preview does not use it up.
 */
export type SetupLinkState = 'set-up' | 'sign-in' | 'used' | 'expired' | 'unknown';

export async function setupLinkState(client: PrismaClient, token: string, now: Date): Promise<SetupLinkState> {
  const link = await client.setupLink.findUnique({ where: { tokenHash: hashSecretToken(token) } });
  if (link === null) return 'unknown';
  if (link.usedAt !== null) return 'used';
  if (link.expiresAt <= now) return 'expired';
  const admins = await client.user.count({ where: { role: 'admin', deactivatedAt: null } });
  return admins === 0 ? 'set-up' : 'sign-in';
}
