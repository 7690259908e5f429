import { createHash, randomBytes } from 'node:crypto';
import { createClient, type PrismaClient } from '@waveguide/db';
import { createTestDatabase } from '@waveguide/db/testing';
import { principalOf } from './auth-principal';
import { confirmSetupLink, setupDetailsSchema } from './confirm-setup-link';
import { openSession } from './open-session';
import { signInWithPassword } from './password-sign-in';
import { VISITOR } from './principal';
import { ensureSetupLink, SETUP_LINK_LIFE_MS, setupLinkState } from './setup-link';
import { createAuth, type WaveguideAuth } from './waveguide-auth';

const START = new Date();
const later = (milliseconds: number) => new Date(START.getTime() + milliseconds);
const details = setupDetailsSchema.parse({ name: '', email: '' });

let client: PrismaClient;
let auth: WaveguideAuth;
let close: () => Promise<void>;

beforeEach(async () => {
  const database = await createTestDatabase();
  client = createClient(database.url);
  auth = createAuth({ client, secret: 'a'.repeat(43), baseUrl: 'http://localhost:3000' });
  close = async () => {
    await client.$disconnect();
    await database.close();
  };
});
afterEach(() => close());

const source = () => ({ auth, client, now: async () => START });

async function freshToken(now = START): Promise<string> {
  const url = await ensureSetupLink(client, { baseUrl: 'http://localhost:3000', now, randomBytes });
  if (url === null) throw new Error('A link was expected.');
  return new URL(url).pathname.replace('/setup/', '');
}

async function signIn(token: string): Promise<{ userId: string; cookies: Headers; raw: readonly string[] }> {
  const confirmed = await confirmSetupLink(client, { token, details, now: START });
  if (!confirmed.ok) throw new Error(confirmed.error);
  const raw = await openSession(auth, confirmed.value.userId, new Headers({ 'user-agent': 'test' }));
  const cookie = raw.map((line) => line.split(';')[0]).join('; ');
  return { userId: confirmed.value.userId, cookies: new Headers({ cookie }), raw };
}

describe('set-up link', () => {
  it('is printed in clear and stored as a hash only', async () => {
    const token = await freshToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await client.setupLink.findMany();
    expect(rows.map((row) => row.tokenHash)).toEqual([createHash('sha256').update(token).digest('hex')]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is good for one hour, and looking at it does not use it up', async () => {
    const token = await freshToken();
    expect(await setupLinkState(client, token, later(0))).toBe('set-up');
    expect(await setupLinkState(client, token, later(SETUP_LINK_LIFE_MS - 1))).toBe('set-up');
    expect(await setupLinkState(client, token, later(SETUP_LINK_LIFE_MS))).toBe('expired');
    expect(await confirmSetupLink(client, { token, details, now: later(SETUP_LINK_LIFE_MS) })).toEqual({
      ok: false,
      error: 'expired',
    });
    expect(await client.user.count()).toBe(0);
  });

  it('goes on working when another start prints its own, and is withdrawn when that one is used', async () => {
    const first = await freshToken();
    const second = await freshToken(later(1000));
    for (const token of [first, second]) expect(await setupLinkState(client, token, later(2000))).toBe('set-up');
    expect((await confirmSetupLink(client, { token: second, details, now: later(2000) })).ok).toBe(true);
    expect(await setupLinkState(client, first, later(2000))).toBe('unknown');
    expect(await confirmSetupLink(client, { token: first, details, now: later(2000) })).toEqual({
      ok: false,
      error: 'unknown',
    });
    expect(await client.user.count()).toBe(1);
  });

  it('is cleared away by the next one printed once its hour is over', async () => {
    await freshToken();
    await freshToken(later(SETUP_LINK_LIFE_MS));
    expect(await client.setupLink.count()).toBe(1);
  });

  it('makes one administrator where several links are confirmed at the same moment', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => freshToken()));
    const results = await Promise.all(tokens.map((token) => confirmSetupLink(client, { token, details, now: START })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error === 'unknown')).toHaveLength(5);
    expect(await client.user.count()).toBe(1);
    expect(await client.setupLink.count()).toBe(1);
  });

  it('makes the first administrator once, with a trace in the audit trail', async () => {
    const token = await freshToken();
    const named = setupDetailsSchema.parse({ name: ' Ada Lovelace ', email: 'Ada@Example.com' });
    const first = await confirmSetupLink(client, { token, details: named, now: START });
    expect(first.ok).toBe(true);
    expect(await confirmSetupLink(client, { token, details: named, now: START })).toEqual({ ok: false, error: 'used' });
    expect(await setupLinkState(client, token, START)).toBe('used');
    const users = await client.user.findMany();
    expect(users).toMatchObject([{ name: 'Ada Lovelace', email: 'ada@example.com', role: 'admin' }]);
    const audit = await client.auditEvent.findMany();
    expect(audit).toMatchObject([
      { action: 'user.created-by-setup-link', subjectId: users[0]!.id, actorUserId: users[0]!.id },
    ]);
  });

  it('is won by one of several confirmations at the same moment', async () => {
    const token = await freshToken();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => confirmSetupLink(client, { token, details, now: START })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await client.user.count()).toBe(1);
  });

  it('refuses a token that was never printed', async () => {
    expect(await setupLinkState(client, 'nonsense', START)).toBe('unknown');
    expect(await confirmSetupLink(client, { token: 'nonsense', details, now: START })).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  it('takes a password by which its bearer signs in again, and says at the field what it lacks', async () => {
    const given = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' };
    const weak = setupDetailsSchema.safeParse({ ...given, password: 'short' });
    expect(weak.error?.issues).toMatchObject([{ path: ['password'], message: /at least 12/ }]);
    const nowhere = setupDetailsSchema.safeParse({ ...given, email: '' });
    expect(nowhere.error?.issues).toMatchObject([{ path: ['email'] }]);
    const named = setupDetailsSchema.parse(given);
    await confirmSetupLink(client, { token: await freshToken(), details: named, now: START });
    const headers = new Headers({ 'x-forwarded-for': '192.0.2.1' });
    const { email, password } = given;
    expect((await signInWithPassword({ auth, client }, { email, password, headers, now: START })).ok).toBe(true);
  });

  it.each([
    ['no address', 'ada'],
    ['an address of 300 characters', `${'a'.repeat(290)}@example.com`],
  ])('refuses %s as e-mail', (_name, email) => {
    expect(setupDetailsSchema.safeParse({ name: '', email }).success).toBe(false);
  });
});

describe('session', () => {
  it('is opened by the link with an httpOnly, sameSite lax cookie, and names its user', async () => {
    const { cookies, raw, userId } = await signIn(await freshToken());
    // The session, and the mark of a known device.
    expect(raw.map((cookie) => /^waveguide\.(session_token|device)/.exec(cookie)?.[1])).toEqual([
      'session_token',
      'device',
    ]);
    for (const cookie of raw) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).not.toMatch(/; Secure/i);
    }
    expect(await principalOf(source(), cookies)).toEqual({
      kind: 'user',
      userId,
      sessionId: expect.any(String),
      role: 'admin',
      name: 'Local analyst',
      email: null,
    });
  });

  it('has a secure cookie where the address is https', async () => {
    const token = await freshToken();
    const confirmed = await confirmSetupLink(client, { token, details, now: START });
    if (!confirmed.ok) throw new Error(confirmed.error);
    const https = createAuth({ client, secret: 'a'.repeat(43), baseUrl: 'https://cpo.example' });
    const [cookie] = await openSession(https, confirmed.value.userId, new Headers());
    expect(cookie).toMatch(/^__Secure-waveguide\.session_token=.*; Secure/i);
  });

  it('is a visitor without a cookie, with a forged one and after its end', async () => {
    const { cookies } = await signIn(await freshToken());
    expect(await principalOf(source(), new Headers())).toEqual(VISITOR);
    const cookie =
      (cookies.get('cookie') ?? '').split('; ').find((one) => one.startsWith('waveguide.session_token=')) ?? '';
    for (const place of [cookie.indexOf('=') + 1, cookie.lastIndexOf('.') + 1]) {
      const forged = `${cookie.slice(0, place)}${cookie[place] === 'A' ? 'B' : 'A'}${cookie.slice(place + 1)}`;
      expect(await principalOf(source(), new Headers({ cookie: forged }))).toEqual(VISITOR);
    }
    expect((await principalOf(source(), cookies)).kind).toBe('user');
    await client.session.updateMany({ data: { expiresAt: later(-1) } });
    expect(await principalOf(source(), cookies)).toEqual(VISITOR);
  });

  it('cannot carry a role that the product does not know: the database refuses it', async () => {
    const { userId } = await signIn(await freshToken());
    await expect(client.user.update({ where: { id: userId }, data: { role: 'owner' } })).rejects.toThrow(/user_role/);
  });

  it('ends with sign-out', async () => {
    const { cookies } = await signIn(await freshToken());
    await auth.api.signOut({ headers: cookies });
    expect(await principalOf(source(), cookies)).toEqual(VISITOR);
    expect(await client.session.count()).toBe(0);
  });

  it('keeps links from being printed while an administrator is signed in, and lets the same one in again after', async () => {
    const { cookies, userId } = await signIn(await freshToken());
    const options = { baseUrl: 'http://localhost:3000', now: START, randomBytes };
    expect(await ensureSetupLink(client, options)).toBeNull();
    await auth.api.signOut({ headers: cookies });
    const token = await freshToken();
    expect(await setupLinkState(client, token, START)).toBe('sign-in');
    const again = await signIn(token);
    expect(again.userId).toBe(userId);
    expect(await client.user.count()).toBe(1);
  });

  it('cannot be opened over HTTP, and nobody can register or set a role', async () => {
    const { cookies, userId } = await signIn(await freshToken());
    const post = (path: string, body: object) =>
      auth.handler(
        new Request(`http://localhost:3000/api/auth${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: 'http://localhost:3000',
            host: 'localhost:3000',
            cookie: cookies.get('cookie')!,
          },
          body: JSON.stringify(body),
        }),
      );
    expect((await post('/open-trusted-session', { userId })).status).toBe(404);
    expect(
      (await post('/sign-up/email', { name: 'x', email: 'x@example.com', password: 'long enough 123' })).status,
    ).toBe(400);
    await client.user.update({ where: { id: userId }, data: { role: 'viewer' } });
    expect((await post('/update-user', { role: 'admin' })).status).toBeGreaterThanOrEqual(400);
    expect((await client.user.findUniqueOrThrow({ where: { id: userId } })).role).toBe('viewer');
    expect(await client.user.count()).toBe(1);
  });

  it('refuses a secret too short to sign with', () => {
    expect(() => createAuth({ client, secret: 'short', baseUrl: 'http://localhost:3000' })).toThrow(RangeError);
  });
});
