/** Ends work that takes too long by itself; the time for which it waits for others is not counted. */
export class OwnTimeLimit {
  #leftMs: number;
  #since = 0;
  #timer: NodeJS.Timeout | null = null;
  #ended = false;
  readonly #onOver: () => void;

  /** Begins to count. */
  constructor(limitMs: number, onOver: () => void) {
    this.#leftMs = limitMs;
    this.#onOver = onOver;
    this.resume();
  }

  /** Stops counting until it is resumed. */
  pause(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#leftMs -= performance.now() - this.#since;
  }

  resume(): void {
    if (this.#ended || this.#timer !== null) return;
    this.#since = performance.now();
    this.#timer = setTimeout(this.#onOver, Math.max(0, this.#leftMs));
  }

  /** Stops counting for good. */
  end(): void {
    this.pause();
    this.#ended = true;
  }
}
