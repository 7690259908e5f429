import { randomBytes } from 'node:crypto';
import { principalOf } from './auth-principal';
import { openSession } from './open-session';
import { createPasswordLink } from './invitation';
import { changeRole, deactivateUser, pageOfUsers, reactivateUser } from './manage-users';
import { SHUT_OUT_VISITOR, VISITOR } from './principal';
import { setReadingWithoutAccount } from './reading-setting';
import { openTestAccounts, type TestAccounts } from './testing-accounts';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

const source = () => ({ ...accounts, now: async () => accounts.now });

describe('roles', () => {
  it('are in force with the next request', async () => {
    const userId = await accounts.join('grace@example.com', 'viewer');
    const headers = await accounts.session(userId);
    const { client, admin: actor } = accounts;
    expect(await changeRole(client, { actor, userId, role: 'reviewer' })).toEqual({ ok: true, value: undefined });
    expect(await accounts.principal(headers)).toMatchObject({ role: 'reviewer' });
    const [event] = await client.auditEvent.findMany({ where: { action: 'user.change-role' } });
    expect(event).toMatchObject({ actorName: 'Root', subjectId: userId, detail: { from: 'viewer', to: 'reviewer' } });
  });

  it('cannot be taken from the last administrator, who cannot be switched off either', async () => {
    const { client, admin: actor, now } = accounts;
    const off = await accounts.join('second@example.com', 'admin');
    await deactivateUser(client, { actor, userId: off, now });
    expect(await changeRole(client, { actor, userId: actor.userId, role: 'analyst' })).toMatchObject({
      error: { code: 'last-admin' },
    });
    expect(await deactivateUser(client, { actor, userId: actor.userId, now })).toMatchObject({
      error: { code: 'last-admin' },
    });
    expect(await changeRole(client, { actor, userId: 'nobody', role: 'viewer' })).toMatchObject({
      error: { code: 'unknown-user' },
    });
  });

  it('leave one administrator when all of them step down at the same moment', async () => {
    const { client, admin: actor, now } = accounts;
    const others = [await accounts.join('b@example.com', 'admin'), await accounts.join('c@example.com', 'admin')];
    const results = await Promise.all([
      changeRole(client, { actor, userId: actor.userId, role: 'viewer' }),
      changeRole(client, { actor, userId: others[0]!, role: 'viewer' }),
      deactivateUser(client, { actor, userId: others[1]!, now }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    expect(await client.user.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(1);
  });
});

describe('deactivation', () => {
  it('ends sessions and links at once, and lets nobody open another', async () => {
    const userId = await accounts.join('grace@example.com', 'analyst');
    const headers = await accounts.session(userId);
    const { client, auth, admin: actor, now } = accounts;
    await createPasswordLink(client, { actor, userId, now, randomBytes });
    expect((await deactivateUser(client, { actor, userId, now })).ok).toBe(true);
    expect(await principalOf(source(), headers)).toEqual(VISITOR);
    expect(await client.session.count()).toBe(0);
    expect(await client.invitation.count({ where: { acceptedAt: null, revokedAt: null } })).toBe(0);
    await expect(openSession(auth, userId, new Headers())).rejects.toThrow();
    expect(await client.session.count()).toBe(0);
    expect((await pageOfUsers(client, { page: 1, size: 100 })).items.find(({ id }) => id === userId)).toMatchObject({
      deactivatedAt: now,
    });
    expect((await reactivateUser(client, { actor, userId })).ok).toBe(true);
    expect((await openSession(auth, userId, new Headers())).join()).toContain('waveguide.session_token=');
  });

  it('shuts out a session that outlived it', async () => {
    const userId = await accounts.join('grace@example.com', 'analyst');
    const headers = await accounts.session(userId);
    await accounts.client.user.update({ where: { id: userId }, data: { deactivatedAt: accounts.now } });
    expect(await principalOf(source(), headers)).toEqual(VISITOR);
  });
});

describe('reading without an account', () => {
  it('is allowed until an administrator switches it off', async () => {
    const { client, admin: actor } = accounts;
    expect(await principalOf(source(), new Headers())).toEqual(VISITOR);
    await setReadingWithoutAccount(client, { actor, allowed: false });
    expect(await principalOf(source(), new Headers())).toEqual(SHUT_OUT_VISITOR);
    await setReadingWithoutAccount(client, { actor, allowed: true });
    expect(await principalOf(source(), new Headers())).toEqual(VISITOR);
    expect(await accounts.actions()).toEqual(['setting.anonymous-reading', 'setting.anonymous-reading']);
  });
});
