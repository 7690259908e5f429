/** @jest-environment node */
import { postRefusal } from './refused-post';

const ORIGIN = 'http://waveguide.example';
const MULTIPART = 'multipart/form-data; boundary=xx';
const HALF = '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\nb';

const post = (body: BodyInit, headers: Record<string, string> = {}, path = '/sign-in') =>
  new Request(`${ORIGIN}${path}`, { method: 'POST', body, headers: { host: 'waveguide.example', ...headers } });
const form = (fields: Readonly<Record<string, string>>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const statusOf = async (request: Request) => (await postRefusal(request))?.status ?? null;

describe('postRefusal', () => {
  it.each([
    ['without an end', HALF, MULTIPART],
    ['without a boundary', HALF, 'multipart/form-data'],
    ['of nothing', '', MULTIPART],
    ['of something else', '{"a":1}', MULTIPART],
  ])('answers a form %s with 400 and what to do', async (_, body, type) => {
    const answer = await postRefusal(post(body, { 'content-type': type }));
    expect(answer?.status).toBe(400);
    expect(await answer?.text()).toMatch(/nothing of it was saved. Load the page again/);
  });

  it.each<[number | null, Record<string, string>]>([
    [null, { a: 'b' }],
    [null, { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":"$@1"}', '$ACTION_1:1': '[{"typed":{}}]' }],
    [null, { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":null}' }],
    [400, { $ACTION_REF_1: '' }],
    [400, { $ACTION_REF_1: '', '$ACTION_1:0': 'null' }],
    [400, { $ACTION_REF_1: '', '$ACTION_1:0': '{{{' }],
    [400, { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":"$@1"}' }],
    [400, { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":"$@1"}', '$ACTION_1:1': 'garbage' }],
    [400, { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":"$@1"}', '$ACTION_1:1': '{}' }],
  ])('answers %s where the page wrote %j', async (status, fields) => {
    expect(await statusOf(post(form(fields)))).toBe(status);
  });

  it('leaves the form to be read by whom it is for', async () => {
    const request = post(form({ email: 'ada@example.com' }));
    expect(await postRefusal(request)).toBeNull();
    expect((await request.formData()).get('email')).toBe('ada@example.com');
  });

  it.each([{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'answers a form of another site with 403: %j',
    async (headers) => {
      const answer = await postRefusal(post(form({ a: 'b' }), headers));
      expect([answer?.status, await answer?.text()]).toEqual([403, expect.stringContaining('came from another site')]);
      expect(await statusOf(post('[]', { ...headers, 'next-action': 'a' }))).toBe(403);
      expect(await statusOf(post(HALF, { ...headers, 'content-type': MULTIPART }, '/api/trpc/session.me'))).toBeNull();
    },
  );

  it('lets pass what is no form of a page', async () => {
    expect(await statusOf(new Request(`${ORIGIN}/sign-in`))).toBeNull();
    expect(await statusOf(post('password=a', { 'content-type': 'application/x-www-form-urlencoded' }))).toBeNull();
    expect(await statusOf(post('[]', { 'next-action': 'a', origin: ORIGIN }))).toBeNull();
  });
});
