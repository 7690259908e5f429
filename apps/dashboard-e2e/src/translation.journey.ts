import type { Page } from '@playwright/test';
import { expect, test } from './signed-in';
import { tookOver } from './took-over';

const ROUTES = [
  '/',
  '/technologies',
  '/timeline',
  '/published',
  '/forecasts',
  '/forecasts/base/history',
  '/forecasts/base/edit',
  '/forecasts/scenarios',
  '/forecasts/compare?a=base@1&b=upside@1',
  '/forecasts/reviews',
  '/changes',
  '/vendors',
  '/vendors/nvidia',
  '/sources',
  '/sources/founding-report',
  '/briefings',
  '/account',
  '/admin',
  '/admin/audit',
];
/** Controls of a page that are tried; more would say the same again. */
const MOST_PRESSED = 8;

/** What a browser's translation does to a page: every text node that is seen moves into two nested <font>. The words stay, so that they can be compared. */
async function translate(page: Page): Promise<void> {
  await tookOver(page);
  await page.evaluate(() => {
    const skip = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'FONT']);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      const parent = node.parentElement;
      if (parent === null || skip.has(parent.nodeName) || node.data.trim() === '' || parent.closest('svg')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      node.replaceWith(outer);
      inner.textContent = node.data;
    }
  });
  expect(await page.locator('font > font').count()).toBeGreaterThan(10);
}

/** Collects what fails in the page. */
function failuresOf(page: Page): readonly string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  return failures;
}

async function stands(page: Page, failures: readonly string[]): Promise<void> {
  expect(failures).toEqual([]);
  await expect(page.getByText('This page stopped working in your browser')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

for (const route of ROUTES) {
  test(`${route}, translated by the browser, goes on working`, async ({ analyst: page }) => {
    const failures = failuresOf(page);
    await page.goto(route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await translate(page);
    const controls = page.locator('main').locator('[aria-pressed="false"], [role="tab"][aria-selected="false"]');
    const count = Math.min(MOST_PRESSED, await controls.count());
    for (let pressed = 0; pressed < count; pressed++) {
      const control = controls.nth(pressed % Math.max(1, await controls.count()));
      if (!(await control.isVisible())) continue;
      await control.click();
      await page.waitForLoadState('networkidle');
      await stands(page, failures);
      await translate(page);
    }
    await page.getByRole('navigation').first().getByRole('link').nth(1).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await stands(page, failures);
  });
}

/** What the page says, line by line, as one reads it. */
const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim();

test('A metric that is chosen on a translated page shows what a fresh page of the same address shows', async ({
  page,
  context,
}) => {
  const failures = failuresOf(page);
  await page.goto('/forecasts');
  await page.waitForLoadState('networkidle');
  await translate(page);
  await page.getByRole('button', { name: 'Revenue' }).first().click();
  await page.waitForURL(/metric=revenue/);
  await page.waitForLoadState('networkidle');
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await fresh.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    await fresh.getByRole('heading', { level: 1 }).innerText(),
  );
  await expect.poll(() => textOf(page)).toBe(await textOf(fresh));
  await stands(page, failures);
});

test('Counts of a translated page follow a search', async ({ page, context }) => {
  await page.goto('/sources');
  await page.waitForLoadState('networkidle');
  await translate(page);
  await page.getByRole('searchbox').fill('lightcounting');
  await page.waitForURL(/text=lightcounting/);
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  const count = await fresh.getByRole('status').filter({ hasText: 'sources' }).innerText();
  await expect(page.getByRole('status').filter({ hasText: 'sources' })).toHaveText(count);
  await expect.poll(() => textOf(page)).toBe(await textOf(fresh));
});
