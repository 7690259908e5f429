import { TRPCError } from '@trpc/server';
import { SHUT_OUT_VISITOR, type Principal } from '@waveguide/auth';
import { readProblem, ProblemError } from '../trpc/error-map';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

let api: TestApi;
const admin = signedIn('admin', 'Root');

beforeEach(async () => {
  api = await createTestApi();
  await api.client.user.createMany({
    data: [
      { id: 'user-root', name: 'Root', email: 'root@example.com', role: 'admin' },
      { id: 'user-ada', name: 'Ada', email: 'ada@example.com', role: 'analyst' },
    ],
  });
}); // the first one seeds the template
afterEach(() => api.close());

const accounts = (principal: Principal = admin) => api.caller(principal).accounts;

async function problemOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof TRPCError) || !(error.cause instanceof ProblemError))
    throw new Error('A problem was expected.');
  expect(readProblem({ problem: error.cause.problem })).toEqual(error.cause.problem);
  return { code: error.code, problem: error.cause.problem };
}

describe('accounts', () => {
  it('lists people, changes a role, switches an account off and on, and tells the trail each time', async () => {
    expect((await accounts().users()).users).toMatchObject([
      { name: 'Ada', role: 'analyst', isYou: false, hasPassword: false, lastSeenAt: null },
      { name: 'Root', role: 'admin', isYou: true },
    ]);
    await accounts().changeRole({ userId: 'user-ada', role: 'reviewer' });
    await accounts().deactivate({ userId: 'user-ada' });
    await accounts().reactivate({ userId: 'user-ada' });
    const events = await api.client.auditEvent.findMany({
      where: { actorUserId: 'user-root' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['user.change-role', 'user.deactivate', 'user.reactivate']);
  });

  it('refuses to take the last administrator away, and leaves no trace of the attempt', async () => {
    const before = await api.client.auditEvent.count();
    for (const attempt of [
      accounts().deactivate({ userId: 'user-root' }),
      accounts().changeRole({ userId: 'user-root', role: 'viewer' }),
    ]) {
      expect(await problemOf(attempt)).toMatchObject({
        code: 'BAD_REQUEST',
        problem: { message: /last administrator/ },
      });
    }
    expect(await api.client.auditEvent.count()).toBe(before);
  });

  it('shows an invitation’s token once, and names the field of a bad one', async () => {
    const { token } = await accounts().invite({ email: ' New@Example.com ', role: 'analyst' });
    expect(token).toMatch(/^[\w-]{43}$/);
    const { invitations } = await accounts().invitations();
    expect(invitations).toMatchObject([
      { email: 'new@example.com', state: 'open', kind: 'account', createdByName: 'Root' },
    ]);
    expect(JSON.stringify(invitations)).not.toContain(token);
    expect(await problemOf(accounts().invite({ email: 'ada@example.com', role: 'analyst' }))).toMatchObject({
      code: 'BAD_REQUEST',
      problem: { kind: 'invalid', issues: [{ path: ['email'] }] },
    });
    await expect(accounts().invite({ email: 'nonsense', role: 'analyst' })).rejects.toThrow(/not an e-mail address/);
    await accounts().revokeInvitation({ id: invitations[0]!.id });
    expect(await problemOf(accounts().revokeInvitation({ id: invitations[0]!.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows one’s own account and sessions only', async () => {
    const ada = signedIn('analyst', 'Ada');
    const now = new Date('2026-11-23T11:00:00Z');
    const row = { expiresAt: new Date('2026-12-23'), createdAt: now, updatedAt: now, userAgent: 'Firefox' };
    await api.client.session.createMany({
      data: [
        { id: 'session-ada', token: 'a', userId: 'user-ada', ...row },
        { id: 'session-root', token: 'b', userId: 'user-root', ...row },
      ],
    });
    expect(await accounts(ada).profile()).toMatchObject({ name: 'Ada', email: 'ada@example.com', hasPassword: false });
    expect((await accounts(ada).sessions()).sessions).toMatchObject([{ id: 'session-ada', isThisOne: true }]);
    expect(await problemOf(accounts(ada).endSession({ id: 'session-root' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accounts(ada).endOtherSessions()).toEqual({ ended: 0 });
    await accounts(ada).rename({ name: '  Ada Lovelace ' });
    expect(await accounts(ada).profile()).toMatchObject({ name: 'Ada Lovelace' });
    await expect(accounts(ada).rename({ name: '   ' })).rejects.toThrow(/Write the name/);
  });

  it('answers a visitor nothing but who they are where reading needs an account', async () => {
    const visitor = api.caller(SHUT_OUT_VISITOR);
    expect(await visitor.session.me()).toMatchObject({ kind: 'visitor', permissions: ['session.read'] });
    for (const attempt of [
      visitor.overview.get({ scenarioId: 'base' }),
      visitor.sources.list({}),
      visitor.forecasts.scenarios(),
    ]) {
      expect(await problemOf(attempt)).toMatchObject({ code: 'UNAUTHORIZED', problem: { kind: 'sign-in-required' } });
    }
    await accounts().setReading({ allowed: false });
    expect(await accounts().reading()).toEqual({ allowed: false });
  });
});
