import { cookieHeaders } from '../testing-accounts';
import { admitByProvider } from './admit';
import { GRACE, openTestSignIn, type TestSignIn } from './testing-sign-in';
import { unlinkProvider } from './unlink';

let test: TestSignIn;
beforeEach(async () => {
  test = await openTestSignIn('viewer');
});
afterEach(() => test.close());

const principal = (cookies: readonly string[]) => test.accounts.principal(cookieHeaders(cookies));
const links = () => test.accounts.client.account.findMany({ where: { providerId: test.provider.issuer } });

describe('the link between an account and a person of a provider', () => {
  it('is made once by a verified address, role unchanged, and stands in the trail', async () => {
    const userId = await test.accounts.join('grace@example.com', 'analyst');
    expect(await principal((await test.signIn()).cookies)).toMatchObject({ userId, role: 'analyst' });
    await test.signIn();
    expect(await links()).toMatchObject([{ accountId: 'grace-1', userId, idToken: null, accessToken: null }]);
    const told = await test.accounts.client.auditEvent.findMany({ where: { action: 'user.link-provider' } });
    expect(told).toMatchObject([
      {
        actorUserId: userId,
        subjectId: userId,
        detail: { provider: 'Test', issuer: test.provider.issuer, subject: 'grace-1', email: 'grace@example.com' },
      },
    ]);
  });

  it('holds whatever becomes of name and address at the provider', async () => {
    await test.signIn();
    test.provider.person = { sub: 'grace-1', email: 'admiral@example.com', email_verified: false, name: 'Admiral' };
    expect(await principal((await test.signIn()).cookies)).toMatchObject({ email: 'grace@example.com' });
    expect(await test.accounts.client.user.count()).toBe(2);
  });

  it('lets nobody else in who has the address now', async () => {
    await test.signIn();
    const before = await test.accounts.client.session.count();
    test.provider.person = { ...GRACE, sub: 'another-grace' };
    expect(await test.signIn()).toMatchObject({ problem: 'linked-to-another' });
    expect(await test.accounts.client.session.count()).toBe(before);
    expect(await links()).toHaveLength(1);
  });

  it('is to the provider that made it: the same id at another issuer is somebody else', async () => {
    await test.signIn();
    const person = { subject: 'grace-1', email: 'other@example.com', name: 'Other' };
    const elsewhere = { issuer: 'https://other.example', name: 'Other', defaultRole: null };
    const { client, now } = test.accounts;
    expect(await admitByProvider(client, { person, provider: elsewhere, now })).toMatchObject({ error: 'not-invited' });
  });

  it('is made once when two come at the same moment', async () => {
    const ways = [await test.leave(), await test.leave()];
    const ends = await Promise.all(ways.map(test.arrive));
    expect(ends.map(({ problem }) => problem)).toEqual([null, null]);
    expect(await links()).toHaveLength(1);
    expect(await test.accounts.client.user.count()).toBe(2);
  });

  it('is made to one of two who bring the same address at the same moment', async () => {
    await test.accounts.join('grace@example.com', 'analyst');
    const { client, now } = test.accounts;
    const bring = (subject: string) =>
      admitByProvider(client, {
        person: { subject, email: 'grace@example.com', name: '' },
        provider: test.services.provider!,
        now,
      });
    const results = await Promise.all([bring('grace-1'), bring('another-grace')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: 'linked-to-another' });
    expect(await links()).toHaveLength(1);
  });

  it('is ended by an administrator, after which the next with the address is linked', async () => {
    const { cookies } = await test.signIn();
    const { userId } = await principal(cookies);
    const { client, admin: actor } = test.accounts;
    expect(await unlinkProvider(client, { actor, userId })).toEqual({ ok: true, value: undefined });
    expect(await unlinkProvider(client, { actor, userId })).toEqual({ ok: true, value: undefined });
    await expect(principal(cookies)).rejects.toThrow('Nobody is signed in.');
    const told = await client.auditEvent.findMany({ where: { action: 'user.unlink-provider' } });
    expect(told).toMatchObject([
      { actorName: 'Root', subjectId: userId, detail: { links: [{ subject: 'grace-1' }], sessionsEnded: 1 } },
    ]);
    test.provider.person = { ...GRACE, sub: 'grace-2' };
    expect(await principal((await test.signIn()).cookies)).toMatchObject({ userId });
    expect(await unlinkProvider(client, { actor, userId: 'nobody' })).toMatchObject({
      error: { code: 'unknown-user' },
    });
  });
});
