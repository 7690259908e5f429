import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { testServer } from './places';
import { isAlive } from './postmaster';
import { startEmbeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './server';
import { workspaceRoot } from './workspace-root';

const root = workspaceRoot(process.cwd());
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
const options: EmbeddedServerOptions = { ...testServer(root), folder: path.join(folder, 'postgres'), settings: {} };

async function start(more: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  const started = await startEmbeddedServer({ ...options, ...more });
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

async function query(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 400 && isAlive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  return !isAlive(pid);
}

describe('startEmbeddedServer', () => {
  afterAll(() => {
    const home = fs.realpathSync(options.folder);
    fs.rmSync(home, { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('starts PostgreSQL 18 on the local address alone, in UTC and UTF-8', async () => {
    const server = await start();
    const [row] = await query(
      server,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS address,
        current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`,
    );
    expect(row).toEqual({ major: 18, address: '127.0.0.1', zone: 'UTC', encoding: 'UTF8', fsync: 'on' });
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('keeps a random password for its owner alone, and lets nobody in without it', async () => {
    const file = path.join(fs.realpathSync(options.folder), 'password');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^[\w-]{32}$/);
    const server = await start();
    const stranger = new pg.Client({ connectionString: server.url('postgres').replace(/:[^:@]+@/, ':guess@') });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('is shared by those who hold it and stops after the last of them', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, attached: true });
    await first.stop();
    expect(second.isRunning()).toBe(true);
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it('loses nothing that was committed when the server is killed', async () => {
    const server = await start();
    await query(server, 'CREATE TABLE kept (value int)');
    await query(server, 'INSERT INTO kept SELECT generate_series(1, 1000)');
    process.kill(server.pid, 'SIGKILL');
    expect(await gone(server.pid)).toBe(true);
    await server.stop();
    const again = await start({ port: server.port });
    expect(again.attached).toBe(false);
    expect(again.port).toBe(server.port);
    expect(await query(again, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1000 }]);
    await again.stop();
  });

  it('stops the server when the process that held it is killed', async () => {
    const program = `
      const { startEmbeddedServer } = await import(${JSON.stringify(path.join(root, 'libs/embedded-postgres/src/server.ts'))});
      const started = await startEmbeddedServer(${JSON.stringify(options)});
      process.stdout.write(String(started.value.pid) + '\\n');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => holder.stdout.once('data', (text) => resolve(Number(text))));
    expect(isAlive(pid)).toBe(true);
    holder.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
  });

  it('takes another port where the wanted one is taken', async () => {
    const other = net.createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as net.AddressInfo).port)),
    );
    const server = await start({ port });
    expect(server.port).not.toBe(port);
    await server.stop();
    other.close();
  });

  it('refuses data of another major version and says so', async () => {
    const file = path.join(fs.realpathSync(options.folder), 'data', 'PG_VERSION');
    const version = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, '17\n');
    const started = await startEmbeddedServer(options);
    expect(started).toMatchObject({ ok: false, error: { code: 'wrong-version' } });
    fs.writeFileSync(file, version);
  });

  it('says how to go on where the binaries are not installed', async () => {
    const started = await startEmbeddedServer({
      ...options,
      workspaceRoot: folder,
      outside: path.join(folder, 'none'),
    });
    expect(started).toMatchObject({ ok: false, error: { code: 'not-installed' } });
    expect(started.ok || started.error.message).toContain('DATABASE_URL');
  });
});
