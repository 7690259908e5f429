import { err } from '@waveguide/quantity';
import { randomUUID } from 'node:crypto';
import { principalOf } from './auth-principal';
import { placeholderEmail } from './local-email';
import { ACCOUNT_RULE } from './password-limits';
import { changePassword, ownAccount, renameSelf } from './own-account';
import { endOtherSessions, endOwnSession, endThisSession, listOwnSessions, SEEN_INTERVAL_MS } from './own-sessions';
import { VISITOR } from './principal';
import { openTestAccounts, PASSWORD, type TestAccounts } from './testing-accounts';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

const source = () => ({ ...accounts, now: async () => accounts.now });

async function two() {
  const userId = await accounts.join('grace@example.com', 'analyst');
  const [here, there] = [await accounts.session(userId), await accounts.session(userId)];
  return { userId, here, there, principal: await accounts.principal(here) };
}

describe('own sessions', () => {
  it('are listed with the one in use marked, and end one by one', async () => {
    const { principal, there } = await two();
    const sessions = await listOwnSessions(accounts.client, { principal, now: accounts.now });
    expect(sessions.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
    const other = sessions.find(({ isThisOne }) => !isThisOne)!;
    expect((await endOwnSession(accounts.client, { principal, id: other.id })).ok).toBe(true);
    expect(await principalOf(source(), there)).toEqual(VISITOR);
    expect(await endOwnSession(accounts.client, { principal, id: other.id })).toMatchObject({
      error: { code: 'unknown-session' },
    });
  });

  it('end all but the one in use', async () => {
    const { principal, here, there } = await two();
    expect(await endOtherSessions(accounts.client, principal)).toBe(1);
    expect(await principalOf(source(), there)).toEqual(VISITOR);
    expect((await principalOf(source(), here)).kind).toBe('user');
    await endThisSession(accounts.client, principal);
    expect(await principalOf(source(), here)).toEqual(VISITOR);
    expect((await accounts.actions()).slice(-2)).toEqual(['user.end-other-sessions', 'user.sign-out']);
  });

  it('of somebody else are not there', async () => {
    const { principal } = await two();
    await accounts.session(accounts.admin.userId);
    const [foreign] = await accounts.client.session.findMany({ where: { userId: accounts.admin.userId } });
    expect(await endOwnSession(accounts.client, { principal, id: foreign!.id })).toMatchObject({
      error: { code: 'unknown-session' },
    });
    expect(await accounts.client.session.count()).toBe(3);
  });

  it('remember when they were last used', async () => {
    const { principal, here } = await two();
    // The sign-in library takes the time of the machine; here both sessions begin at the test's.
    const began = accounts.now;
    await accounts.client.session.updateMany({ data: { updatedAt: began } });
    const seenAt = async (elapsedMs: number) => {
      accounts.now = new Date(began.getTime() + elapsedMs);
      await accounts.principal(here);
      const sessions = await listOwnSessions(accounts.client, { principal, now: accounts.now });
      return [true, false].map((own) => sessions.find(({ isThisOne }) => isThisOne === own)?.lastSeenAt);
    };
    expect(await seenAt(SEEN_INTERVAL_MS - 1)).toEqual([began, began]);
    expect(await seenAt(SEEN_INTERVAL_MS)).toEqual([accounts.now, began]);
  });
});

describe('own account', () => {
  it('ends every session when its password changes, the one in use too', async () => {
    const { userId, here, there } = await two();
    const actor = { userId, name: 'Grace' };
    const change = (current: string, next: string) =>
      changePassword(accounts.client, { actor, email: '', current, next });
    expect(await change('wrong', 'another fine phrase')).toMatchObject({ error: { field: 'current' } });
    expect(await change(PASSWORD, 'short')).toMatchObject({ error: { field: 'next' } });
    expect(await accounts.client.session.count()).toBe(2);
    expect((await change(PASSWORD, 'another fine phrase')).ok).toBe(true);
    for (const headers of [here, there]) expect(await principalOf(source(), headers)).toEqual(VISITOR);
    expect(await change(PASSWORD, 'a third fine phrase')).toMatchObject({ error: { field: 'current' } });
  });

  it('slows down whoever guesses the current password, without barring a sign-in', async () => {
    const { userId } = await two();
    const change = (current: string) =>
      changePassword(accounts.client, { actor: { userId, name: 'Grace' }, email: '', current, next: 'a fine phrase' });
    const wrong = { field: 'current', message: 'This is not your current password.' };
    for (let tries = 0; tries < ACCOUNT_RULE.freeTries; tries += 1) expect(await change('wrong')).toEqual(err(wrong));
    const waiting = await change(PASSWORD);
    expect(waiting).toMatchObject({
      error: { message: expect.stringMatching(/^Too many wrong passwords on this page/) },
    });
    expect(await accounts.client.secretAttempt.findMany()).toMatchObject([{ origin: 'session' }]);
  });

  it('without an e-mail address gets one together with its first password', async () => {
    const id = randomUUID();
    const { client } = accounts;
    await client.user.create({ data: { id, name: 'Local analyst', email: placeholderEmail(id), role: 'admin' } });
    const actor = { userId: id, name: 'Local analyst' };
    const set = (email: string) => changePassword(client, { actor, email, current: '', next: PASSWORD });
    expect(await ownAccount(client, id)).toMatchObject({ email: null, hasPassword: false });
    expect(await set('')).toMatchObject({ error: { field: 'email' } });
    expect(await set('root@example.com')).toMatchObject({ error: { field: 'email' } });
    expect((await set('Local@Example.com')).ok).toBe(true);
    expect(await ownAccount(client, id)).toMatchObject({ email: 'local@example.com', hasPassword: true });
  });

  it('is renamed with a trace', async () => {
    const { userId } = await two();
    await renameSelf(accounts.client, { actor: { userId, name: 'Grace' }, name: 'Grace Hopper' });
    expect(await ownAccount(accounts.client, userId)).toMatchObject({ name: 'Grace Hopper' });
    const [event] = await accounts.client.auditEvent.findMany({ where: { action: 'user.rename' } });
    expect(event).toMatchObject({ detail: { from: 'Grace', to: 'Grace Hopper' } });
  });
});
