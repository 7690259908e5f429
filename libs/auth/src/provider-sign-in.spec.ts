import { randomBytes } from 'node:crypto';
import { answerAuthRequest } from './auth-request';
import { readIdentityProvider, type DefaultRole } from './identity-provider';
import { inviteUser } from './invitation';
import { deactivateUser } from './manage-users';
import { startProviderSignIn } from './provider-sign-in';
import { BASE_URL, cookieHeaders, openTestAccounts, type TestAccounts } from './testing-accounts';
import { startIdentityProvider, type TestIdentityProvider } from './testing-identity-provider';

// Every test opens a database and a provider with keys of its own.
jest.setTimeout(30_000);

const GRACE = { sub: 'grace-1', email: 'Grace@Example.com', email_verified: true, name: 'Grace Hopper' };

let provider: TestIdentityProvider;
let accounts: TestAccounts;

async function open(defaultRole: DefaultRole | null = null): Promise<void> {
  provider = await startIdentityProvider(GRACE);
  const { issuer, clientId, clientSecret } = provider;
  accounts = await openTestAccounts({ issuer, clientId, clientSecret, name: 'Test', defaultRole });
}
afterEach(async () => {
  await accounts.close();
  await provider.close();
});

/** Goes the whole way that a browser goes: to the provider, back with its code, and on with the cookies it was given. */
async function signIn(): Promise<{ readonly location: URL; readonly cookies: readonly string[] }> {
  const headers = new Headers({ host: 'localhost:3000', origin: BASE_URL });
  const started = await startProviderSignIn(accounts.auth, { headers, next: '/vendors' });
  const atProvider = await fetch(started.url, { redirect: 'manual' });
  expect(atProvider.status).toBe(302);
  const back = atProvider.headers.get('location') ?? '';
  const answer = await answerAuthRequest(accounts.auth, new Request(back, { headers: cookieHeaders(started.cookies) }));
  expect(answer.status).toBe(302);
  return { location: new URL(answer.headers.get('location') ?? '', BASE_URL), cookies: answer.headers.getSetCookie() };
}

async function refusal(): Promise<string | null> {
  const { location } = await signIn();
  expect(location.pathname).toBe('/sign-in');
  expect(await accounts.client.session.count()).toBe(0);
  return location.searchParams.get('error');
}

const invite = () =>
  inviteUser(accounts.client, {
    actor: accounts.admin,
    email: 'grace@example.com',
    role: 'reviewer',
    now: accounts.now,
    randomBytes,
  });

describe('signing in with an identity provider', () => {
  it('lets the invited in with the role of their invitation, which is used up', async () => {
    await open();
    await invite();
    const { location, cookies } = await signIn();
    expect(location.pathname).toBe('/vendors');
    expect(await accounts.principal(cookieHeaders(cookies))).toMatchObject({
      role: 'reviewer',
      name: 'Grace Hopper',
      email: 'grace@example.com',
    });
    expect(await accounts.client.invitation.count({ where: { acceptedAt: null } })).toBe(0);
    expect(await accounts.actions()).toEqual(['user.invite', 'user.join-by-provider', 'user.sign-in']);
  });

  it('knows the same person again by the provider’s own id, and makes no second account', async () => {
    await open('viewer');
    await signIn();
    provider.person = { ...GRACE, name: 'Admiral Hopper' };
    await signIn();
    expect(await accounts.client.user.count()).toBe(2);
    expect(await accounts.client.account.count({ where: { providerId: 'oidc', accountId: 'grace-1' } })).toBe(1);
  });

  it('links somebody who has an account under the address, role unchanged', async () => {
    await open('viewer');
    const userId = await accounts.join('grace@example.com', 'analyst');
    const { cookies } = await signIn();
    expect(await accounts.principal(cookieHeaders(cookies))).toMatchObject({ userId, role: 'analyst' });
  });

  it('keeps strangers out unless the installation gives them a role', async () => {
    await open();
    expect(await refusal()).toBe('not-invited');
    expect(await accounts.client.user.count()).toBe(1);
  });

  it('gives strangers the role that the installation is set to', async () => {
    await open('analyst');
    const { cookies } = await signIn();
    expect(await accounts.principal(cookieHeaders(cookies))).toMatchObject({ role: 'analyst' });
  });

  it('believes no address that the provider does not vouch for', async () => {
    await open('analyst');
    await accounts.join('grace@example.com', 'admin');
    provider.person = { ...GRACE, email_verified: false };
    expect(await refusal()).toBe('account_not_linked');
    provider.person = { ...GRACE, sub: 'other', email: 'stranger@example.com', email_verified: false };
    expect(await refusal()).toBe('email-not-verified');
  });

  it('lets nobody in whose account is switched off', async () => {
    await open('analyst');
    await signIn();
    const { id: userId } = await accounts.client.user.findUniqueOrThrow({ where: { email: 'grace@example.com' } });
    await deactivateUser(accounts.client, { actor: accounts.admin, userId, now: accounts.now });
    expect(await refusal()).toBe('unable_to_create_session');
  });

  it('believes no token that the provider did not sign', async () => {
    await open('analyst');
    provider.forge = true;
    expect(await refusal()).not.toBeNull();
    expect(await accounts.client.user.count()).toBe(1);
  });

  it('takes no answer in a browser that did not ask', async () => {
    await open('analyst');
    const headers = new Headers({ host: 'localhost:3000', origin: BASE_URL });
    const { url } = await startProviderSignIn(accounts.auth, { headers, next: '/' });
    const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
    const answer = await answerAuthRequest(accounts.auth, new Request(back));
    expect(answer.headers.get('location')).toMatch(/error=/);
    expect(await accounts.client.session.count()).toBe(0);
  });

  it('opens nothing else of the library to the network', async () => {
    await open();
    for (const path of [
      'sign-in/email',
      'sign-up/email',
      'change-password',
      'update-user',
      'get-session',
      'sign-in/social',
    ]) {
      const request = new Request(`${BASE_URL}/api/auth/${path}`, { method: 'POST', body: '{}' });
      expect((await answerAuthRequest(accounts.auth, request)).status).toBe(404);
    }
  });
});

describe('readIdentityProvider', () => {
  const all = { OIDC_ISSUER: 'https://id.example.com/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

  it('is off where nothing is set', () => {
    expect(readIdentityProvider({ OIDC_NAME: 'Example' })).toEqual({ ok: true, value: null });
  });

  it('takes the whole set, with a name and without', () => {
    expect(readIdentityProvider(all)).toMatchObject({
      value: { issuer: 'https://id.example.com', name: 'id.example.com', defaultRole: null },
    });
    expect(readIdentityProvider({ ...all, OIDC_NAME: 'Example', OIDC_DEFAULT_ROLE: 'analyst' })).toMatchObject({
      value: { name: 'Example', defaultRole: 'analyst' },
    });
  });

  it.each([
    ['half of it', { ...all, OIDC_CLIENT_SECRET: '' }],
    ['an issuer that is no address', { ...all, OIDC_ISSUER: 'example' }],
    ['administrators by default', { ...all, OIDC_DEFAULT_ROLE: 'admin' }],
  ])('refuses %s', (_what, environment) => {
    expect(readIdentityProvider(environment).ok).toBe(false);
  });
});
