import type { Database } from './client';

/** Wrong passwords for one link before it has to wait. */
export const SHARE_FREE_FAILURES = 5;
/** How long it then waits, doubled with every further wrong password, and at most. */
export const SHARE_FIRST_WAIT_SECONDS = 30;
export const SHARE_LONGEST_WAIT_SECONDS = 15 * 60;

/** Seconds that a link waits after that many wrong passwords in a row. */
export function shareWaitSeconds(failures: number): number {
  if (failures < SHARE_FREE_FAILURES) return 0;
  return Math.min(SHARE_FIRST_WAIT_SECONDS * 2 ** (failures - SHARE_FREE_FAILURES), SHARE_LONGEST_WAIT_SECONDS);
}

/** Beyond this a wait grows no longer, and neither does the count. */
const MOST_COUNTED = 30;

/**
 * Counts an attempt at a link's password before it is looked at, so that attempts at the same moment count too.
 * @returns seconds to wait; 0 where the attempt may go on
 */
export async function countSharePasswordAttempt(
  database: Database,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<number> {
  const before = await failuresOf(database, id);
  const wait = waitLeft(before, now);
  if (wait > 0) return wait;
  // Only the attempt that saw this state may go on; one at the same moment looks again and finds it counted.
  const counted = await database.briefingShare.updateMany({
    where: { id, ...before },
    data: { passwordFailures: Math.min(before.passwordFailures + 1, MOST_COUNTED), lastFailureAt: now },
  });
  return counted.count === 1 ? 0 : countSharePasswordAttempt(database, { id, now });
}

/** Seconds that a link still waits; 0 where a password may be tried. */
export async function shareWaitLeft(
  database: Database,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<number> {
  return waitLeft(await failuresOf(database, id), now);
}

/** Forgets the wrong passwords of a link once the right one was given. */
export async function forgetShareFailures(database: Database, id: string): Promise<void> {
  await database.briefingShare.updateMany({ where: { id }, data: { passwordFailures: 0, lastFailureAt: null } });
}

interface ShareFailures {
  readonly passwordFailures: number;
  readonly lastFailureAt: Date | null;
}

async function failuresOf(database: Database, id: string): Promise<ShareFailures> {
  return database.briefingShare.findUniqueOrThrow({
    where: { id },
    select: { passwordFailures: true, lastFailureAt: true },
  });
}

function waitLeft({ passwordFailures, lastFailureAt }: ShareFailures, now: Date): number {
  if (lastFailureAt === null) return 0;
  const seconds = (lastFailureAt.getTime() - now.getTime()) / 1000 + shareWaitSeconds(passwordFailures);
  return Math.max(0, Math.ceil(seconds));
}
