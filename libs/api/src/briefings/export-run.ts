import {
  claimExport,
  failExport,
  finishExport,
  MOST_EXPORT_ATTEMPTS,
  putExportBack,
  reportExportProgress,
  type ExportClaim,
} from '@waveguide/db';
import type { ApiServices } from '../trpc/context';
import { EXPORT_KEPT_DAYS, EXPORT_LIMIT_BYTES } from './export-schema';
import { briefingFile } from './file';
import { outlastDatabase } from './outlast-database';
import { OwnTimeLimit } from './own-time-limit';

const DAY_MS = 86_400_000;
/** A worker is heard of at least this often, also while one slide takes long. */
const HEARTBEAT_MS = 5_000;
/** Nobody waits longer for a file. */
const LONGEST_RUN_MS = 15 * 60_000;

/** Beyond these a file is given up at once, since a second attempt would end alike. */
export interface ExportLimits {
  /** Largest file that is kept, in bytes; 60 MB if left out. */
  readonly fileLimitBytes?: number | undefined;
  /** Longest time that one attempt may take, in milliseconds; 15 minutes if left out. */
  readonly longestRunMs?: number | undefined;
}

export interface ExportRunOptions extends ExportLimits {
  /** The worker is being stopped: the file goes back into the queue, and the attempt does not count. */
  readonly signal: AbortSignal;
}

/**
 * What became of a file: it is over, for good or ill; it failed unexpectedly and waits for its second attempt; the worker was stopped and
 * put it back; it is somebody else's, or was called off.
 */
export type ExportOutcome = 'finished' | 'again' | 'put-back' | 'not-ours';

/** The file was called off, or another worker has it. */
class TakenAway extends Error {
  override readonly name = 'TakenAway';
}
class TooLong extends Error {
  override readonly name = 'TooLong';
  constructor(readonly limitMs: number) {
    super('The file took longer than it may.');
  }
}

/** A step that asks the database, taken again while that is away. */
type Asking = <T>(step: () => Promise<T>) => Promise<T>;

/**
 * Makes one file that waits, and writes down how far it is after each slide. A database that goes away meanwhile is waited for: neither
 * the attempt nor its time is used up by it.
 * @throws if the database does not answer at the beginning, or when the worker is stopped; the file is then found by its silent worker
 */
export async function runBriefingExport(
  services: ApiServices,
  exportId: string,
  { signal, fileLimitBytes = EXPORT_LIMIT_BYTES, longestRunMs = LONGEST_RUN_MS }: ExportRunOptions,
): Promise<ExportOutcome> {
  const claim = await claimExport(services.client, exportId);
  if (claim === null) return 'not-ours';
  const end = new AbortController();
  const stop = AbortSignal.any([signal, end.signal]);
  const heartbeat = setInterval(() => void beat(services, claim, end), HEARTBEAT_MS);
  const limit = new OwnTimeLimit(longestRunMs, () => end.abort(new TooLong(longestRunMs)));
  const askingUntil =
    (until: AbortSignal): Asking =>
    (step) =>
      outlastDatabase(step, {
        signal: until,
        onAway: (error) => {
          limit.pause();
          services.reportIncident(error);
        },
        onBack: () => limit.resume(),
      });
  try {
    await untilAborted(make(services, claim, { stop, limitBytes: fileLimitBytes, asking: askingUntil(stop) }), stop);
    return 'finished';
  } catch (error) {
    if (error instanceof TakenAway) return 'not-ours';
    if (signal.aborted)
      return (await putExportBack(services.client, { ...claim, counts: false })) ? 'put-back' : 'not-ours';
    limit.end();
    return await settle(services, claim, { error, asking: askingUntil(signal) });
  } finally {
    clearInterval(heartbeat);
    limit.end();
  }
}

async function beat({ client }: ApiServices, claim: ExportClaim, end: AbortController): Promise<void> {
  try {
    if (!(await reportExportProgress(client, claim))) end.abort(new TakenAway());
  } catch {
    // A database that is away is tried again with the next beat.
  }
}

/** Once it is to stop it begins no more writing; what it has under way by then is refused, since the file has another run. */
async function make(
  services: ApiServices,
  claim: ExportClaim,
  { stop, limitBytes, asking }: { readonly stop: AbortSignal; readonly limitBytes: number; readonly asking: Asking },
): Promise<void> {
  const { client, now } = services;
  const made = await briefingFile(services, {
    ...claim,
    limitBytes,
    asking,
    onSlide: async (done) => {
      stop.throwIfAborted();
      if (!(await asking(() => reportExportProgress(client, claim, done)))) throw new TakenAway();
    },
  });
  stop.throwIfAborted();
  if (!made.ok) {
    await asking(async () => failExport(client, claim, { failure: made.error, now: await now() }));
    return;
  }
  const finishedAt = await asking(now);
  const expiresAt = new Date(finishedAt.getTime() + EXPORT_KEPT_DAYS * DAY_MS);
  const finished = await asking(() => finishExport(client, claim, { ...made.value, now: finishedAt, expiresAt }));
  if (!finished) throw new TakenAway();
}

const MINUTES = new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' });

/** An end that nobody foresaw: once more, or given up with a sentence; the log has the cause. */
async function settle(
  services: ApiServices,
  claim: ExportClaim,
  { error, asking }: { readonly error: unknown; readonly asking: Asking },
): Promise<ExportOutcome> {
  const { client, now } = services;
  if (error instanceof TooLong) {
    const failure = `This took longer than ${MINUTES.format(error.limitMs / 60_000)} and was stopped. Make two briefings of it, or try another format.`;
    await asking(async () => failExport(client, claim, { failure, now: await now() }));
    return 'finished';
  }
  const incidentId = services.reportIncident(error);
  if (claim.attempt < MOST_EXPORT_ATTEMPTS) {
    return (await asking(() => putExportBack(client, { ...claim, counts: true }))) ? 'again' : 'not-ours';
  }
  const failure = `The file could not be made, and a second attempt failed too. Try again later; if it stays so, report incident ${incidentId}.`;
  await asking(async () => failExport(client, claim, { failure, now: await now() }));
  return 'finished';
}

/** The work's result, or the reason of the signal once it aborts; the work then ends by itself at its next slide. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let give: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    give = () => reject(signal.reason instanceof Error ? signal.reason : new Error('The work was stopped.'));
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}
