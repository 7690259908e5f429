import type { RevisionAddress } from './revision-repository';

/** A revision was published, or some may have been missed: look what is new. */
export type FeedEvent = { readonly kind: 'published'; readonly address: RevisionAddress } | { readonly kind: 'gap' };

/** Events that wait for a slow reader; beyond this they become one gap. */
const MOST_WAITING = 200;

/** What one subscriber has not read yet. Iterate it once; it ends when its signal aborts, when it is closed or when the reader stops. */
export class PublicationQueue implements AsyncIterable<FeedEvent> {
  #waiting: FeedEvent[] = [];
  #wake: (() => void) | null = null;
  #closed = false;
  readonly #signal: AbortSignal;
  readonly #onClose: () => void;
  readonly #abort = () => this.close();

  constructor(signal: AbortSignal, onClose: () => void) {
    this.#signal = signal;
    this.#onClose = onClose;
    if (signal.aborted) queueMicrotask(this.#abort);
    else signal.addEventListener('abort', this.#abort, { once: true });
  }

  push(event: FeedEvent): void {
    if (this.#closed) return;
    this.#waiting = this.#waiting.length < MOST_WAITING ? [...this.#waiting, event] : [{ kind: 'gap' }];
    this.#wake?.();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#signal.removeEventListener('abort', this.#abort);
    this.#wake?.();
    this.#onClose();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<FeedEvent> {
    try {
      while (!this.#closed) {
        const events = this.#waiting;
        this.#waiting = [];
        yield* events;
        if (this.#closed || this.#waiting.length > 0) continue;
        await new Promise<void>((resolve) => (this.#wake = resolve));
        this.#wake = null;
      }
    } finally {
      this.close();
    }
  }
}
