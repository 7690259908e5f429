import { tracked } from '@trpc/server';
import { findRevision, findScenario, listRevisionsSince, type FeedEvent, type RevisionAddress } from '@waveguide/db';
import type { ApiContext } from '../trpc/context';
import { correlationChanges } from './correlation-queries';
import { problemToError } from '../trpc/error-map';
import { stampOf } from '../model/load-revision';
import { driverChanges } from './queries';

/**
 * A revision is dated when it is written and seen when its transaction ends, so an older one may become visible after a newer one. This is
 * longer than any transaction may take; whoever comes back is told everything since then once more.
 */
const OVERLAP_MS = 60_000;
/** Revisions told to somebody who comes back; who was away for longer reloads the page anyway. */
const MOST_MISSED = 50;

interface Publication {
  readonly stamp: ReturnType<typeof stampOf>;
  readonly changes: ReturnType<typeof driverChanges>;
  readonly correlationChanges: ReturnType<typeof correlationChanges>;
}

async function publicationOf(
  { client }: ApiContext,
  { scenarioId, number }: RevisionAddress,
): Promise<Publication | null> {
  const scenario = await findScenario(client, scenarioId);
  const revision = await findRevision(client, { scenarioId, number });
  if (scenario === null || revision === null) return null;
  const before =
    revision.parentNumber === null ? null : await findRevision(client, { scenarioId, number: revision.parentNumber });
  return {
    stamp: stampOf(scenario, revision),
    changes: before === null ? [] : driverChanges(before, revision),
    correlationChanges: before === null ? [] : correlationChanges(before, revision),
  };
}

/** When the last revision that somebody heard of was published; null for what is no instant. */
function instantOf(lastEventId: string | undefined): Date | null {
  const instant = lastEventId === undefined ? Number.NaN : Date.parse(lastEventId);
  return Number.isNaN(instant) ? null : new Date(instant);
}

/**
 * Every revision that is published from now on, and on coming back those since the last one heard of. Each is told at least once.
 * The id of an event is the instant of its revision.
 */
export async function* publications(
  context: ApiContext,
  o: { readonly lastEventId: string | undefined; readonly signal: AbortSignal },
) {
  const feed = await listen(context, o.signal);
  let since = instantOf(o.lastEventId);
  const start = await context.now();
  const missed = async () => {
    const from = new Date((since ?? start).getTime() - OVERLAP_MS);
    return listRevisionsSince(context.client, from, MOST_MISSED);
  };
  const tell = async function* (addresses: readonly RevisionAddress[]) {
    for (const address of addresses) {
      const publication = await publicationOf(context, address);
      if (publication === null) continue;
      const { createdAt } = publication.stamp;
      since = new Date(Math.max(since?.getTime() ?? 0, Date.parse(createdAt)));
      yield tracked(createdAt, publication);
    }
  };
  if (since !== null) yield* tell(await missed());
  for await (const event of feed) yield* tell(event.kind === 'gap' ? await missed() : [event.address]);
}

async function listen({ publicationFeed }: ApiContext, signal: AbortSignal): Promise<AsyncIterable<FeedEvent>> {
  const subscribed = await publicationFeed.subscribe(signal);
  if (subscribed.ok) return subscribed.value;
  throw problemToError({ kind: 'unavailable', message: subscribed.error.message });
}
