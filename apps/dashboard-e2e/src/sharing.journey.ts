import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { mutate, query } from './api-call';
import { expect, test } from './signed-in';

const PASSWORD = 'copper ends at one metre';
const NOTE = 'Only the speaker reads this.';

interface Shared {
  readonly briefingId: string;
  readonly shareId: string;
  readonly path: string;
}

/** A briefing with a cover, words, a chart and a table, and a link to it. */
async function shareBriefing(analyst: Page, password: string | null): Promise<Shared> {
  const chart = { chart: 'ports-forecast', query: 'scenario=base&revision=1', draft: null };
  const { slides } = await query<{ slides: { title: string; notes: string }[] }>(analyst, 'briefings.additions', {
    charts: [chart],
  });
  const charted = { ...slides[0], notes: NOTE };
  const table = { ...charted, id: 'table', kind: 'table' };
  const text = { kind: 'text', id: 'words', title: 'What this means', notes: NOTE, footnote: '', body: '- It comes' };
  const { id, version } = await mutate<{ id: string; version: number }>(analyst, 'briefings.create', {
    title: 'Optics for the board',
    slides: [text, charted, table],
  });
  const { path, share } = await mutate<{ path: string; share: { id: string } }>(analyst, 'briefings.shares.create', {
    ...{ id, version, password, expiresInDays: 7, label: 'Board' },
  });
  return { briefingId: id, shareId: share.id, path };
}

async function viewCount(analyst: Page, { briefingId, shareId }: Shared): Promise<number | undefined> {
  const { shares } = await query<{ shares: { id: string; viewCount: number }[] }>(analyst, 'briefings.shares.list', {
    id: briefingId,
  });
  return shares.find(({ id }) => id === shareId)?.viewCount;
}

/** Somebody without an account, in a browser of their own. */
async function stranger(browser: Browser): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  // A person's browser: one without a window calls itself so, and its looks are not counted.
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;
  const context = await browser.newContext({ userAgent });
  return { context, page: await context.newPage() };
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('A shared briefing opens with its password, is read without an account, counts its readers and closes', async ({
  analyst,
  browser,
}) => {
  const shared = await shareBriefing(analyst, PASSWORD);
  const { context, page } = await stranger(browser);
  const picture = `${shared.path}/slides/3.svg`;
  expect((await page.request.get(picture)).status()).toBe(404);

  const asked = await page.goto(shared.path);
  expect(asked?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  });
  expect(asked?.headers()['cache-control']).toContain('no-store');
  expect(asked?.headers()['cache-control']).toContain('private');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This briefing asks for a password');
  await expect(page.getByText('Optics for the board')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('Password').fill('copper ends at two metres');
  await page.getByRole('button', { name: 'Open the briefing' }).click();
  await expect(page.getByText('This is not the password of this link.')).toBeVisible();
  expect(await viewCount(analyst, shared)).toBe(0);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Password').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Optics for the board');
  expect(await viewCount(analyst, shared)).toBe(1);
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'waveguide-shared');
  expect(cookie).toMatchObject({ path: shared.path, httpOnly: true, sameSite: 'Lax', expires: -1 });

  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4);
  for (const image of await page.getByRole('main').getByRole('img').all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(1000);
  }
  expect(await viewCount(analyst, shared)).toBe(1);
  await page.getByText('As text and table, with sources of slide 4').click();
  await expect(page.getByRole('table').first()).toContainText('2030');
  const html = await page.content();
  expect(html.includes(NOTE)).toBe(false);
  expect(await (await page.request.get(picture)).text()).not.toContain(NOTE);
  expect(html.includes(shared.briefingId)).toBe(false);
  expect(await page.locator('a[href^="/"]:not([href^="/shared/"])').count()).toBe(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  expect(await viewCount(analyst, shared)).toBe(2);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);

  const svg = await page.request.get(picture);
  expect(svg.headers()).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
  });
  expect(svg.headers()['content-security-policy']).toMatch(/^default-src 'none'.*; sandbox$/);
  expect((await page.request.get(`${shared.path}/slides/5.svg`)).status()).toBe(404);
  await analyst.goto(shared.path);
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('This briefing asks for a password');
  expect(await viewCount(analyst, shared)).toBe(2);

  await mutate(analyst, 'briefings.shares.revoke', { shareId: shared.shareId });
  const closed = await page.reload();
  expect(closed?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing, or nothing any more');
  const text = await page.getByRole('main').innerText();
  expect((await page.request.get(picture)).status()).toBe(404);
  const guessed = await page.goto(`/shared/${'A'.repeat(43)}`);
  expect(guessed?.status()).toBe(404);
  expect(await page.getByRole('main').innerText()).toBe(text);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('A link opens its briefing and nothing else where the installation is closed to visitors', async ({
  analyst,
  browser,
}) => {
  const shared = await shareBriefing(analyst, null);
  const other = await shareBriefing(analyst, PASSWORD);
  const { context, page } = await stranger(browser);
  await mutate(analyst, 'accounts.setReading', { allowed: false });
  try {
    const response = await page.goto(shared.path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Optics for the board');
    await expect
      .poll(() =>
        page
          .getByRole('img')
          .first()
          .evaluate((element: HTMLImageElement) => element.naturalWidth),
      )
      .toBeGreaterThan(1000);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goto(`/briefings/${shared.briefingId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    const statusOf = async (path: string) => (await page.request.get(path)).status();
    const input = (value: object) => encodeURIComponent(JSON.stringify({ json: value }));
    const { briefingId: id } = shared;
    expect(await statusOf(`/api/trpc/briefings.byId?input=${input({ id })}`)).toBe(401);
    expect(await statusOf(`/api/trpc/briefings.shares.list?input=${input({ id })}`)).toBe(401);
    expect(await statusOf(`/briefings/${id}/slides/words.svg`)).toBe(401);
    expect(await statusOf('/charts/ports-forecast.svg?scenario=base&revision=1')).toBe(401);
    expect(await statusOf(`${other.path}/slides/1.svg`)).toBe(404);
  } finally {
    await mutate(analyst, 'accounts.setReading', { allowed: true });
  }
  // Another site's page cannot send a password in the reader's name.
  const foreign = await page.request.post(`${other.path}/open`, {
    headers: { 'sec-fetch-site': 'cross-site' },
    form: { password: PASSWORD },
  });
  expect(foreign.status()).toBe(403);
  await context.close();
});

test('A link slows down whoever tries passwords', async ({ analyst, browser }) => {
  const shared = await shareBriefing(analyst, PASSWORD);
  const { context, page } = await stranger(browser);
  for (let attempt = 0; attempt < 5; attempt++)
    await page.request.post(`${shared.path}/open`, { form: { password: `wrong ${attempt}` } });
  await page.goto(shared.path);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open the briefing' }).click();
  await expect(page.getByText('Too many wrong passwords from this address. Try again in ')).toBeVisible();
  await context.close();
});
