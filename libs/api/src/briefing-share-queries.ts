import { listShares, type StoredShare } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { briefingQuery } from './briefing-queries';
import type { Share } from './briefing-share-schema';
import type { Problem } from './problem';

/** A stored link as it is told. */
export function shareOf(stored: StoredShare, now: Date): Share {
  return { ...stored, isOpen: stored.revokedAt === null && stored.expiresAt > now };
}

/** The links to a briefing, the newest first. */
export async function sharesQuery(
  services: ApiServices,
  id: string,
): Promise<Result<{ readonly shares: Share[] }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const now = services.now();
  const stored = await listShares(services.client, id);
  return ok({ shares: stored.map((one) => shareOf(one, now)) });
}
