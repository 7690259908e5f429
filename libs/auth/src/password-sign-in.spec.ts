import { PASSWORD, openTestAccounts, cookieHeaders, type TestAccounts } from './testing-accounts';
import { deactivateUser } from './manage-users';
import { signInWithPassword } from './password-sign-in';
import { FAILURE_WINDOW_MS, MAX_FAILURES } from './sign-in-throttle';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

let address = 0;
/** Every attempt from another network address, so that only the limit by e-mail is met. */
const attempt = (email: string, password: string, from = `192.0.2.${(address += 1) % 250}`) =>
  signInWithPassword(accounts, {
    email,
    password,
    headers: new Headers({ 'x-forwarded-for': from, 'user-agent': 'Firefox' }),
    now: accounts.now,
  });

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
    const wrong = await attempt('grace@example.com', 'wrong password 123');
    const unknown = await attempt('nobody@example.com', 'wrong password 123');
    const noAddress = await attempt('nonsense', 'wrong password 123');
    const tooLong = await attempt('grace@example.com', 'x'.repeat(500));
    await deactivateUser(accounts.client, { actor: accounts.admin, userId, now: accounts.now });
    const off = await attempt('grace@example.com', PASSWORD);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'mismatch' } });
    for (const other of [unknown, noAddress, tooLong, off]) expect(other).toEqual(wrong);
    expect(await accounts.client.session.count()).toBe(0);
  });

  it.each(['grace@example.com', 'nobody@example.com'])(
    'makes %s wait after too many wrong passwords, account or not, from wherever they come',
    async (email) => {
      await accounts.join('grace@example.com', 'analyst');
      const attempts = await Promise.all(
        Array.from({ length: MAX_FAILURES + 4 }, () => attempt(email, 'wrong password 123')),
      );
      const codes = attempts.map((result) => (result.ok ? 'ok' : result.error.code)).sort();
      expect(codes.filter((code) => code === 'mismatch')).toHaveLength(MAX_FAILURES);
      expect(codes.filter((code) => code === 'wait')).toHaveLength(4);
      expect(await attempt(email, PASSWORD)).toMatchObject({ ok: false, error: { code: 'wait' } });
      expect(JSON.stringify(await accounts.client.signInThrottle.findMany())).not.toContain('example.com');
      accounts.now = new Date(accounts.now.getTime() + FAILURE_WINDOW_MS);
      expect((await attempt(email, PASSWORD)).ok).toBe(email === 'grace@example.com');
    },
  );

  it('forgets the failures of an address that signs in', async () => {
    await accounts.join('grace@example.com', 'analyst');
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < MAX_FAILURES - 1; i += 1) await attempt('grace@example.com', 'wrong password 123');
      expect((await attempt('grace@example.com', PASSWORD)).ok).toBe(true);
    }
  });

  it('limits one network address over many e-mail addresses, and counts in the database', async () => {
    const results = [];
    for (let i = 0; i < 24; i += 1)
      results.push(await attempt(`guess${i}@example.com`, 'wrong password 123', '198.51.100.7'));
    const codes = results.map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'mismatch'));
    expect(codes.slice(20)).toEqual(['wait', 'wait', 'wait', 'wait']);
    expect(await accounts.client.rateLimit.findMany()).toMatchObject([
      { key: '198.51.100.7|/sign-in/email', count: 20 },
    ]);
    expect(await attempt('guess@example.com', 'wrong password 123', '198.51.100.8')).toMatchObject({
      error: { code: 'mismatch' },
    });
  });
});
