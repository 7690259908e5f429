import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase } from './migrate';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { workspaceRoot } from '@waveguide/embedded-postgres';

const MIGRATIONS = path.join(workspaceRoot(__dirname), 'prisma', 'migrations');
const MIGRATION = '20261129160000_provider_links';

/** A token as a provider signs it, whose signature nobody looks at here. */
const tokenOf = (claims: object) =>
  ['{"alg":"RS256"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

let folder: string;
let database: TestDatabase;
let client: pg.Client;
const rows = async (sql: string) => (await client.query(sql)).rows as unknown[];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  for (const name of fs.readdirSync(MIGRATIONS)) {
    const isBefore = name < MIGRATION && fs.statSync(path.join(MIGRATIONS, name)).isDirectory();
    if (isBefore) fs.cpSync(path.join(MIGRATIONS, name), path.join(folder, name), { recursive: true });
  }
  expect((await migrateDatabase({ url: database.url, folder })).ok).toBe(true);
  const people = ['ada', 'bob', 'cyd', 'dan'];
  for (const id of people) {
    await client.query('INSERT INTO "user" (id, name, email) VALUES ($1, $1, $2)', [id, `${id}@example.com`]);
    await client.query(
      "INSERT INTO session (id, token, user_id, expires_at) VALUES ($1, $1, $1, now() + interval '1 day')",
      [id],
    );
  }
  const link = (id: string, userId: string, fields: { provider?: string; token: string | null; day: number }) =>
    client.query(
      `INSERT INTO account (id, account_id, provider_id, user_id, id_token, access_token, password, created_at)
       VALUES ($1, $1, $2, $3, $4, 'secret', $5, make_timestamptz(2026, 11, $6, 0, 0, 0))`,
      [id, fields.provider ?? 'oidc', userId, fields.token, fields.provider ? 'hash' : null, fields.day],
    );
  const issuer = { iss: 'https://id.example.com/', sub: 'x', name: 'ö'.repeat(7) };
  await link('ada-1', 'ada', { token: tokenOf(issuer), day: 1 });
  await link('ada-password', 'ada', { provider: 'credential', token: null, day: 1 });
  // Bob's address passed to somebody else, who was linked to his account beside him.
  await link('bob-2', 'bob', { token: tokenOf(issuer), day: 9 });
  await link('bob-1', 'bob', { token: tokenOf(issuer), day: 2 });
  await link('cyd-1', 'cyd', { token: 'not.a*token.at all', day: 3 });
  await link('dan-1', 'dan', { token: null, day: 4 });
  fs.cpSync(path.join(MIGRATIONS, MIGRATION), path.join(folder, MIGRATION), { recursive: true });
  expect(await migrateDatabase({ url: database.url, folder })).toMatchObject({ value: { applied: [MIGRATION] } });
});
afterAll(async () => {
  await client.end();
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

describe('links to providers that were made before issuers were kept', () => {
  it('go to the issuer that their token names, the first of each account, without the tokens', async () => {
    expect(await rows('SELECT id, provider_id, id_token, password FROM account ORDER BY id')).toEqual([
      { id: 'ada-1', provider_id: 'https://id.example.com/', id_token: null, password: null },
      { id: 'ada-password', provider_id: 'credential', id_token: null, password: 'hash' },
      { id: 'bob-1', provider_id: 'https://id.example.com/', id_token: null, password: null },
    ]);
    expect(await rows("SELECT FROM account WHERE access_token IS NOT NULL AND provider_id <> 'credential'")).toEqual(
      [],
    );
  });

  it('that cannot be believed are taken away with the sessions, and the trail says why', async () => {
    expect(await rows('SELECT user_id FROM session ORDER BY 1')).toEqual([{ user_id: 'ada' }]);
    expect(
      await rows(
        "SELECT subject_id, detail ->> 'subject' AS subject, detail ->> 'reason' AS reason FROM audit_event ORDER BY 1",
      ),
    ).toEqual([
      { subject_id: 'bob', subject: 'bob-2', reason: 'a second person of the same provider' },
      { subject_id: 'cyd', subject: 'cyd-1', reason: 'it is not known which provider it came from' },
      { subject_id: 'dan', subject: 'dan-1', reason: 'it is not known which provider it came from' },
    ]);
  });

  it('are one for an account and a provider from now on', async () => {
    const again = client.query(
      "INSERT INTO account (id, account_id, provider_id, user_id) VALUES ('x', 'x', 'https://id.example.com/', 'ada')",
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
