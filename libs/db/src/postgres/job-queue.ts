import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { poolConfig, schemaOf } from './connect';

export interface JobQueueOptions {
  /** Connection string. The role needs CREATE on the database once, for its own schema (`pgboss`). */
  readonly databaseUrl: string;
  /** Name of the queue; letters, digits, dashes. */
  readonly name: string;
  /** Told of what goes wrong in the background, such as a lost connection. */
  readonly onError: (error: unknown) => void;
}

/** Between two looks for jobs of other processes; those of this one are begun at once. */
const POLLING_MS = 2_000;
/** Whoever works on a job watches its time; this only lets go of jobs whose process is gone. */
const JOB_EXPIRY_SECONDS = 12 * 3600;
const RETRY_DELAY_SECONDS = 2;
/** Enough for the queue's own needs: one job at a time, and its upkeep. */
const MOST_CONNECTIONS = 3;
/** Longest wait for the job at hand when the queue is stopped. */
const STOP_TIMEOUT_MS = 3_000;

interface Job {
  readonly subject: string;
}

type JobHandler = (subject: string) => Promise<void>;

interface OpenQueue {
  readonly boss: PgBoss;
  readonly pool: pg.Pool;
}

/**
 * Jobs in PostgreSQL, by pg-boss: each says "look after this record", and the record says what is to be done, so that a job which comes
 * twice does no harm. The queue's tables live in a schema of their own.
 */
export class JobQueue {
  readonly #options: JobQueueOptions;
  #open: Promise<OpenQueue> | null = null;
  #worker: Promise<void> = Promise.resolve();
  #jobAtHand: string | null = null;
  /** Cuts the pause short between two looks for jobs. */
  #pause = new AbortController();
  #stopped = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
  }

  /** Asks for a record to be looked after. A job that waits for the same record already stands for this one too. */
  async send(subject: string): Promise<void> {
    const { boss } = await this.#opened();
    const job: Job = { subject };
    await boss.send(this.#options.name, job, { singletonKey: subject });
    this.#pause.abort();
  }

  /**
   * Begins to work, one job at a time.
   * @param handle resolves when the job is over; what it throws has the job come once more after a moment
   */
  async work(handle: JobHandler): Promise<void> {
    const { boss } = await this.#opened();
    this.#worker = this.#workOn(boss, handle);
  }

  /** Waits a little for the job at hand, hands back what is not over and closes the connections. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#pause.abort();
    const open = await this.#open?.catch(() => null);
    this.#open = null;
    if (open === null || open === undefined) return;
    await Promise.race([this.#worker, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    if (this.#jobAtHand !== null)
      await open.boss.fail(this.#options.name, this.#jobAtHand).catch(this.#options.onError);
    await open.boss.stop({ graceful: false });
    await open.pool.end();
  }

  /**
   * Looks for jobs until the queue is stopped. The loop is our own, because that of pg-boss does not wait for its last words about a job:
   * a database that goes away at that moment would end the process, and a job fetched while the queue stops would stay at work for ever.
   */
  async #workOn(boss: PgBoss, handle: JobHandler): Promise<void> {
    while (!this.#stopped) {
      this.#pause = new AbortController();
      const worked = await this.#workOnce(boss, handle).catch((error: unknown) => {
        if (!this.#stopped) this.#options.onError(error);
        return false;
      });
      if (!worked) await sleep(POLLING_MS, undefined, { signal: this.#pause.signal }).catch(() => undefined);
    }
  }

  /** @returns false if no job waits */
  async #workOnce(boss: PgBoss, handle: JobHandler): Promise<boolean> {
    const { name } = this.#options;
    const [job] = await boss.fetch<Job>(name);
    if (job === undefined) return false;
    this.#jobAtHand = job.id;
    try {
      await handle(job.data.subject);
    } catch (error) {
      await boss.fail(name, job.id, { message: error instanceof Error ? error.message : String(error) });
      return true;
    } finally {
      this.#jobAtHand = null;
    }
    await boss.complete(name, job.id);
    return true;
  }

  async #opened(): Promise<OpenQueue> {
    if (this.#stopped) throw new Error('The queue has been stopped.');
    this.#open ??= openQueue(this.#options).catch((error: unknown) => {
      this.#open = null; // the next one who asks tries again
      throw error;
    });
    return this.#open;
  }
}

/** The longest name that pg-boss accepts, in characters. */
const LONGEST_SCHEMA = 50;

/**
 * The queue's own schema. Two installations in one database, each in a schema of its own, must not take each other's jobs; pg-boss takes
 * small letters, digits and underscores alone, so that any other name goes by its digest.
 */
function queueSchema(databaseUrl: string): string {
  const schema = schemaOf(databaseUrl);
  if (schema === null || schema === 'public') return 'pgboss';
  const plain = `pgboss_${schema}`;
  if (/^[a-z0-9_]+$/.test(plain) && plain.length <= LONGEST_SCHEMA) return plain;
  return `pgboss_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
}

async function openQueue({ databaseUrl, name, onError }: JobQueueOptions): Promise<OpenQueue> {
  const pool = new pg.Pool({
    ...poolConfig(databaseUrl),
    application_name: 'waveguide-jobs',
    max: MOST_CONNECTIONS,
  });
  pool.on('error', onError);
  const executeSql = (text: string, values: unknown[]) => pool.query(text, values);
  const boss = new PgBoss({ db: { executeSql }, schema: queueSchema(databaseUrl), schedule: false });
  boss.on('error', onError);
  try {
    await boss.start();
    await boss.createQueue(name, {
      name,
      policy: 'short', // of jobs for one record, one waits
      retryLimit: 1,
      retryDelay: RETRY_DELAY_SECONDS,
      expireInSeconds: JOB_EXPIRY_SECONDS,
    });
    return { boss, pool };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
