import { randomBytes } from 'node:crypto';
import { inviteUser } from '../invitation';
import { deactivateUser } from '../manage-users';
import { cookieHeaders } from '../testing-accounts';
import { finishProviderSignIn, startProviderSignIn } from './sign-in';
import { GRACE, openTestSignIn, type TestSignIn } from './testing-sign-in';

let test: TestSignIn;
afterEach(() => test.close());

const sessions = () => test.accounts.client.session.count();
const principal = (cookies: readonly string[]) => test.accounts.principal(cookieHeaders(cookies));

describe('signing in with a provider', () => {
  it('lets the invited in with the role of their invitation, which is used up', async () => {
    test = await openTestSignIn();
    const { client, admin: actor, now } = test.accounts;
    await inviteUser(client, { actor, email: 'grace@example.com', role: 'reviewer', now, randomBytes });
    const ended = await test.signIn('/vendors');
    expect(ended).toMatchObject({ problem: null, next: '/vendors' });
    expect(await principal(ended.cookies)).toMatchObject({
      role: 'reviewer',
      name: 'Grace Hopper',
      email: 'grace@example.com',
    });
    // The browser is a known device from then on: others' wrong passwords do not keep this account out of it.
    expect(ended.cookies.filter((cookie) => cookie.startsWith('waveguide.device.'))).toHaveLength(1);
    expect(await client.invitation.count({ where: { acceptedAt: null } })).toBe(0);
    expect(await test.accounts.actions()).toEqual([
      'user.invite',
      'user.join-by-provider',
      'user.link-provider',
      'user.sign-in',
    ]);
    expect(test.reports).toEqual([]);
  });

  it('keeps strangers out unless the installation gives them a role', async () => {
    test = await openTestSignIn();
    expect(await test.signIn()).toMatchObject({ problem: 'not-invited' });
    expect(await test.accounts.client.user.count()).toBe(1);
    expect(await sessions()).toBe(0);
  });

  it('gives strangers the role that the installation is set to', async () => {
    test = await openTestSignIn('analyst');
    const { cookies } = await test.signIn();
    expect(await principal(cookies)).toMatchObject({ role: 'analyst' });
  });

  it('lets nobody in whose account is switched off', async () => {
    test = await openTestSignIn('analyst');
    await test.signIn();
    const { client, admin: actor, now } = test.accounts;
    const { id: userId } = await client.user.findUniqueOrThrow({ where: { email: 'grace@example.com' } });
    await deactivateUser(client, { actor, userId, now });
    expect(await test.signIn()).toMatchObject({ problem: 'switched-off' });
    expect(await sessions()).toBe(0);
  });

  it('asks the provider where its token has no address', async () => {
    test = await openTestSignIn('analyst');
    test.provider.tellsOnlyWhenAsked = true;
    const { cookies } = await test.signIn();
    expect(await principal(cookies)).toMatchObject({ email: 'grace@example.com', name: 'Grace Hopper' });
  });

  it('proves the client in the one way that the provider knows it by', async () => {
    test = await openTestSignIn('analyst');
    test.provider.proof = 'client_secret_post';
    expect(await test.signIn()).toMatchObject({ problem: null });
    test.provider.document = { token_endpoint_auth_methods_supported: null };
    test.provider.proof = 'client_secret_basic';
    expect(await test.signIn()).toMatchObject({ problem: null });
  });

  it('offers nothing where no provider is set', async () => {
    test = await openTestSignIn();
    const without = { ...test.services, provider: null };
    const { now } = test.accounts;
    expect(await startProviderSignIn(without, { next: '/', now })).toMatchObject({ error: 'not-offered' });
    const way = { parameters: new URLSearchParams('code=a&state=b'), headers: new Headers(), now };
    expect(await finishProviderSignIn(without, way)).toMatchObject({ problem: 'not-offered', cookies: [] });
  });

  it('keeps its cookie from scripts, other sites’ requests and plain http', async () => {
    test = await openTestSignIn();
    const { now } = test.accounts;
    const services = { ...test.services, baseUrl: 'https://waveguide.example/' };
    const started = await startProviderSignIn(services, { next: '/', now });
    if (!started.ok) throw new Error(started.error);
    expect(started.value.cookies[0]).toMatch(
      /^__Host-waveguide-provider=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
    const asked = new URL(started.value.url).searchParams;
    expect(asked.get('redirect_uri')).toBe('https://waveguide.example/api/auth/callback/oidc');
  });
});

describe('answers of a provider', () => {
  it('count once', async () => {
    test = await openTestSignIn('analyst');
    const way = await test.leave();
    expect(await test.arrive(way)).toMatchObject({ problem: null });
    expect(await test.arrive(way)).toEqual({ problem: 'stale-answer', next: null, cookies: [] });
    expect(await sessions()).toBe(1);
  });

  it('count once when they come at the same moment', async () => {
    test = await openTestSignIn('analyst');
    const way = await test.leave();
    const ends = await Promise.all([test.arrive(way), test.arrive(way), test.arrive(way)]);
    expect(ends.map(({ problem }) => problem).sort()).toEqual([null, 'stale-answer', 'stale-answer'].sort());
    expect(await sessions()).toBe(1);
  });

  it('count in the browser that asked', async () => {
    test = await openTestSignIn('analyst');
    const [mine, others] = [await test.leave(), await test.leave()];
    const forged = new Headers({ cookie: `waveguide-provider=${mine.back.searchParams.get('state')}.x` });
    for (const headers of [new Headers(), others.headers, forged]) {
      expect(await test.arrive({ ...mine, headers })).toMatchObject({ problem: 'stale-answer' });
    }
    expect(await sessions()).toBe(0);
    expect(await test.arrive(mine)).toMatchObject({ problem: null });
  });

  it('count for ten minutes', async () => {
    test = await openTestSignIn('analyst');
    const way = await test.leave();
    test.accounts.now = new Date(test.accounts.now.getTime() + 600_001);
    expect(await test.arrive(way)).toMatchObject({ problem: 'stale-answer' });
    // What nobody came back for goes with the next sign-in.
    await test.leave();
    await test.leave();
    expect(await test.accounts.client.verification.count()).toBe(2);
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'refused'],
  ])('that are the error %s are told as %s', async (error, problem) => {
    test = await openTestSignIn('analyst');
    const way = await test.leave('/vendors');
    way.back.searchParams.delete('code');
    way.back.searchParams.set('error', error);
    expect(await test.arrive(way)).toMatchObject({ problem, next: '/vendors' });
    expect(await test.arrive(way)).toMatchObject({ problem: 'stale-answer' });
  });

  it('without a code, with a wrong one, or of another issuer are told in words', async () => {
    test = await openTestSignIn('analyst');
    const change = async (edit: (parameters: URLSearchParams) => void) => {
      const way = await test.leave();
      edit(way.back.searchParams);
      return (await test.arrive(way)).problem;
    };
    expect(await change((parameters) => parameters.delete('code'))).toBe('unusable-answer');
    expect(await change((parameters) => parameters.set('code', 'guessed'))).toBe('stale-answer');
    expect(await change((parameters) => parameters.set('iss', 'https://evil.example'))).toBe('unproved-answer');
    expect(await change((parameters) => parameters.set('iss', test.provider.issuer))).toBeNull();
    test.provider.document = { authorization_response_iss_parameter_supported: true };
    expect(await change(() => undefined)).toBe('unproved-answer');
    expect(await sessions()).toBe(1);
  });
});

describe('who a provider says somebody is', () => {
  it.each([
    ['a name of 5,000 characters is cut', { name: 'x'.repeat(5_000) }, 'x'.repeat(80)],
    ['what reorders and controls is left out', { name: 'Grace\u202E\u0000\u0007 Hopper\n' }, 'Grace Hopper'],
    ['without a name the user name stands', { name: '\u202E' as string, preferred_username: 'grace' }, 'grace'],
    ['without any the address stands', { name: ' ' }, 'grace@example.com'],
  ])('%s', async (_what, claims, name) => {
    test = await openTestSignIn('analyst');
    test.provider.person = { ...GRACE, ...claims };
    expect(await principal((await test.signIn()).cookies)).toMatchObject({ name });
  });

  it.each([
    ['an address that it does not vouch for', { email_verified: false }],
    ['an address of which it says nothing', { email_verified: undefined }],
    ['no address', { email: undefined }],
    ['what is no address', { email: 'grace' }],
    ['a placeholder of ours', { email: 'some-id@waveguide.invalid' }],
  ])('is nobody by %s', async (_what, claims) => {
    test = await openTestSignIn('analyst');
    test.provider.person = { ...GRACE, ...claims } as typeof GRACE;
    expect(await test.signIn()).toMatchObject({ problem: 'email-not-verified' });
    expect(await test.accounts.client.user.count()).toBe(1);
  });

  it('is refused where the person that it is asked for is another', async () => {
    test = await openTestSignIn('analyst');
    test.provider.tellsOnlyWhenAsked = true;
    test.provider.told = { sub: 'somebody-else' };
    expect(await test.signIn()).toMatchObject({ problem: 'unproved-answer' });
  });
});
