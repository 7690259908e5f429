import { changePassword } from './own-account';
import { deactivateUser } from './manage-users';
import { endThisSession } from './own-sessions';
import { SHUT_OUT_VISITOR, VISITOR, type Principal } from './principal';
import { setReadingWithoutAccount } from './reading-setting';
import { isSessionStillValid } from './session-still-valid';
import { openTestAccounts, PASSWORD, type TestAccounts } from './testing-accounts';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await openTestAccounts();
});
afterEach(() => accounts.close());

const stillValid = (principal: Principal, now = accounts.now) =>
  isSessionStillValid(accounts.client, { principal, now });

async function grace() {
  const userId = await accounts.join('grace@example.com', 'analyst');
  const [here, elsewhere] = [await accounts.session(userId), await accounts.session(userId)];
  return { userId, here: await accounts.principal(here), elsewhere: await accounts.principal(elsewhere) };
}

describe('somebody signed in is let in', () => {
  it('until the account is switched off, in every browser', async () => {
    const { userId, here, elsewhere } = await grace();
    expect([await stillValid(here), await stillValid(elsewhere)]).toEqual([true, true]);
    await deactivateUser(accounts.client, { actor: accounts.admin, userId, now: accounts.now });
    expect([await stillValid(here), await stillValid(elsewhere)]).toEqual([false, false]);
  });

  it('until the session is ended, in that browser only', async () => {
    const { here, elsewhere } = await grace();
    await endThisSession(accounts.client, elsewhere);
    expect([await stillValid(here), await stillValid(elsewhere)]).toEqual([true, false]);
  });

  it('until the password is changed', async () => {
    const { userId, here } = await grace();
    const actor = { userId, name: 'Grace' };
    const next = 'another horse battery';
    expect(await changePassword(accounts.client, { actor, email: '', current: PASSWORD, next })).toMatchObject({
      ok: true,
    });
    expect(await stillValid(here)).toBe(false);
  });

  it('until the session is over', async () => {
    const { here } = await grace();
    const { expiresAt } = await accounts.client.session.findUniqueOrThrow({ where: { id: here.sessionId } });
    expect(await stillValid(here, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(await stillValid(here, expiresAt)).toBe(false);
  });

  it('where the account is off, even if a session was left over', async () => {
    const { userId, here } = await grace();
    await accounts.client.user.update({ where: { id: userId }, data: { deactivatedAt: accounts.now } });
    expect(await stillValid(here)).toBe(false);
  });
});

it('a visitor is let in until the installation is shut to visitors', async () => {
  expect(await stillValid(VISITOR)).toBe(true);
  await setReadingWithoutAccount(accounts.client, { actor: accounts.admin, allowed: false });
  expect(await stillValid(VISITOR)).toBe(false);
  expect(await stillValid(SHUT_OUT_VISITOR)).toBe(true);
});
