import { createHash, randomUUID } from 'node:crypto';
import { VISITOR } from '@waveguide/auth';
import type { ApiServices } from '../trpc/context';
import type { RouterInputs } from '../app-router';
import { countReader, openShare, tryPassword } from './shared-briefing';
import { briefingOf } from '../testing/briefing';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const shares = () => api.caller(ada).briefings.shares;
const secret = 'a secret of thirty-two characters';
const network = '198.51.100.7';
const at = (seconds: number): ApiServices => ({
  ...api.context(),
  now: async () => new Date(TODAY.getTime() + 1000 * seconds),
});
const DAY = 86_400;

async function shared(input: Partial<RouterInputs['briefings']['shares']['create']> = {}) {
  const { id, version } = await briefingOf(api.caller(ada), { slides: 2, title: 'For the board' });
  const made = await shares().create({ id, version, expiresInDays: 7, password: null, label: '', ...input });
  return { ...made, id, token: made.path.replace('/shared/', '') };
}
const open = (token: string, services = at(0), pass?: string) => openShare(services, { token, pass, secret, network });

describe('a link to a briefing', () => {
  it('shows the briefing as it stood, for its time, and leaves no token in the database', async () => {
    const { id, token, path, share } = await shared({ label: '  Board of November ' });
    expect(path).toMatch(/^\/shared\/[\w-]{43}$/);
    expect(share).toMatchObject({
      label: 'Board of November',
      createdByName: 'Ada',
      createdAt: TODAY,
      expiresAt: new Date('2026-11-30T12:00:00Z'),
      revokedAt: null,
      isOpen: true,
      hasPassword: false,
      viewCount: 0,
      lastViewedAt: null,
    });
    const { content } = await api.caller(ada).briefings.byId({ id });
    await api.caller(ada).briefings.save({ id, version: 1, content: { ...content, title: 'Of later' } });
    expect(await open(token)).toMatchObject({ kind: 'open', briefing: { content: { title: 'For the board' } } });
    expect(await open(token, at(7 * DAY - 1))).toMatchObject({ kind: 'open' });
    expect(await open(token, at(7 * DAY))).toEqual({ kind: 'closed' });

    const row = await api.client.briefingShare.findUniqueOrThrow({ where: { id: share.id } });
    expect(row.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify({ ...row, tokenHash: '' })).not.toContain(token);
  });

  it('is closed at once when somebody revokes it, and the audit trail says who made and who closed it', async () => {
    const { id, token, share } = await shared();
    const rita = signedIn('reviewer', 'Rita');
    const revoked = await api.caller(rita).briefings.shares.revoke({ shareId: share.id });
    expect(revoked.share).toMatchObject({ isOpen: false, revokedAt: TODAY });
    expect(await open(token)).toEqual({ kind: 'closed' });
    await shares().revoke({ shareId: share.id });
    const { events } = await api
      .caller(signedIn('admin', 'Root'))
      .audit.list({ subjectKind: 'briefing', subjectId: id });
    expect(events.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['briefing.unshare', 'Rita'],
      ['briefing.share', 'Ada'],
      ['briefing.create', 'Ada'],
    ]);
    expect(JSON.stringify(events)).not.toContain(token);
    expect((await shares().list({ id })).shares).toEqual([{ ...share, isOpen: false, revokedAt: TODAY }]);
  });

  it('closes with its briefing and opens with it again', async () => {
    const { id, token } = await shared();
    await api.caller(ada).briefings.remove({ id });
    expect(await open(token)).toEqual({ kind: 'closed' });
    await api.caller(ada).briefings.restore({ id });
    expect(await open(token)).toMatchObject({ kind: 'open' });
  });

  it.each(['', 'x', 'A'.repeat(43), '../'.repeat(20), '\0'.repeat(43), 'é'.repeat(43)])(
    'is not opened by the made-up token %j',
    async (token) => {
      await shared();
      expect(await open(token)).toEqual({ kind: 'closed' });
      expect(await tryPassword(at(0), { token, password: 'long enough', secret, network })).toEqual({ kind: 'closed' });
    },
  );

  it('counts its readers, and nobody who may read briefings here anyway', async () => {
    const { id, share } = await shared();
    for (const reader of [VISITOR, signedIn('viewer', 'Vera'), ada]) await countReader(at(60), share.id, reader);
    expect((await shares().list({ id })).shares[0]).toMatchObject({
      viewCount: 2,
      lastViewedAt: new Date('2026-11-23T12:01:00Z'),
    });
  });

  it('is listed to an administrator once its maker’s account is off, who closes it, and the trail says whose it was', async () => {
    const root = signedIn('admin', 'Root');
    const former = () => api.caller(root).briefings.shares.ofFormer();
    const off = new Date('2026-11-22T09:00:00Z');
    const user = { name: 'Ada', email: 'ada@example.com', role: 'analyst' };
    await api.client.user.create({ data: { ...user, id: ada.userId } });
    const { id, token, share } = await shared({ label: 'For the bank' });
    const closed = await shared({ label: 'Closed before' });
    await shares().revoke({ shareId: closed.share.id });
    expect(await former()).toEqual({ shares: [], total: 0 });
    await api.client.user.update({ where: { id: ada.userId }, data: { deactivatedAt: off } });
    const listed = { ...share, briefingId: id, briefingTitle: 'For the board', makerOffSince: off };
    expect(await former()).toEqual({ shares: [listed], total: 1 });
    expect(JSON.stringify(await former())).not.toContain(token);
    await api.caller(root).briefings.shares.revoke({ shareId: share.id });
    expect(await former()).toEqual({ shares: [], total: 0 });
    expect(await open(token)).toEqual({ kind: 'closed' });
    const { events } = await api.caller(root).audit.list({ subjectKind: 'briefing', subjectId: id });
    expect(events[0]).toMatchObject({
      action: 'briefing.unshare',
      actor: { name: 'Root' },
      detail: { shareId: share.id, label: 'For the bank', madeBy: 'Ada' },
    });
  });

  it('is listed among a thousand of them as counted, and the first two hundred as lines', async () => {
    await api.client.user.create({
      data: { id: ada.userId, name: 'Ada', email: 'ada@example.com', role: 'analyst', deactivatedAt: TODAY },
    });
    const { share } = await shared();
    // With the day of its making too, which the database would take from its clock.
    const made = await api.client.briefingShare.findUniqueOrThrow({ where: { id: share.id } });
    await api.client.briefingShare.createMany({
      data: Array.from({ length: 999 }, (_, i) => ({
        ...made,
        id: randomUUID(),
        tokenHash: createHash('sha256').update(`${i}`).digest('hex'),
        content: made.content ?? {},
        label: `${i}`,
      })),
    });
    const former = await api.caller(signedIn('admin', 'Root')).briefings.shares.ofFormer();
    expect([former.total, former.shares.length]).toEqual([1000, 200]);
  });

  it('is made of the version that the person saw, for a stated time', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 1 });
    const create = (input: Partial<RouterInputs['briefings']['shares']['create']>) =>
      shares().create({ id, version, expiresInDays: 7, password: null, label: '', ...input });
    expect(await problemFrom(create({ version: 2 }))).toMatchObject({ kind: 'out-of-date' });
    expect(await problemFrom(create({ id: randomUUID() }))).toMatchObject({ kind: 'not-found', what: 'briefing' });
    for (const expiresInDays of [0, 366, 1.5, Number.NaN])
      expect(await problemFrom(create({ expiresInDays }))).toMatchObject({ issues: [{ path: ['expiresInDays'] }] });
    for (const password of ['', 'seven77', 'x'.repeat(129)])
      expect(await problemFrom(create({ password }))).toMatchObject({ issues: [{ path: ['password'] }] });
    expect(await problemFrom(create({ label: 'x'.repeat(201) }))).toMatchObject({ issues: [{ path: ['label'] }] });
    expect(await problemFrom(create({ label: 'a\0b' }))).toMatchObject({ issues: [{ path: ['label'] }] });
    expect(await problemFrom(shares().revoke({ shareId: randomUUID() }))).toMatchObject({ kind: 'not-found' });
    expect(await problemFrom(shares().list({ id: randomUUID() }))).toMatchObject({ kind: 'not-found' });
    expect(await api.client.briefingShare.count()).toBe(0);
  });
});

describe('the password of a link', () => {
  const password = '密码 of eight';
  const attempt = (token: string, given: string, services = at(0)) =>
    tryPassword(services, { token, password: given, secret, network });

  it('is asked for first, and the right one is worth a pass for this link only', async () => {
    const { token, share } = await shared({ password });
    expect(share.hasPassword).toBe(true);
    expect(await open(token)).toEqual({ kind: 'password', wait: null });
    expect(await attempt(token, 'of eight')).toEqual({ kind: 'wrong' });
    const answer = await attempt(token, password);
    const pass = answer.kind === 'right' ? answer.pass : '';
    expect(await open(token, at(0), pass)).toMatchObject({ kind: 'open' });
    expect(await open(token, at(13 * 3600), pass)).toMatchObject({ kind: 'password' });
    const other = await shared({ password });
    expect(await open(other.token, at(0), pass)).toMatchObject({ kind: 'password' });
    await shares().revoke({ shareId: share.id });
    expect(await open(token, at(0), pass)).toEqual({ kind: 'closed' });
    const row = await api.client.briefingShare.findUniqueOrThrow({ where: { id: share.id } });
    expect(row.passwordHash).not.toContain(password);
    expect(row.passwordHash).not.toBe(
      (await api.client.briefingShare.findUniqueOrThrow({ where: { id: other.share.id } })).passwordHash,
    );
  });

  it('has to wait after five wrong ones from one network alone, longer after each, and counts anew after the right one', async () => {
    const { token } = await shared({ password });
    for (let i = 0; i < 5; i++) expect(await attempt(token, 'wrong')).toEqual({ kind: 'wrong' });
    expect(await attempt(token, password)).toEqual({ kind: 'wait' });
    expect(await open(token, at(10))).toEqual({ kind: 'password', wait: { from: 'network', seconds: 20 } });
    expect(await attempt(token, password, at(29))).toEqual({ kind: 'wait' });
    expect(await attempt(token, 'wrong', at(30))).toEqual({ kind: 'wrong' });
    expect(await open(token, at(30))).toEqual({ kind: 'password', wait: { from: 'network', seconds: 60 } });
    const elsewhere = { token, password, secret, network: '203.0.113.9' };
    expect(await tryPassword(at(40), elsewhere)).toMatchObject({ kind: 'right' });
    expect(await attempt(token, password, at(41))).toEqual({ kind: 'wait' });
    expect(await attempt(token, password, at(90))).toMatchObject({ kind: 'right' });
    expect(await open(token, at(91))).toEqual({ kind: 'password', wait: null });
  });

  it('is tried five times, not more, by whoever asks all at once', async () => {
    const { token } = await shared({ password });
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(token, 'wrong')));
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(7);
  });
});
