import { PASSWORD, openTestAccounts, cookieHeaders, type TestAccounts } from './testing-accounts';
import { deactivateUser } from './manage-users';
import { signInWithPassword } from './password-sign-in';
import { accountHash } from './known-device';
import { ACCOUNT_RULE, ANYWHERE_RULE } from './password-limits';

const WRONG = 'wrong password 123';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

let address = 0;
/** Every attempt from another network address, so that only the limit by e-mail is met. */
const attempt = (
  email: string,
  password: string,
  { from = `192.0.2.${(address += 1) % 250}`, cookies = new Headers() }: { from?: string; cookies?: Headers } = {},
) =>
  signInWithPassword(accounts, {
    email,
    password,
    headers: new Headers({ ...Object.fromEntries(cookies), 'x-forwarded-for': from, 'user-agent': 'Firefox' }),
    now: accounts.now,
  });
/** As if that many wrong passwords had been tried; each try costs a slow hash. */
const wrongTries = (email: string, origin: string, failures: number) =>
  accounts.client.secretAttempt.create({
    data: { subject: accountHash(email), origin, failures, lastAt: accounts.now },
  });
const move = (seconds: number) => (accounts.now = new Date(accounts.now.getTime() + seconds * 1000));

describe('signInWithPassword', () => {
  it('opens an httpOnly, sameSite lax session and leaves a trace', async () => {
    const userId = await accounts.join('Grace@Example.com', 'analyst');
    const signedIn = await attempt(' grace@example.COM ', PASSWORD);
    if (!signedIn.ok) throw new Error(signedIn.error.message);
    expect(signedIn.value.join()).toMatch(/waveguide\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(await accounts.principal(cookieHeaders(signedIn.value))).toMatchObject({ userId, role: 'analyst' });
    expect(await accounts.client.session.findMany()).toMatchObject([{ userId, userAgent: 'Firefox' }]);
    expect(await accounts.actions()).toEqual(['user.invite', 'user.accept-invitation', 'user.sign-in']);
  });

  it('answers alike for a wrong password, an unknown address and an account that is switched off', async () => {
    const userId = await accounts.join('grace@example.com', 'analyst');
    const wrong = await attempt('grace@example.com', WRONG);
    const unknown = await attempt('nobody@example.com', WRONG);
    const noAddress = await attempt('nonsense', WRONG);
    const tooLong = await attempt('grace@example.com', 'x'.repeat(500));
    await deactivateUser(accounts.client, { actor: accounts.admin, userId, now: accounts.now });
    const off = await attempt('grace@example.com', PASSWORD);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'mismatch' } });
    for (const other of [unknown, noAddress, tooLong, off]) expect(other).toEqual(wrong);
    expect(await accounts.client.session.count()).toBe(0);
  });

  it.each(['grace@example.com', 'nobody@example.com'])(
    'makes %s wait where too many wrong passwords came from, account or not, and nowhere else, and not for ever',
    async (email) => {
      await accounts.join('grace@example.com', 'analyst');
      const known = email === 'grace@example.com';
      const here = '198.51.100.7';
      const attempts = await Promise.all(
        Array.from({ length: ACCOUNT_RULE.freeTries + 4 }, () => attempt(email, WRONG, { from: here })),
      );
      const codes = attempts.map((result) => (result.ok ? 'ok' : result.error.code));
      expect(codes.filter((code) => code === 'mismatch')).toHaveLength(ACCOUNT_RULE.freeTries);
      expect(codes.filter((code) => code === 'wait')).toHaveLength(4);
      expect(await attempt(` ${email.toUpperCase()}`, PASSWORD, { from: here })).toEqual({
        ok: false,
        error: {
          code: 'wait',
          seconds: 60,
          message:
            'Too many wrong passwords from this address. Try again in 60 seconds, or ask an administrator for a new link.',
        },
      });
      expect(JSON.stringify(await accounts.client.secretAttempt.findMany())).not.toMatch(/example/i);
      expect((await attempt(email, PASSWORD, { from: '198.51.100.8' })).ok).toBe(known);
      move(60);
      expect((await attempt(email, PASSWORD, { from: here })).ok).toBe(known);
    },
  );

  it('takes an IPv6 network for one address, whatever its last 64 bits', async () => {
    await wrongTries('nobody@example.com', 'network 2001:db8:1:2::/64', ACCOUNT_RULE.freeTries - 1);
    expect(await attempt('nobody@example.com', WRONG, { from: '2001:db8:1:2::1' })).toMatchObject({
      error: { code: 'mismatch' },
    });
    expect(await attempt('nobody@example.com', WRONG, { from: '2001:db8:1:2:ffff::1' })).toMatchObject({
      error: { code: 'wait' },
    });
    expect(await attempt('nobody@example.com', WRONG, { from: '2001:db8:1:3::1' })).toMatchObject({
      error: { code: 'mismatch' },
    });
  });

  it('lets a known device in while its network and the whole world guess, and limits it by itself', async () => {
    await accounts.join('grace@example.com', 'analyst');
    const first = await attempt('grace@example.com', PASSWORD);
    if (!first.ok) throw new Error(first.error.message);
    const device = cookieHeaders(first.value);
    const here = '198.51.100.7';
    await wrongTries('grace@example.com', 'anywhere', ANYWHERE_RULE.freeTries);
    await wrongTries('grace@example.com', `network ${here}`, ACCOUNT_RULE.freeTries);
    // Over all accounts, too, this network has had enough.
    await accounts.client.rateLimit.create({
      data: { id: 'here', key: `${here}|/sign-in/email`, count: 20, lastRequest: BigInt(Date.now()) },
    });
    expect(await attempt('grace@example.com', PASSWORD, { from: '203.0.113.9' })).toMatchObject({
      error: { code: 'wait', seconds: 60, message: expect.stringContaining('from many addresses') },
    });
    const asDevice = (email: string, password: string) => attempt(email, password, { from: here, cookies: device });
    expect(await asDevice('guess@example.com', PASSWORD)).toMatchObject({ error: { code: 'wait' } });
    expect(await asDevice('grace@example.com', WRONG)).toMatchObject({ error: { code: 'mismatch' } });
    expect((await asDevice('grace@example.com', PASSWORD)).ok).toBe(true);
    const id = [...device.values()].join().match(/waveguide\.device\.\w+=([\w-]+)/)?.[1];
    await wrongTries('grace@example.com', `device ${id}`, ACCOUNT_RULE.freeTries);
    expect(await asDevice('grace@example.com', PASSWORD)).toMatchObject({
      error: { code: 'wait', message: expect.stringContaining('from this device') },
    });
    move(60);
    expect((await asDevice('grace@example.com', PASSWORD)).ok).toBe(true);
  });

  it('knows a device that came by a link', async () => {
    const userId = await accounts.join('grace@example.com', 'analyst');
    const device = await accounts.session(userId);
    await wrongTries('grace@example.com', 'network 198.51.100.7', ACCOUNT_RULE.freeTries);
    expect((await attempt('grace@example.com', PASSWORD, { from: '198.51.100.7' })).ok).toBe(false);
    expect((await attempt('grace@example.com', PASSWORD, { from: '198.51.100.7', cookies: device })).ok).toBe(true);
  });

  it('keeps the mark of a device for a year, out of the reach of scripts and other sites', async () => {
    await accounts.join('grace@example.com', 'analyst');
    const signedIn = await attempt('grace@example.com', PASSWORD);
    const mark = signedIn.ok ? signedIn.value.find((cookie) => cookie.startsWith('waveguide.device.')) : undefined;
    expect(mark).toMatch(/; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/i);
    expect(signedIn.ok && signedIn.value).toHaveLength(2);
  });

  it('forgets the wrong passwords of a network from which somebody signs in', async () => {
    await accounts.join('grace@example.com', 'analyst');
    const here = '198.51.100.7';
    await wrongTries('grace@example.com', `network ${here}`, ACCOUNT_RULE.freeTries - 1);
    expect((await attempt('grace@example.com', PASSWORD, { from: here })).ok).toBe(true);
    expect(await attempt('grace@example.com', WRONG, { from: here })).toMatchObject({ error: { code: 'mismatch' } });
    expect((await attempt('grace@example.com', PASSWORD, { from: here })).ok).toBe(true);
  });

  it('limits one network address over many e-mail addresses, and counts in the database', async () => {
    const results = [];
    for (let i = 0; i < 24; i += 1)
      results.push(await attempt(`guess${i}@example.com`, WRONG, { from: '198.51.100.7' }));
    const codes = results.map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'mismatch'));
    expect(codes.slice(20)).toEqual(['wait', 'wait', 'wait', 'wait']);
    expect(await accounts.client.rateLimit.findMany()).toMatchObject([
      { key: '198.51.100.7|/sign-in/email', count: 20 },
    ]);
    expect(await attempt('guess@example.com', WRONG, { from: '198.51.100.8' })).toMatchObject({
      error: { code: 'mismatch' },
    });
  });
});
