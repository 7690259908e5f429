import { expect, test } from './signed-in';

/** Nobody here; an account is treated no differently, so that trying tells nothing. */
const NOBODY = 'nobody@example.com';
const HALF = '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\nb';
const PAGES = ['/', '/sign-in', '/setup/x', '/invitation/x', '/shared/x', '/account', '/admin', '/admin/audit'].concat(
  [
    '/technologies',
    '/timeline',
    '/published',
    '/vendors',
    '/vendors/x',
    '/sources',
    '/sources/x',
    '/briefings',
    '/briefings/x',
  ],
  ['/forecasts', '/forecasts/scenarios', '/forecasts/compare', '/forecasts/base/edit', '/forecasts/base/history'],
  ['/forecasts/reviews', '/forecasts/reviews/x', '/changes', '/search', '/search?q=x', '/nowhere'],
);

test('Whoever tries passwords is told how long to wait, and what else helps', async ({ page }) => {
  const answered = async (): Promise<string> => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(NOBODY);
    await page.getByLabel('Password').fill('wrong password 123');
    await page.getByRole('button', { name: 'Sign in', exact: true }).last().click();
    const told = page.getByText(/do not belong together|Try again in/);
    await told.waitFor();
    return told.innerText();
  };
  for (let tries = 0; tries < 8; tries += 1) expect(await answered()).toContain('do not belong together');
  expect(await answered()).toMatch(
    /^Too many wrong passwords from this address\. Try again in \d+ seconds, or ask an administrator for a new link\.$/,
  );
});

test('A form that does not come whole, or from here, is refused in words on every page', async ({ request }) => {
  for (const path of PAGES) {
    const half = await request.post(path, {
      headers: { 'content-type': 'multipart/form-data; boundary=xx' },
      data: HALF,
    });
    expect([path, half.status(), await half.text()]).toEqual([
      path,
      400,
      expect.stringContaining('did not come whole'),
    ]);
    const whole = await request.post(path, { multipart: { a: 'b' } });
    expect([path, whole.status()]).toEqual([path, 400]);
    const foreign = await request.post(path, { headers: { origin: 'http://evil.example' }, multipart: { a: 'b' } });
    expect([path, foreign.status(), await foreign.text()]).toEqual([
      path,
      403,
      expect.stringContaining('another site'),
    ]);
  }
});

test('A form that names its work and brings none of its fields says what is missing', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text();
  const id = /id&quot;:&quot;([0-9a-f]{42})/.exec(page)?.[1] ?? '';
  const told = await request.post('/sign-in', { multipart: { [`$ACTION_ID_${id}`]: '' } });
  expect([id.length, told.status()]).toEqual([42, 200]);
});

test('Somebody without an account sends a procedure no more than 64 kB', async ({ request }) => {
  const large = await request.post('/api/trpc/session.me', {
    headers: { 'content-type': 'application/json' },
    data: '['.repeat(64_001),
  });
  expect([large.status(), await large.text()]).toEqual([413, expect.stringContaining('larger than 64 kB')]);
});
