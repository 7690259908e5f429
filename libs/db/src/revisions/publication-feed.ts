import { err, ok, type Result } from '@waveguide/quantity';
import pg from 'pg';
import { z } from 'zod';
import { prepareConnection } from '../postgres/connect';
import { PublicationQueue, type FeedEvent } from './publication-queue';

const CHANNEL = 'revision_published';
const addressSchema = z.object({ scenarioId: z.string(), number: z.number().int() });

/** Pages that one process keeps informed; each costs an open response and a small queue, none a connection to the database. */
export const MOST_SUBSCRIBERS = 500;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;

export interface TooManySubscribers {
  readonly code: 'too-many-subscribers';
  readonly message: string;
}

/**
 * Tells of every revision when it is published, whichever process did it, through PostgreSQL's LISTEN. All subscribers of a process
 * share one connection, which exists as long as there is one of them.
 */
export class PublicationFeed {
  readonly #databaseUrl: string;
  readonly #queues = new Set<PublicationQueue>();
  #connection: Promise<pg.Client> | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  get subscriberCount(): number {
    return this.#queues.size;
  }

  /**
   * Begins to listen. What is published after this has resolved is told, until the signal aborts or the iteration ends; `gap` says that
   * something may have been missed.
   */
  async subscribe(signal: AbortSignal): Promise<Result<AsyncIterable<FeedEvent>, TooManySubscribers>> {
    if (this.#queues.size >= MOST_SUBSCRIBERS)
      return err({ code: 'too-many-subscribers', message: 'Too many pages are open; this one is not updated live.' });
    const queue = new PublicationQueue(signal, () => void this.#leave(queue));
    this.#queues.add(queue);
    try {
      await this.#connect();
    } catch (error) {
      queue.close();
      throw error;
    }
    return ok(queue);
  }

  /** Ends every subscription and the connection. */
  async close(): Promise<void> {
    for (const queue of [...this.#queues]) queue.close();
    await this.#disconnect();
  }

  async #leave(queue: PublicationQueue): Promise<void> {
    this.#queues.delete(queue);
    if (this.#queues.size === 0) await this.#disconnect();
  }

  #connect(): Promise<pg.Client> {
    if (this.#connection !== null) return this.#connection;
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel !== CHANNEL) return;
      const address = addressSchema.safeParse(readJson(payload));
      if (address.success) for (const queue of this.#queues) queue.push({ kind: 'published', address: address.data });
    });
    let listening = false;
    const connection = listen(client, this.#databaseUrl).then(() => {
      listening = true;
      return client;
    });
    // A connection may tell of its end more than once, and long after another has taken its place.
    const ended = () => {
      if (listening && this.#connection === connection) this.#lost(client);
    };
    client.on('error', ended);
    client.on('end', ended);
    connection.catch(() => {
      if (this.#connection === connection) this.#connection = null; // the next one who asks tries again
    });
    this.#connection = connection;
    return connection;
  }

  #lost(client: pg.Client): void {
    this.#connection = null;
    client.removeAllListeners('notification');
    void client.end().catch(() => undefined);
    if (this.#queues.size > 0 && this.#retry === null) this.#reconnectAfter(FIRST_RETRY_MS);
  }

  #reconnectAfter(delay: number): void {
    this.#retry = setTimeout(() => {
      this.#retry = null;
      if (this.#queues.size === 0) return;
      this.#connect().then(
        () => {
          for (const queue of this.#queues) queue.push({ kind: 'gap' });
        },
        () => this.#reconnectAfter(Math.min(2 * delay, LONGEST_RETRY_MS)),
      );
    }, delay);
    this.#retry.unref();
  }

  async #disconnect(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    const connection = this.#connection;
    this.#connection = null;
    const client = await connection?.catch(() => undefined);
    if (client === undefined) return;
    client.removeAllListeners('notification');
    await client.end().catch(() => undefined);
  }
}

async function listen(client: pg.Client, databaseUrl: string): Promise<void> {
  await prepareConnection(client, databaseUrl);
  try {
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
