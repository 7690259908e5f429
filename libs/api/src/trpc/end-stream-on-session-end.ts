import { isSessionStillValid } from '@waveguide/auth';
import type { ApiContext } from './context';
import { problemToError } from './error-map';
import type { Problem } from './problem';

/** Somebody who is shut out hears nothing from then on, and the answer ends within this time, in milliseconds. */
const CHECK_INTERVAL_MS = 5_000;

/** As `unavailable`, which has a page connect anew by itself: then it is looked at who asks, as for any request. */
const NO_LONGER_LET_IN: Problem = {
  kind: 'unavailable',
  message:
    'The session under which this page was kept up to date is over. Reload the page, and sign in if it asks for it.',
};

/**
 * What an open answer tells, for as long as the person may be told: before each event, and every few seconds, it is looked at whether the
 * session stands. A database that does not answer for a moment ends nothing.
 * @param open begins the answer; its signal aborts when the person is no longer let in
 */
export async function* endStreamOnSessionEnd<Event>(
  { client, principal, now }: ApiContext,
  signal: AbortSignal,
  open: (signal: AbortSignal) => AsyncIterable<Event>,
): AsyncGenerator<Event, void, undefined> {
  const ended = new AbortController();
  const stillValid = async () => {
    if (!(await isSessionStillValid(client, { principal, now: await now() }))) ended.abort();
    return !ended.signal.aborted;
  };
  const timer = setInterval(() => void stillValid().catch(() => undefined), CHECK_INTERVAL_MS);
  timer.unref();
  try {
    for await (const event of open(AbortSignal.any([signal, ended.signal]))) {
      if (!(await stillValid())) break;
      yield event;
    }
    if (ended.signal.aborted) throw problemToError(NO_LONGER_LET_IN);
  } finally {
    clearInterval(timer);
  }
}
