import { openTestSignIn, type TestSignIn } from './testing-sign-in';
import { finishProviderSignIn, startProviderSignIn } from './sign-in';
import type { TestCall, TestFault } from './testing-provider';

let test: TestSignIn;
beforeAll(async () => {
  test = await openTestSignIn('analyst');
});
beforeEach(() => {
  test.provider.behave();
  test.patience(5_000);
  test.reports.length = 0;
});
afterAll(() => test.close());

/** Nobody came in, and nobody was made. */
async function expectNobody(): Promise<void> {
  expect(await test.accounts.client.session.count()).toBe(0);
  expect(await test.accounts.client.user.count()).toBe(1);
}

const start = () => startProviderSignIn(test.services, { next: '/', now: test.accounts.now });

/** A browser comes back from a provider that has lost its manners meanwhile. */
async function arriveAtFault(call: TestCall, fault: TestFault, milliseconds = 5_000) {
  test.provider.tellsOnlyWhenAsked = true;
  const way = await test.leave();
  test.patience(milliseconds);
  test.provider.faults.set(call, fault);
  return test.arrive(way);
}

/** Every call, so that none is without limits. */
const CALLS: readonly TestCall[] = ['discovery', 'keys', 'token', 'userinfo'];

describe('a provider', () => {
  it.each(CALLS)('that accepts and never answers is given up: %s', async (call) => {
    expect(await arriveAtFault(call, 'silent', 300)).toMatchObject({ problem: 'no-answer' });
    expect(test.reports).toEqual([expect.stringContaining('timeout')]);
  });

  it.each(CALLS)('that answers drop by drop is given up: %s', async (call) => {
    expect(await arriveAtFault(call, 'dripping', 300)).toMatchObject({ problem: 'no-answer' });
  });

  it.each(CALLS)('is not read beyond 256 KiB: %s', async (call) => {
    expect(await arriveAtFault(call, 'huge')).toMatchObject({ problem: 'unusable-answer' });
    expect(test.reports).toEqual([expect.stringContaining('more than 262144 bytes')]);
  });

  it.each(CALLS)('is not followed elsewhere: %s', async (call) => {
    expect(await arriveAtFault(call, 'elsewhere')).toMatchObject({ problem: 'unusable-answer' });
    expect(test.reports).toEqual([expect.stringContaining('leads elsewhere (302)')]);
  });

  it.each(CALLS)('that fails does not answer: %s', async (call) => {
    expect(await arriveAtFault(call, 'failing')).toMatchObject({ problem: 'no-answer' });
  });

  it.each(CALLS)('that answers with a page cannot be used: %s', async (call) => {
    expect(await arriveAtFault(call, 'not-json')).toMatchObject({ problem: 'unusable-answer' });
  });

  it('that is away is found to be so before a browser is sent there', async () => {
    const before = await test.accounts.client.verification.count();
    const provider = { ...test.services.provider!, issuer: 'http://127.0.0.1:9' };
    const away = { ...test.services, provider };
    expect(await startProviderSignIn(away, { next: '/', now: test.accounts.now })).toMatchObject({
      error: 'no-answer',
    });
    test.provider.faults.set('discovery', 'failing');
    expect(await start()).toMatchObject({ error: 'no-answer' });
    expect(await test.accounts.client.verification.count()).toBe(before);
  });

  it('is asked nothing before somebody wants to sign in', async () => {
    expect(test.provider.calls).toEqual([]);
    await start();
    expect(test.provider.calls).toEqual(['discovery']);
  });

  it.each(['/', '/realm', 'x'])(
    'must call itself what it is set to be, to the letter: not with “%s” after',
    async (end) => {
      test.provider.document = { issuer: `${test.provider.issuer}${end}` };
      expect(await start()).toMatchObject({ error: 'other-issuer' });
      expect(test.reports).toEqual([
        expect.stringContaining(
          `names the issuer "${test.provider.issuer}${end}"; OIDC_ISSUER is "${test.provider.issuer}"`,
        ),
      ]);
    },
  );

  it('may have a slash at the end of its issuer', async () => {
    const issuer = `${test.provider.issuer}/`;
    test.provider.document = { issuer };
    test.provider.claims = { iss: issuer };
    const services = { ...test.services, provider: { ...test.services.provider!, issuer } };
    expect(await startProviderSignIn(services, { next: '/', now: test.accounts.now })).toMatchObject({ ok: true });
  });

  it.each([
    ['token_endpoint', 'ftp://127.0.0.1/token'],
    ['jwks_uri', 'nowhere'],
    ['authorization_endpoint', 'javascript:alert(1)'],
  ])('whose %s is %s cannot be used', async (field, address) => {
    test.provider.document = { [field]: address };
    expect(await start()).toMatchObject({ error: 'unusable-answer' });
    expect(test.reports).toEqual([expect.stringContaining(field)]);
  });

  it('that does not know the client is told in the log', async () => {
    const wrong = { ...test.services, provider: { ...test.services.provider!, clientSecret: 'wrong' } };
    const { back, headers } = await test.leave();
    const answer = { parameters: back.searchParams, headers, now: test.accounts.now };
    expect(await finishProviderSignIn(wrong, answer)).toMatchObject({ problem: 'unusable-answer' });
    expect(test.reports).toEqual([expect.stringContaining('OIDC_CLIENT_SECRET')]);
  });
});

describe('an ID token', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['for another client', () => ({ aud: 'somebody-else' })],
    ['for several clients, without a word for which', () => ({ aud: ['waveguide', 'other'] })],
    ['given to another client', () => ({ aud: ['waveguide', 'other'], azp: 'other' })],
    ['of another issuer', () => ({ iss: 'https://evil.example' })],
    ['of another sign-in', () => ({ nonce: 'another' })],
    ['without the sign-in that it is for', () => ({ nonce: undefined })],
    ['that has ended', () => ({ exp: seconds() - 120 })],
    ['without an end', () => ({ exp: undefined })],
    ['without a person', () => ({ sub: undefined })],
    ['for later', () => ({ nbf: seconds() + 600 })],
  ])('%s is not believed', async (_what, claims) => {
    test.provider.claims = claims();
    expect(await test.signIn()).toMatchObject({ problem: 'unproved-answer' });
    await expectNobody();
  });

  it.each(['forged', 'secret', 'none'] as const)('with the signature “%s” is not believed', async (signing) => {
    test.provider.signing = signing;
    // Not even where the provider itself says that it signs so.
    test.provider.document = { id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256'] };
    expect(await test.signIn()).toMatchObject({ problem: 'unproved-answer' });
    await expectNobody();
  });

  it('for several clients that names this one is believed', async () => {
    test.provider.claims = { aud: ['other', 'waveguide'], azp: 'waveguide' };
    expect(await test.signIn()).toMatchObject({ problem: null });
  });
});
