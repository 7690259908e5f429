import pg from 'pg';
import PgBoss from 'pg-boss';

export interface JobQueueOptions {
  /** Connection string. The role needs CREATE on the database once, for the schema `pgboss`. */
  readonly databaseUrl: string;
  /** Name of the queue; letters, digits, dashes. */
  readonly name: string;
  /** Told of what goes wrong in the background, such as a lost connection. */
  readonly onError: (error: unknown) => void;
}

/** Seconds between two looks for jobs of other processes; those of this one are begun at once. */
const POLLING_SECONDS = 2;
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
  #workerId: string | null = null;
  #stopped = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
  }

  /** Asks for a record to be looked after. A job that waits for the same record already stands for this one too. */
  async send(subject: string): Promise<void> {
    const { boss } = await this.#opened();
    const job: Job = { subject };
    await boss.send(this.#options.name, job, { singletonKey: subject });
    if (this.#workerId !== null) boss.notifyWorker(this.#workerId);
  }

  /**
   * Begins to work, one job at a time.
   * @param handle resolves when the job is over; what it throws has the job come once more after a moment
   */
  async work(handle: (subject: string) => Promise<void>): Promise<void> {
    const { boss } = await this.#opened();
    this.#workerId = await boss.work<Job>(
      this.#options.name,
      { batchSize: 1, pollingIntervalSeconds: POLLING_SECONDS },
      async (jobs) => {
        for (const { data } of jobs) await handle(data.subject);
      },
    );
  }

  /** Waits a little for the job at hand, hands back what is not over and closes the connections. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const open = await this.#open?.catch(() => null);
    this.#open = null;
    if (open === null || open === undefined) return;
    await open.boss.stop({ graceful: true, wait: true, timeout: STOP_TIMEOUT_MS });
    await open.pool.end();
  }

  async #opened(): Promise<OpenQueue> {
    if (this.#stopped) throw new Error('The queue has been stopped.');
    this.#open ??= openQueue(this.#options, () => this.#stopped).catch((error: unknown) => {
      this.#open = null; // the next one who asks tries again
      throw error;
    });
    return this.#open;
  }
}

async function openQueue(
  { databaseUrl, name, onError }: JobQueueOptions,
  isStopped: () => boolean,
): Promise<OpenQueue> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'waveguide-jobs',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', onError);
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      return await pool.query(text, values);
    } catch (error) {
      // pg-boss does not wait for its last words about a job, so nobody would catch what they meet while everything closes.
      if (isStopped()) return { rows: [] };
      throw error;
    }
  };
  const boss = new PgBoss({ db: { executeSql }, schedule: false });
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
