import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { checkConnection, problemOfFacts } from './check';
import { openConnection } from './connect';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

const unique = (word: string) => `${word}_${process.pid}_${randomBytes(4).toString('hex')}`;

/** Works with a database of another encoding, which is dropped afterwards. */
async function inDatabase(encoding: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = unique('encoded');
  await admin.query(
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  try {
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    await work(url.href);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

const changed = (change: (url: URL) => unknown) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

describe('checkConnection', () => {
  it('lets a database through that can hold and keep everything', async () => {
    expect(await checkConnection(database.url)).toEqual({ ok: true, value: undefined });
  });

  it.each(['SQL_ASCII', 'LATIN1'])(
    'refuses a database in %s in words, before the first dash fails in it',
    async (encoding) => {
      await inDatabase(encoding, async (url) => {
        const checked = await checkConnection(url);
        expect(checked).toMatchObject({ ok: false, error: { code: 'not-utf-8' } });
        expect(checked.ok ? '' : checked.error.message).toContain(`keeps its text as ${encoding}`);
      });
    },
  );

  it('refuses a database that can only be read', async () => {
    const role = unique('reader');
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'`);
    await admin.query(`ALTER ROLE ${role} SET default_transaction_read_only = on`);
    try {
      const url = changed((address) => {
        address.username = role;
        address.password = 'reader';
      });
      expect(await checkConnection(url)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    } finally {
      await admin.query(`DROP ROLE ${role}`);
    }
  });

  it.each<{
    readonly why: string;
    readonly change: (url: URL) => unknown;
    readonly code: string;
    readonly text: RegExp;
  }>([
    { why: 'nobody listens', change: (url) => (url.port = '9'), code: 'unreachable', text: /cannot be reached/ },
    {
      why: 'the password is wrong',
      change: (url) => (url.password = 'wrong'),
      code: 'refused',
      text: /not let this account in/,
    },
    {
      why: 'there is no such database',
      change: (url) => (url.pathname = '/nowhere'),
      code: 'refused',
      text: /no database of that/,
    },
    {
      why: 'it is another protocol',
      change: (url) => (url.protocol = 'mysql'),
      code: 'unusable-address',
      text: /not a PostgreSQL/,
    },
    {
      why: 'the schema is PostgreSQL’s',
      change: (url) => url.searchParams.set('schema', 'pg_catalog'),
      code: 'unusable-address',
      text: /PostgreSQL’s own/,
    },
    {
      why: 'the schema has no name',
      change: (url) => url.searchParams.set('schema', ''),
      code: 'unusable-address',
      text: /a name of 1 to 63 bytes/,
    },
    {
      why: 'two schemas are named',
      change: (url) => ['a', 'b'].map((name) => url.searchParams.append('schema', name)),
      code: 'unusable-address',
      text: /more than once/,
    },
  ])('says in words that $why, and tells no password', async ({ change, code, text: text }) => {
    const checked = await checkConnection(changed(change));
    expect(checked).toMatchObject({ ok: false, error: { code } });
    const message = checked.ok ? '' : checked.error.message;
    expect(message).toMatch(text);
    expect(message).not.toContain(new URL(database.url).password);
  });

  it.each([
    [{ version: 140_015, server_version: '14.15' }, 'too-old'],
    [{ zone: 'Asia/Tokyo' }, 'wrong-settings'],
    [{ client_encoding: 'SQL_ASCII' }, 'wrong-settings'],
  ])('refuses what cannot be had here: %o', (facts, code) => {
    const fine = {
      version: 180_000,
      server_version: '18.0',
      server_encoding: 'UTF8',
      client_encoding: 'UTF8',
      zone: 'UTC',
      read_only: 'off',
      pid: 1,
    };
    expect(problemOfFacts(fine)).toBeNull();
    expect(problemOfFacts({ ...fine, ...facts })?.code).toBe(code);
  });
});

const PGBOUNCER = spawnSync('sh', ['-c', 'command -v pgbouncer || ls /usr/sbin/pgbouncer'], {
  encoding: 'utf8',
}).stdout.trim();
if (PGBOUNCER === '') process.stderr.write('PgBouncer is not installed: the specs behind a pooler are skipped.\n');
/** PgBouncer does not run as root. */
const AS_NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

(PGBOUNCER === '' ? describe.skip : describe)('behind PgBouncer', () => {
  let folder: string;
  let child: ChildProcess;
  let url: string;

  async function start(mode: 'session' | 'transaction'): Promise<void> {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pooler-'));
    fs.chmodSync(folder, 0o755);
    const port = await freePort();
    const server = new URL(database.url);
    const name = server.pathname.slice(1);
    const target = `host=127.0.0.1 port=${server.port} user=${server.username} password=${server.password} dbname=${name}`;
    const config = [
      '[databases]',
      `pooled = ${target}`,
      '[pgbouncer]',
      `listen_port = ${port}`,
      'listen_addr = 127.0.0.1',
      'unix_socket_dir =',
      'auth_type = any',
      `pool_mode = ${mode}`,
      'ignore_startup_parameters = extra_float_digits',
    ];
    fs.writeFileSync(path.join(folder, 'pooler.ini'), config.join('\n'));
    child = spawn(PGBOUNCER, ['-q', path.join(folder, 'pooler.ini')], { ...AS_NOBODY, stdio: 'ignore' });
    url = `postgresql://anybody@127.0.0.1:${port}/pooled`;
    await eventually(async () => (await checkConnection(url).catch(() => null)) !== null && (await answers(url)));
  }
  afterEach(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    fs.rmSync(folder, { recursive: true });
  });

  it('is refused in words where connections are lent for one transaction', async () => {
    await start('transaction');
    const checked = await checkConnection(url);
    expect(checked).toMatchObject({ ok: false, error: { code: 'pooler-by-transaction' } });
  });

  it('keeps UTC in session mode, whatever zone the role has', async () => {
    const { username } = new URL(database.url);
    await admin.query(
      `ALTER ROLE ${username} IN DATABASE ${new URL(database.url).pathname.slice(1)} SET timezone = 'Asia/Tokyo'`,
    );
    await start('session');
    expect(await checkConnection(url)).toEqual({ ok: true, value: undefined });
    const client = await openConnection(url);
    expect((await client.query("SELECT current_setting('TimeZone') AS zone")).rows).toEqual([{ zone: 'UTC' }]);
    await client.end();
  });

  it('says in words that it takes no `options`', async () => {
    await start('session');
    const checked = await checkConnection(`${url}?options=-c%20statement_timeout%3D5000`);
    expect(checked).toMatchObject({ ok: false, error: { code: 'refused', message: /options/ } });
  });
});

async function answers(url: string): Promise<boolean> {
  try {
    await (await openConnection(url)).end();
    return true;
  } catch {
    return false;
  }
}

/** The test's own time limit ends a wait that is in vain. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 25));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
