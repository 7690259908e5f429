import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { JobQueue } from './job-queue';
import { createTestDatabase, type TestDatabase } from '../testing/database';

let database: TestDatabase;
let queues: JobQueue[];
const errors: unknown[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
  queues = [];
  errors.length = 0;
});
afterEach(async () => {
  for (const queue of queues) await queue.stop();
  await database.close();
});

function open(databaseUrl = database.url): JobQueue {
  const queue = new JobQueue({ databaseUrl, name: 'test', onError: (error) => errors.push(error) });
  queues.push(queue);
  return queue;
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the job queue', () => {
  it('hands every record to a worker once, whoever sent it, and one at a time', async () => {
    const [sender, worker] = [open(), open()];
    for (const subject of ['a', 'b', 'a', 'a']) await sender.send(subject);
    const seen: string[] = [];
    let atWork = 0;
    await worker.work(async (subject) => {
      expect(++atWork).toBe(1);
      await sleep(20);
      atWork--;
      seen.push(subject);
    });
    await worker.send('c');
    await until(() => seen.length === 3);
    expect(seen.sort()).toEqual(['a', 'b', 'c']);
    expect(errors).toEqual([]);
  });

  it('brings a record again whose work threw', async () => {
    const queue = open();
    let calls = 0;
    await queue.work(async () => {
      calls++;
      if (calls === 1) throw new Error('not today');
    });
    await queue.send('a');
    await until(() => calls === 2);
  });

  it('hands back what was at work when it stopped', async () => {
    const first = open();
    let begun = false;
    let end: () => void = () => undefined;
    await first.work(async () => {
      begun = true;
      await new Promise<void>((_resolve, reject) => (end = () => reject(new Error('stopped'))));
    });
    await first.send('a');
    await until(() => begun);
    const stopped = first.stop();
    end();
    await stopped;
    await expect(first.send('b')).rejects.toThrow('stopped');
    const seen: string[] = [];
    await open().work(async (subject) => void seen.push(subject));
    await until(() => seen.length > 0);
    expect(seen).toEqual(['a']);
    expect(errors).toEqual([]);
  });

  it('stops at any moment of a job without a word left over, and leaves no job at work', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    try {
      for (let delayMs = 0; delayMs < 40; delayMs++) {
        const queue = open();
        await queue.work(async () => undefined);
        await queue.send(`job ${delayMs}`);
        await sleep(delayMs / 4);
        await queue.stop();
      }
    } finally {
      process.off('unhandledRejection', hear);
    }
    expect([...unheard, ...errors]).toEqual([]);
    const { rows } = await asOwner((client) =>
      client.query("SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'test' AND state = 'active'"),
    );
    expect(rows).toEqual([{ jobs: 0 }]);
  });

  it('says that its connections were ended in the middle of a job, and works on', async () => {
    const queue = open();
    const seen: string[] = [];
    let away = true;
    await queue.work(async (subject) => {
      seen.push(subject);
      if (!away) return;
      away = false;
      await asOwner((client) =>
        client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'waveguide-jobs' AND datname = current_database()",
        ),
      );
    });
    await queue.send('a');
    await until(() => errors.length > 0);
    const sent = () =>
      queue.send('b').then(
        () => true,
        () => false, // the connection that was found idle may be the one just ended
      );
    while (!(await sent())) await sleep(10);
    await until(() => seen.includes('b'));
  });

  it('is tried again after it could not be made, such as by a role that may make no schema', async () => {
    const name = `queue_${process.pid}`;
    const url = new URL(database.url);
    const place = pg.escapeIdentifier(url.pathname.slice(1));
    await asOwner((client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'queue'`));
    try {
      [url.username, url.password] = [name, 'queue'];
      const queue = open(url.href);
      await expect(queue.send('a')).rejects.toThrow('permission denied');
      await asOwner((client) => client.query(`GRANT CREATE ON DATABASE ${place} TO ${name}`));
      await queue.send('a');
      const seen: string[] = [];
      await queue.work(async (subject) => void seen.push(subject));
      await until(() => seen.length === 1);
      await queue.stop();
    } finally {
      await asOwner((client) => client.query(`DROP OWNED BY ${name} CASCADE; DROP ROLE ${name}`));
    }
  });

  it('leaves the tables of the product alone', async () => {
    const tables = () =>
      asOwner(async (client) => {
        const { rows } = await client.query(
          "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
        );
        return rows.map(({ name }: { name: string }) => name);
      });
    const before = await tables();
    await open().send('a');
    const after = await tables();
    expect(after.filter((name) => !name.startsWith('pgboss.'))).toEqual(before);
    expect(after).toContain('pgboss.job');
  });
});
