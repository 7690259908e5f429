import { randomBytes } from 'node:crypto';
import { createSecretToken, hashSecretToken, passwordHash } from '@waveguide/auth';
import { insertShare, revokeShare } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from '../revisions/approval';
import { unknownBriefing } from './queries';
import { movedOn, releasableBriefing } from './release';
import { shareOf } from './share-queries';
import type { CreateShareInput, Share } from './share-schema';
import { notFound, type Problem } from '../trpc/problem';

const DAY_MS = 86_400_000;

/** Makes a link to a briefing as it stands, where the pre-flight lets it go. Its token is in the answer and nowhere else. */
export async function createShareCommand(
  context: ApiContext,
  { id, version, expiresInDays, password, label }: CreateShareInput,
): Promise<Result<{ readonly path: string; readonly share: Share }, Problem>> {
  const briefing = await releasableBriefing(context, { id, version });
  if (!briefing.ok) return briefing;
  const token = createSecretToken(randomBytes);
  const now = await context.now();
  const made = await insertShare(context.client, {
    briefingId: id,
    version,
    tokenHash: hashSecretToken(token),
    passwordHash: password === null ? null : await passwordHash(password),
    label,
    createdBy: authorOf(context.principal),
    createdAt: now,
    expiresAt: new Date(now.getTime() + expiresInDays * DAY_MS),
  });
  if (!made.ok) return err(made.error.code === 'unknown-briefing' ? unknownBriefing(id) : movedOn);
  return ok({ path: `/shared/${token}`, share: shareOf(made.value, now) });
}

/** Closes a link for good. */
export async function revokeShareCommand(
  { client, principal, now }: ApiContext,
  shareId: string,
): Promise<Result<{ readonly share: Share }, Problem>> {
  const revoked = await revokeShare(client, { id: shareId, actor: authorOf(principal), now: await now() });
  return revoked === null ? err(notFound('link', shareId)) : ok({ share: shareOf(revoked, await now()) });
}
