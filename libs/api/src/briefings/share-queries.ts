import { listSharesOfFormer, pageOfShares, type StoredShare } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import type { z } from 'zod';
import type { ApiServices } from '../trpc/context';
import { briefingQuery } from './queries';
import { MOST_FORMER_SHARES, type formerSharesSchema, type ListSharesInput, type Share } from './share-schema';
import type { Problem } from '../trpc/problem';

/** A stored link as it is told. */
export function shareOf(stored: StoredShare, now: Date): Share {
  return { ...stored, isOpen: stored.revokedAt === null && stored.expiresAt > now };
}

/** A page of the links to a briefing, the newest first. */
export async function sharesQuery(
  services: ApiServices,
  { id, ...asked }: ListSharesInput,
): Promise<Result<{ readonly shares: Share[]; readonly total: number }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const now = await services.now();
  const { items, total } = await pageOfShares(services.client, { briefingId: id, ...asked });
  return ok({ shares: items.map((one) => shareOf(one, now)), total });
}

/** Links that still open a briefing though whoever made them has no account in use any more. */
export async function formerSharesQuery({ client, now }: ApiServices): Promise<z.output<typeof formerSharesSchema>> {
  const at = await now();
  const { shares, total } = await listSharesOfFormer(client, { now: at, limit: MOST_FORMER_SHARES });
  return { total, shares: shares.map((one) => ({ ...one, ...shareOf(one, at) })) };
}
