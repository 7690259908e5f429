/** Browsers refuse a request that outlives its page where its body, and those of others like it, come to more than 64 KiB. */
const MOST_KEPT_ALIVE_BYTES = 30_000;

/** Whether a request is small enough for browsers to let it arrive after its page was left. */
export function mayOutliveItsPage(body: unknown): boolean {
  return typeof body === 'string' && new TextEncoder().encode(body).length <= MOST_KEPT_ALIVE_BYTES;
}
