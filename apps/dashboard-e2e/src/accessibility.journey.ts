import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './signed-in';

const ROUTES = [
  '/',
  '/technologies',
  '/timeline',
  '/forecasts',
  '/forecasts/base/history',
  '/forecasts/scenarios',
  '/forecasts/compare?a=base@1&b=upside@1',
  '/forecasts/reviews',
  '/vendors',
  '/vendors/nvidia',
  '/sources',
  '/sources/founding-report',
  '/briefings',
  '/no-such-page',
  '/sign-in',
  '/invitation/no-such-token',
  '/setup/no-such-token',
];
const PHONE = { width: 360, height: 740 };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const route of ROUTES) {
      test(`${route} has no accessibility violation and fits a phone`, async ({ page }) => {
        await page.goto(route);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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
  const { violations } = await new AxeBuilder({ page: analyst }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

for (const route of ['/account', '/admin', '/admin/audit', '/briefings']) {
  test(`${route} has no accessibility violation and fits a phone`, async ({ analyst }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await analyst.emulateMedia({ colorScheme });
      await analyst.goto(route);
      await analyst.getByRole('heading', { level: 1 }).waitFor();
      const { violations } = await new AxeBuilder({ page: analyst }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await analyst.setViewportSize(PHONE);
    const overflow = await analyst.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

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
