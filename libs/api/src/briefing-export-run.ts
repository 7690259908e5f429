import {
  claimExport,
  failExport,
  finishExport,
  MOST_EXPORT_ATTEMPTS,
  putExportBack,
  reportExportProgress,
  type ExportClaim,
} from '@waveguide/db';
import type { ApiServices } from './api-context';
import { EXPORT_KEPT_DAYS, EXPORT_LIMIT_BYTES } from './briefing-export-schema';
import { briefingFile } from './briefing-file';

const DAY_MS = 86_400_000;
/** A worker is heard of at least this often, also while one slide takes long. */
const HEARTBEAT_MS = 5_000;
/** Nobody waits longer for a file. */
const LONGEST_RUN_MS = 15 * 60_000;

/** Beyond these a file is given up at once, since a second attempt would end alike. */
export interface ExportLimits {
  /** Largest file that is kept, in bytes; 60 MB where left out. */
  readonly fileLimitBytes?: number | undefined;
  /** Longest time that one attempt may take, in milliseconds; 15 minutes where left out. */
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

/**
 * Makes one file that waits, and writes down how far it is after each slide.
 * @throws where the database does not answer; the file is then found by its silent worker
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
  const timers = [
    setInterval(() => void beat(services, claim, end), HEARTBEAT_MS),
    setTimeout(() => end.abort(new TooLong(longestRunMs)), longestRunMs),
  ];
  try {
    await untilAborted(make(services, claim, { stop, limitBytes: fileLimitBytes }), stop);
    return 'finished';
  } catch (error) {
    if (error instanceof TakenAway) return 'not-ours';
    if (signal.aborted)
      return (await putExportBack(services.client, { ...claim, counts: false })) ? 'put-back' : 'not-ours';
    return await settle(services, claim, error);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

async function beat({ client }: ApiServices, claim: ExportClaim, end: AbortController): Promise<void> {
  try {
    if (!(await reportExportProgress(client, claim))) end.abort(new TakenAway());
  } catch {
    // A database that is away for a moment is tried again with the next beat; away for longer, the file counts as abandoned.
  }
}

/** Once it is to stop it writes nothing more: the file may be another worker's by then, under the number of the same attempt. */
async function make(
  services: ApiServices,
  claim: ExportClaim,
  { stop, limitBytes }: { readonly stop: AbortSignal; readonly limitBytes: number },
): Promise<void> {
  const { client, now } = services;
  const made = await briefingFile(services, {
    ...claim,
    limitBytes,
    onSlide: async (done) => {
      stop.throwIfAborted();
      if (!(await reportExportProgress(client, claim, done))) throw new TakenAway();
    },
  });
  stop.throwIfAborted();
  if (!made.ok) {
    await failExport(client, claim, { failure: made.error, now: now() });
    return;
  }
  const finishedAt = now();
  const expiresAt = new Date(finishedAt.getTime() + EXPORT_KEPT_DAYS * DAY_MS);
  if (!(await finishExport(client, claim, { ...made.value, now: finishedAt, expiresAt }))) throw new TakenAway();
}

const MINUTES = new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' });

/** An end that nobody foresaw: once more, or given up with a sentence; the log has the cause. */
async function settle(services: ApiServices, claim: ExportClaim, error: unknown): Promise<ExportOutcome> {
  const { client, now } = services;
  if (error instanceof TooLong) {
    const failure = `This took longer than ${MINUTES.format(error.limitMs / 60_000)} and was stopped. Make two briefings of it, or try another format.`;
    await failExport(client, claim, { failure, now: now() });
    return 'finished';
  }
  const incidentId = services.reportIncident(error);
  if (claim.attempt < MOST_EXPORT_ATTEMPTS) {
    return (await putExportBack(client, { ...claim, counts: true })) ? 'again' : 'not-ours';
  }
  const failure = `The file could not be made, and a second attempt failed too. Try again later; if it stays so, report incident ${incidentId}.`;
  await failExport(client, claim, { failure, now: now() });
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
