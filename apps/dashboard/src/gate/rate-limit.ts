/** How often something may happen: at once, and on the long run. */
export interface Rate {
  /** Times in a row without a pause. */
  readonly burst: number;
  /** Times a second on the long run. */
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds. */
  filledAt: number;
}

/** Buckets kept before the full ones are thrown away; one takes about a hundred bytes. */
const MOST_BUCKETS = 10_000;

/**
 * Counts by key how often something happens, by the token bucket: a bucket holds `burst` tokens, each time takes one, and `perSecond` come
 * back. So in any t seconds no key is let through more than burst + perSecond × t times.
 */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly rate: Rate) {}

  /**
   * Counts one for the key.
   * @param now in milliseconds, never going back
   * @returns whole seconds to wait; 0 if it may go on
   */
  take(key: string, now: number): number {
    const { burst, perSecond } = this.rate;
    const before = this.#buckets.get(key) ?? { tokens: burst, filledAt: now };
    const tokens = Math.min(burst, before.tokens + ((now - before.filledAt) / 1000) * perSecond);
    const goesOn = tokens >= 1;
    // Taken out and put in again, so that the keys stand in the order of their last use.
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: goesOn ? tokens - 1 : tokens, filledAt: now });
    if (this.#buckets.size > MOST_BUCKETS) this.#forgetOldest();
    return goesOn ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
