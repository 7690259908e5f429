import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './signed-in';

const ROUTES = [
  '/',
  '/technologies',
  '/timeline',
  '/forecasts',
  '/published',
  '/forecasts/base/history',
  '/forecasts/scenarios',
  '/forecasts/compare?a=base@1&b=upside@1',
  '/forecasts/reviews',
  '/changes',
  '/vendors',
  '/vendors/nvidia',
  '/sources',
  '/sources/founding-report',
  '/search',
  '/search?q=brodcom',
  '/briefings',
  '/no-such-page',
  '/sign-in',
  '/invitation/no-such-token',
  '/setup/no-such-token',
];
const PHONE = { width: 360, height: 740 };

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
type ColorScheme = 'light' | 'dark';

/** What is wrong with a page. Only colours differ in the dark, so only they are looked at there a second time. */
async function violationsOf(page: Page, colorScheme: ColorScheme): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(COLOUR_RULES)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const route of ROUTES) {
      test(`${route} has no accessibility violation and fits a phone`, async ({ page }) => {
        await page.goto(route);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await violationsOf(page, colorScheme)).toEqual([]);
        if (colorScheme === 'light') {
          await page.setViewportSize(PHONE);
          // Charts are redrawn a moment after the window has changed.
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
            .toBeLessThanOrEqual(0);
        }
      });
    }
  });
}

test('The workbench has no accessibility violation, open and closed', async ({ analyst }) => {
  await analyst.goto('/forecasts/base/edit');
  await analyst.locator('[data-driver]').first().getByRole('button').first().click();
  await analyst.getByRole('textbox', { name: 'P50' }).first().waitFor();
  expect(await violationsOf(analyst, 'light')).toEqual([]);
});

for (const route of ['/account', '/admin', '/admin/audit', '/briefings']) {
  test(`${route} has no accessibility violation and fits a phone`, async ({ analyst }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await analyst.emulateMedia({ colorScheme });
      await analyst.goto(route);
      await analyst.getByRole('heading', { level: 1 }).waitFor();
      expect(await violationsOf(analyst, colorScheme)).toEqual([]);
    }
    await analyst.setViewportSize(PHONE);
    const overflow = await analyst.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('The search has no accessibility violation, empty and full', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/vendors');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('option').first().waitFor();
    expect(await violationsOf(page, colorScheme)).toEqual([]);
    await page.getByRole('combobox', { name: 'Find' }).fill('brodcom');
    await page.getByText('Read as broadcom').waitFor();
    expect(await violationsOf(page, colorScheme)).toEqual([]);
  }
});

test('A chart is walked with the keyboard and read aloud', async ({ page }) => {
  await page.goto('/');
  const chart = page
    .getByRole('application')
    .or(page.locator('[tabindex="0"][role="img"], [role="figure"][tabindex="0"]'))
    .first();
  await chart.focus();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-live]').filter({ hasText: /2036/ }).first()).toBeAttached();
});
