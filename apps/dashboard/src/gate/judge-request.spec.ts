import { RequestJudge, type RequestHead } from './judge-request';

const head = (given: Partial<RequestHead>): RequestHead => ({
  method: 'POST',
  pathname: '/sign-in',
  contentLength: '100',
  chunked: false,
  address: '203.0.113.5',
  hasSession: false,
  ...given,
});
const judged = (given: Partial<RequestHead>) => new RequestJudge().judge(head(given), 0)?.status ?? null;

describe('RequestJudge', () => {
  it.each<[Partial<RequestHead>, number | null]>([
    [{ contentLength: '64000' }, null],
    [{ contentLength: '64001' }, 413],
    [{ contentLength: '7800000' }, 413],
    [{ pathname: '/api/trpc/revisions.commit', contentLength: '64000' }, null],
    [{ pathname: '/api/trpc/revisions.commit', contentLength: '64001' }, 413],
    [{ pathname: '/api/trpc/revisions.commit', contentLength: '8000000', hasSession: true }, null],
    [{ pathname: '/api/trpc/revisions.commit', contentLength: '8000001', hasSession: true }, 413],
    [{ contentLength: '64001', hasSession: true }, 413],
    [{ pathname: '/api/trpcs', contentLength: '64001' }, 413],
    [{ method: 'GET', pathname: '/', contentLength: '64001' }, 413],
    [{ contentLength: null, chunked: true }, 411],
    [{ method: 'GET', pathname: '/', contentLength: null }, null],
  ])('answers %j with %s', (given, status) => expect(judged(given)).toBe(status));

  it('lets an address send 240 times at once and eight times a second on, and says how long to wait', () => {
    const judge = new RequestJudge();
    const sent = Array.from({ length: 241 }, () => judge.judge(head({}), 0));
    expect(sent.slice(0, 240).every((refusal) => refusal === null)).toBe(true);
    expect(sent[240]).toMatchObject({ status: 429, retryAfter: 1, message: expect.stringContaining('Wait 1 second,') });
    expect(judge.judge(head({ address: '203.0.113.6' }), 0)).toBeNull();
    const aSecondLater = Array.from({ length: 9 }, () => judge.judge(head({}), 1000)?.status ?? null);
    expect(aSecondLater).toEqual([null, null, null, null, null, null, null, null, 429]);
  });

  it('counts reading apart, and files of the build not at all', () => {
    const judge = new RequestJudge();
    const get = (pathname: string) => judge.judge(head({ method: 'GET', pathname, contentLength: null }), 0)?.status;
    for (let i = 0; i < 1200; i += 1) get('/charts/ports-forecast.png');
    expect(get('/charts/ports-forecast.png')).toBe(429);
    expect(get('/_next/static/a.js')).toBeUndefined();
    expect(judge.judge(head({}), 0)).toBeNull();
  });
});
