import { createClient } from '@waveguide/db';
import { withErrorResponse } from './with-error-response';

const reported: unknown[] = [];
const report = (cause: unknown) => `incident-${reported.push(cause)}`;

describe('withErrorResponse', () => {
  it('hands on what the answer is', async () => {
    const answer = new Response('seen', { status: 404 });
    expect(await withErrorResponse(() => Promise.resolve(answer), report)).toBe(answer);
  });

  it('tells that the database does not answer, and reveals nothing of it', async () => {
    // Nobody listens on the discard port.
    const client = createClient('postgresql://nobody:secret@127.0.0.1:9/nowhere');
    const answer = await withErrorResponse(async () => {
      await client.briefing.count();
      return new Response('never');
    }, report);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).not.toMatch(/127\.0\.0\.1|secret|nowhere/);
    await client.$disconnect();
  });

  it('tells an incident of what nobody foresaw, and keeps its words for the log', async () => {
    const cause = new RangeError('inner words');
    const answer = await withErrorResponse(() => Promise.reject(cause), report);
    expect(answer.status).toBe(500);
    expect(reported).toContain(cause);
    expect(await answer.text()).toMatch(/incident-\d/);
  });
});
