import { err, ok, type Result } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import { PEACE_MS, secondsLeft, waitsOf, type Failures, type WaitingRule } from './waiting';

/** Where a try comes from: a network, a device that is known, a session of the very account, or anywhere in the world. */
export type AttemptOrigin =
  | { readonly kind: 'network'; readonly network: string }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'anywhere' };

/** What tries are counted for: a secret, such as an account's password, together with if they come from. */
export interface AttemptPlace {
  /** What is guessed at; without secrets and names, since strangers choose it. */
  readonly subject: string;
  readonly origin: AttemptOrigin;
  readonly rule: WaitingRule;
}

/** A place that takes no try now. */
export interface AttemptWait {
  readonly from: AttemptOrigin['kind'];
  readonly seconds: number;
}

/** A try that has been counted as a wrong one, until somebody says that it was not. */
export interface CountedAttempt {
  readonly places: readonly CountedPlace[];
  readonly at: Date;
}

interface CountedPlace {
  readonly place: AttemptPlace;
  /** What stood there before; null for nothing. */
  readonly before: Failures | null;
}

/** Rows thrown away with one try: more than it adds, so that none is left behind. */
const PRUNED_AT_ONCE = 100;

/**
 * Counts a try as a wrong one at each of the places before the secret is looked at, so that tries at the same moment count too. Where one
 * of the places waits, nothing is counted: who asks again while waiting does not wait longer.
 */
export async function countAttempt(
  database: Database,
  places: readonly AttemptPlace[],
  now: Date,
): Promise<Result<CountedAttempt, AttemptWait>> {
  await prune(database, now);
  const found = await Promise.all(
    places.map(async (place) => ({ place, before: await failuresAt(database, place, now) })),
  );
  const wait = longestWait(found, now);
  if (wait !== null) return err(wait);
  const counted: CountedPlace[] = [];
  for (const each of found) {
    if (await countAt(database, each.place, now)) {
      counted.push(each);
      continue;
    }
    // Another try at this very moment took the last free one here.
    await takeBack(database, { places: counted, at: now });
    const before = await failuresAt(database, each.place, now);
    const seconds = before === null ? 0 : secondsLeft(before, each.place.rule, now);
    return err({ from: each.place.origin.kind, seconds: Math.max(1, seconds) });
  }
  return ok({ places: counted, at: now });
}

/** What a try at the places would have to wait for; null if it may be made. */
export async function attemptWait(
  database: Database,
  places: readonly AttemptPlace[],
  now: Date,
): Promise<AttemptWait | null> {
  const found = await Promise.all(
    places.map(async (place) => ({ place, before: await failuresAt(database, place, now) })),
  );
  return longestWait(found, now);
}

/**
 * Says that a counted try was right. The wrong ones from the same network or device are forgotten; those from anywhere are not, since they
 * may be somebody else's.
 */
export async function attemptSucceeded(database: Database, { places, at }: CountedAttempt): Promise<void> {
  await takeBack(database, { places: places.filter(({ place }) => place.origin.kind === 'anywhere'), at });
  for (const { place } of places) {
    if (place.origin.kind === 'anywhere') continue;
    await database.secretAttempt.deleteMany({ where: keyOf(place) });
  }
}

/** Takes a counted try back that was not made after all. */
export async function takeBack(database: Database, { places, at }: CountedAttempt): Promise<void> {
  for (const { place, before } of places) {
    const { subject, origin } = keyOf(place);
    const lastAt = before?.lastAt ?? at;
    await database.$executeRaw`
      UPDATE secret_attempt SET
        failures = greatest(failures - 1, 0),
        last_at = CASE WHEN last_at = ${at} THEN ${lastAt} ELSE last_at END
      WHERE subject = ${subject} AND origin = ${origin}`;
    await database.secretAttempt.deleteMany({ where: { subject, origin, failures: 0 } });
  }
}

function keyOf({ subject, origin }: AttemptPlace): { readonly subject: string; readonly origin: string } {
  switch (origin.kind) {
    case 'network':
      return { subject, origin: `network ${origin.network}` };
    case 'device':
      return { subject, origin: `device ${origin.id}` };
    case 'session':
    case 'anywhere':
      return { subject, origin: origin.kind };
  }
}

function longestWait(
  found: readonly { readonly place: AttemptPlace; readonly before: Failures | null }[],
  now: Date,
): AttemptWait | null {
  let longest: AttemptWait | null = null;
  for (const { place, before } of found) {
    const seconds = before === null ? 0 : secondsLeft(before, place.rule, now);
    if (seconds > (longest?.seconds ?? 0)) longest = { from: place.origin.kind, seconds };
  }
  return longest;
}

async function failuresAt(database: Database, place: AttemptPlace, now: Date): Promise<Failures | null> {
  const row = await database.secretAttempt.findUnique({ where: { subject_origin: keyOf(place) } });
  if (row === null || isForgotten(row.lastAt, now)) return null;
  return { count: row.failures, lastAt: row.lastAt };
}

const isForgotten = (lastAt: Date, now: Date) => Math.abs(now.getTime() - lastAt.getTime()) >= PEACE_MS;

/** Counts one at a place in one statement. @returns false, and counts nothing, where the place waits */
async function countAt(database: Database, place: AttemptPlace, now: Date): Promise<boolean> {
  const { subject, origin } = keyOf(place);
  const waits = [...waitsOf(place.rule)];
  const [first, last] = forgottenOutside(now);
  const counted = await database.$executeRaw`
    INSERT INTO secret_attempt AS a (subject, origin, failures, last_at) VALUES (${subject}, ${origin}, 1, ${now})
    ON CONFLICT (subject, origin) DO UPDATE SET
      failures = CASE WHEN a.last_at <= ${first} OR a.last_at >= ${last} THEN 1 ELSE a.failures + 1 END,
      last_at = ${now}
    WHERE a.last_at <= ${first} OR a.last_at >= ${last}
      OR a.last_at + make_interval(secs => (${waits}::int[])[least(a.failures, ${waits.length - 1}) + 1]) <= ${now}`;
  return counted === 1;
}

/** The moments up to which, and from which on, what was counted counts no more. */
function forgottenOutside(now: Date): readonly [first: Date, last: Date] {
  return [new Date(now.getTime() - PEACE_MS), new Date(now.getTime() + PEACE_MS)];
}

/** Throws some of the rows away that count no more. Rows that somebody else is at are left to them, so that nobody waits. */
async function prune(database: Database, now: Date): Promise<void> {
  const [first, last] = forgottenOutside(now);
  await database.$executeRaw`
    DELETE FROM secret_attempt WHERE (subject, origin) IN (
      SELECT subject, origin FROM secret_attempt WHERE last_at <= ${first} OR last_at >= ${last}
      LIMIT ${PRUNED_AT_ONCE} FOR UPDATE SKIP LOCKED
    )`;
}
