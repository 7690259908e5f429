import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '@waveguide/db/testing';

const root = path.resolve(__dirname, '../..');
const schema = (field: string) => `datasource db {
  provider = "postgresql"
}

model Port {
  id    Int    @id
  ${field}
}
`;

/** Prisma's own command over the stand-in, with a migrations folder and a schema of the test's own. */
describe('the schema engine that stands in for the native one', () => {
  let folder: string;
  let database: TestDatabase;

  function prisma(args: readonly string[], url = ''): { code: number | null; output: string } {
    const command = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
    const run = spawnSync(process.execPath, [command, ...args, '--config', path.join(folder, 'prisma.config.ts')], {
      cwd: root,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, DATABASE_URL: url, NO_COLOR: '1' },
    });
    return { code: run.status, output: `${run.stdout}${run.stderr}` };
  }
  const diff = () =>
    prisma([
      ...['migrate', 'diff', '--script', '--exit-code'],
      ...['--from-migrations', path.join(folder, 'migrations'), '--to-schema', path.join(folder, 'schema.prisma')],
    ]);

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prisma-'));
    const stem = { schema: path.join(folder, 'schema.prisma'), migrations: { path: path.join(folder, 'migrations') } };
    const engine = path.join(root, 'tools', 'schema-engine', 'main.mjs');
    fs.writeFileSync(
      path.join(folder, 'prisma.config.ts'),
      `process.env.PRISMA_SCHEMA_ENGINE_BINARY = ${JSON.stringify(engine)};
       export default { ...${JSON.stringify(stem)}, datasource: { url: process.env.DATABASE_URL ?? '' } };`,
    );
    const first = path.join(folder, 'migrations', '20260101000000_first');
    fs.mkdirSync(first, { recursive: true });
    fs.writeFileSync(path.join(folder, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
    fs.writeFileSync(
      path.join(first, 'migration.sql'),
      // a function body with semicolons: PrismaPg's own script runner cuts it into pieces
      `CREATE TABLE "Port" ("id" INTEGER NOT NULL, "lanes" INTEGER NOT NULL, CONSTRAINT "Port_pkey" PRIMARY KEY ("id"));
       CREATE FUNCTION twice(n int) RETURNS int AS $$ BEGIN RETURN n * 2; END; $$ LANGUAGE plpgsql;`,
    );
    database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await client.end();
  });
  afterAll(async () => {
    await database.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('finds no drift, without a server, where migrations and schema agree', () => {
    fs.writeFileSync(path.join(folder, 'schema.prisma'), schema('lanes Int'));
    expect(diff()).toMatchObject({ code: 0 });
  });
  it('finds drift and says which: exit code 2', () => {
    fs.writeFileSync(path.join(folder, 'schema.prisma'), schema('lanes BigInt'));
    const { code, output } = diff();
    expect(output).toContain('ALTER TABLE "Port" ALTER COLUMN "lanes" SET DATA TYPE BIGINT');
    expect(code).toBe(2);
  });
  it('fails on a migration that PostgreSQL refuses, rather than saying that all is well', () => {
    const broken = path.join(folder, 'migrations', '20260102000000_broken');
    fs.mkdirSync(broken);
    fs.writeFileSync(path.join(broken, 'migration.sql'), 'ALTER TABLE nowhere ADD COLUMN x INT;');
    const { code, output } = diff();
    fs.rmSync(broken, { recursive: true });
    expect(output).toContain('nowhere');
    expect(code).toBe(1);
  });
  it('deploys to a real server and then reports that nothing is left to do', () => {
    fs.writeFileSync(path.join(folder, 'schema.prisma'), schema('lanes Int'));
    expect(prisma(['migrate', 'deploy'], database.url)).toMatchObject({ code: 0 });
    const { code, output } = prisma(['migrate', 'status'], database.url);
    expect(output).toContain('Database schema is up to date');
    expect(code).toBe(0);
  });
  it('makes the next migration against a shadow database', () => {
    fs.writeFileSync(path.join(folder, 'schema.prisma'), schema('lanes Int\n  name String?'));
    const made = prisma(['migrate', 'dev', '--name', 'second', '--create-only'], database.url);
    expect(made).toMatchObject({ code: 0 });
    const name = fs.readdirSync(path.join(folder, 'migrations')).find((entry) => entry.endsWith('_second')) ?? '';
    expect(fs.readFileSync(path.join(folder, 'migrations', name, 'migration.sql'), 'utf8')).toContain(
      'ALTER TABLE "Port" ADD COLUMN     "name" TEXT;',
    );
  });
  it('says that nobody is there, without the password', () => {
    const { code, output } = prisma(['migrate', 'status'], 'postgresql://user:secret@127.0.0.1:9/none');
    expect(output).toContain('P1001');
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
  });
});
