import { createHash, randomBytes } from 'node:crypto';
import { acceptInvitation, findInvitation } from './accept-invitation';
import { createPasswordLink, INVITATION_LIFE_MS, inviteUser, pageOfInvitations, revokeInvitation } from './invitation';
import { signInWithPassword } from './password-sign-in';
import { openTestAccounts, PASSWORD, type TestAccounts } from './testing-accounts';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

const later = (milliseconds: number) => new Date(accounts.now.getTime() + milliseconds);

async function invite(email = 'grace@example.com'): Promise<string> {
  const { client, admin: actor, now } = accounts;
  const invited = await inviteUser(client, { actor, email, role: 'analyst', now, randomBytes });
  if (!invited.ok) throw new Error(invited.error.message);
  return invited.value.token;
}

const accept = (token: string, now = accounts.now) =>
  acceptInvitation(accounts.client, { token, name: 'Grace Hopper', password: PASSWORD, now });

describe('invitation', () => {
  it('is shown once and stored as a hash only', async () => {
    const token = await invite();
    const rows = await accounts.client.invitation.findMany();
    expect(rows.map((row) => row.tokenHash)).toEqual([createHash('sha256').update(token).digest('hex')]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(
      JSON.stringify(await pageOfInvitations(accounts.client, { now: accounts.now, page: 1, size: 100 })),
    ).not.toContain(token);
    expect(JSON.stringify((await accounts.client.auditEvent.findMany()).map(({ detail }) => detail))).not.toContain(
      token,
    );
  });

  it('makes one account with its role, once', async () => {
    const token = await invite('Grace@Example.com');
    expect(await findInvitation(accounts.client, { token, now: accounts.now })).toMatchObject({
      ok: true,
      value: { kind: 'account', email: 'grace@example.com', role: 'analyst', invitedBy: 'Root' },
    });
    const results = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, error: 'accepted' })),
    );
    const users = await accounts.client.user.findMany({ where: { email: 'grace@example.com' } });
    expect(users).toMatchObject([{ name: 'Grace Hopper', role: 'analyst' }]);
    expect(await accounts.actions()).toEqual(['user.invite', 'user.accept-invitation']);
  });

  it('stores the password slow-hashed only', async () => {
    await accept(await invite());
    const [account] = await accounts.client.account.findMany();
    expect(account?.password).toMatch(/^[0-9a-f]+:[0-9a-f]{128}$/);
  });

  it('ends after a week, when revoked, and when the same address is invited again', async () => {
    const first = await invite();
    const second = await invite();
    expect(await accept(first)).toEqual({ ok: false, error: 'revoked' });
    expect(await accept(second, later(INVITATION_LIFE_MS))).toEqual({ ok: false, error: 'expired' });
    const [open] = (await pageOfInvitations(accounts.client, { now: accounts.now, page: 1, size: 100 })).items.filter(
      ({ state }) => state === 'open',
    );
    const revocation = { actor: accounts.admin, id: open!.id, now: accounts.now };
    expect((await revokeInvitation(accounts.client, revocation)).ok).toBe(true);
    expect(await accept(second)).toEqual({ ok: false, error: 'revoked' });
    expect(await revokeInvitation(accounts.client, revocation)).toMatchObject({
      error: { code: 'unknown-invitation' },
    });
    expect(await accept('nonsense')).toEqual({ ok: false, error: 'unknown' });
    expect(await accounts.client.user.count()).toBe(1);
  });

  it('is refused for an address that has an account', async () => {
    await accounts.join('grace@example.com', 'viewer');
    const { client, admin: actor, now } = accounts;
    expect(
      await inviteUser(client, { actor, email: 'GRACE@example.com', role: 'admin', now, randomBytes }),
    ).toMatchObject({
      error: { code: 'has-account' },
    });
  });
});

describe('password link', () => {
  it('sets a new password, ends every session and keeps name and role', async () => {
    const userId = await accounts.join('grace@example.com', 'reviewer');
    await accounts.session(userId);
    const { client, admin: actor, now } = accounts;
    const link = await createPasswordLink(client, { actor, userId, now, randomBytes });
    if (!link.ok) throw new Error(link.error.message);
    const password = 'another fine phrase';
    const used = await acceptInvitation(client, { token: link.value.token, name: 'Mallory', password, now });
    expect(used).toEqual({ ok: true, value: { userId } });
    expect(await client.session.count()).toBe(0);
    expect(await client.user.findUnique({ where: { id: userId } })).toMatchObject({ name: 'Grace', role: 'reviewer' });
    const headers = new Headers({ 'x-forwarded-for': '192.0.2.1' });
    const attempt = (tried: string) =>
      signInWithPassword(accounts, { email: 'grace@example.com', password: tried, headers, now });
    expect((await attempt(PASSWORD)).ok).toBe(false);
    expect((await attempt(password)).ok).toBe(true);
  });
});
