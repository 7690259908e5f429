import { createClient } from '../postgres/client';
import type { PrismaClient } from '../generated/client';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { attemptSucceeded, attemptWait, countAttempt, takeBack, type AttemptPlace } from './count-attempt';

const START = new Date('2026-11-29T12:00:00Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const RULE = { freeTries: 5, firstSeconds: 30, longestSeconds: 900 };
const HOUR = 3600;

let database: TestDatabase;
let client: PrismaClient;
beforeAll(async () => {
  database = await createTestDatabase();
  client = createClient(database.url);
});
afterAll(async () => {
  await client.$disconnect();
  await database.close();
});
beforeEach(() => client.secretAttempt.deleteMany());

const subjectOf = (name: string) => name.padEnd(64, '0');
const near = (network: string, name = 'a'): AttemptPlace => ({
  subject: subjectOf(name),
  rule: RULE,
  origin: { kind: 'network', network },
});
const anywhere: AttemptPlace = {
  subject: subjectOf('a'),
  rule: { ...RULE, freeTries: 12 },
  origin: { kind: 'anywhere' },
};

/** One wrong try. @returns seconds to wait; 0 if the try was made */
async function wrong(places: readonly AttemptPlace[], seconds = 0): Promise<number> {
  const counted = await countAttempt(client, places, at(seconds));
  return counted.ok ? 0 : counted.error.seconds;
}
const rows = async () =>
  (await client.secretAttempt.findMany({ orderBy: { origin: 'asc' } })).map(({ origin, failures, lastAt }) => ({
    origin,
    failures,
    lastAt,
  }));

describe('countAttempt', () => {
  it('lets five through, then one after each wait, which doubles, and counts no try that was refused', async () => {
    const place = [near('192.0.2.1')];
    for (let i = 0; i < 5; i += 1) expect(await wrong(place)).toBe(0);
    expect([await wrong(place), await wrong(place, 10), await wrong(place, 29)]).toEqual([30, 20, 1]);
    expect([await wrong(place, 30), await wrong(place, 31), await wrong(place, 90)]).toEqual([0, 59, 0]);
    expect(await rows()).toEqual([{ origin: 'network 192.0.2.1', failures: 7, lastAt: at(90) }]);
    expect(await attemptWait(client, place, at(90))).toEqual({ from: 'network', seconds: 120 });
    expect(await attemptWait(client, place, at(210))).toBeNull();
  });

  it('makes nobody wait elsewhere, nor at another subject', async () => {
    for (let i = 0; i < 6; i += 1) await wrong([near('192.0.2.1')]);
    expect(await wrong([near('192.0.2.2')])).toBe(0);
    expect(await wrong([near('192.0.2.1', 'b')])).toBe(0);
    expect(await wrong([near('192.0.2.1')])).toBe(30);
  });

  it('counts twenty tries of one moment exactly', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => wrong([near('192.0.2.1'), anywhere])));
    expect(tries.filter((seconds) => seconds === 0)).toHaveLength(5);
    expect(tries.filter((seconds) => seconds === 30)).toHaveLength(15);
    expect(await rows()).toEqual([
      { origin: 'anywhere', failures: 5, lastAt: START },
      { origin: 'network 192.0.2.1', failures: 5, lastAt: START },
    ]);
  });

  it('counts twenty tries of one moment from as many networks exactly, and leaves none of the refused behind', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, (_, i) => wrong([near(`192.0.2.${i}`), anywhere])));
    expect(tries.filter((seconds) => seconds === 0)).toHaveLength(12);
    const counted = await rows();
    expect(counted.find(({ origin }) => origin === 'anywhere')).toMatchObject({ failures: 12 });
    const sum = counted.reduce((total, { failures, origin }) => total + (origin === 'anywhere' ? 0 : failures), 0);
    expect(sum).toBe(12);
  });

  it('says the longest of several waits and where it comes from', async () => {
    for (const seconds of [0, 0, 0, 0, 0, 30, 90]) await wrong([near('192.0.2.99')], seconds);
    for (let i = 0; i < 12; i += 1) await wrong([near(`192.0.2.${i}`), anywhere], 90);
    expect(await countAttempt(client, [near('192.0.2.99'), anywhere], at(100))).toEqual({
      ok: false,
      error: { from: 'network', seconds: 110 },
    });
    const elsewhere = [near('192.0.2.98'), anywhere];
    expect(await attemptWait(client, elsewhere, at(100))).toEqual({ from: 'anywhere', seconds: 20 });
  });

  it('forgets after an hour of peace, and throws the rows away', async () => {
    const place = [near('192.0.2.1')];
    for (let i = 0; i < 6; i += 1) await wrong(place, i === 5 ? 30 : 0);
    expect(await wrong(place, 30 + HOUR - 1)).toBe(0);
    expect((await rows())[0]?.failures).toBe(7);
    const later = 30 + HOUR - 1 + HOUR;
    for (let i = 0; i < 5; i += 1) expect(await wrong([near('192.0.2.2')], later)).toBe(0);
    expect((await rows()).map(({ origin }) => origin)).toEqual(['network 192.0.2.2']);
  });

  it('shuts nobody out for ever where a clock was wrong', async () => {
    const place = [near('192.0.2.1')];
    for (let i = 0; i < 6; i += 1) await wrong(place, 400 * 24 * HOUR);
    expect(await wrong(place, 0)).toBe(0);
  });
});

describe('attemptSucceeded', () => {
  it('forgets the wrong tries of this network, and of the world only its own', async () => {
    for (let i = 0; i < 4; i += 1) await wrong([near('192.0.2.1'), anywhere], i);
    const counted = await countAttempt(client, [near('192.0.2.1'), anywhere], at(9));
    if (!counted.ok) throw new Error('It had to wait.');
    await attemptSucceeded(client, counted.value);
    expect(await rows()).toEqual([{ origin: 'anywhere', failures: 4, lastAt: at(3) }]);
  });
});

describe('takeBack', () => {
  it('leaves everything as it was before the try', async () => {
    for (let i = 0; i < 4; i += 1) await wrong([near('192.0.2.1'), anywhere], i);
    const before = await rows();
    const counted = await countAttempt(client, [near('192.0.2.1'), anywhere], at(9));
    if (!counted.ok) throw new Error('It had to wait.');
    expect(await rows()).not.toEqual(before);
    await takeBack(client, counted.value);
    expect(await rows()).toEqual(before);
  });
});
