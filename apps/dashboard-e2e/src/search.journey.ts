import type { Page } from '@playwright/test';
import { expect, test } from './signed-in';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find' });
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

async function openByKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(field(page)).toBeFocused();
}

test('A misspelled vendor is found and opened by keyboard alone, and offered again', async ({ page }) => {
  await page.goto('/timeline');
  await openByKey(page, 'Control+k');
  await page.keyboard.type('Brodcom');
  await expect(page.getByText('Read as broadcom')).toBeVisible();
  await expect(chosen(page)).toContainText('Broadcom');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/vendors/broadcom');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('/');
  await expect(
    page.getByRole('group', { name: 'Opened last' }).getByRole('option', { name: 'Broadcom' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Kinds are walked with Tab, results with arrows, and Ctrl Enter opens another tab', async ({ page, context }) => {
  await page.goto('/');
  await openByKey(page, '/');
  await page.keyboard.type('broadcom');
  const kinds = page.getByRole('group', { name: 'Kinds' }).getByRole('button');
  await expect(kinds.nth(1)).toContainText('Vendors');
  await page.keyboard.press('Tab');
  await expect(kinds.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(kinds.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('listbox').getByRole('group')).not.toHaveCount(1);
  const first = await chosen(page).innerText();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveText(first);
  await page.keyboard.press('ArrowUp');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL(/\/vendors\/broadcom$/);
  await expect(field(page)).toBeFocused();
});

test('Somebody who types fast and presses Enter at once gets what they typed', async ({ page }) => {
  await page.goto('/');
  await openByKey(page, 'Control+k');
  await field(page).fill('nvidia');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/vendors/nvidia');
});

test('A slash that is typed into a field is a slash', async ({ page }) => {
  await page.goto('/sources');
  const text = page.getByRole('searchbox', { name: 'Publisher or title' });
  await text.click();
  await page.keyboard.type('a/b');
  await expect(text).toHaveValue('a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Without a server the search says what to do', async ({ page, context }) => {
  await page.goto('/');
  await openByKey(page, 'Control+k');
  await context.setOffline(true);
  await page.keyboard.type('nvidia');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.press('Backspace');
  await expect(chosen(page)).toContainText('NVIDIA');
});

test('Every kind leads to a page that is there', async ({ page }) => {
  for (const text of ['overview', 'cpo', 'broadcom', 'steepness', 'switch capacity', 'lightcounting ports']) {
    await page.goto(`/search?q=${encodeURIComponent(text)}`);
    const links = await page.locator('main li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    for (const address of new Set(links))
      expect([address, (await page.request.get(address ?? '')).status()]).toEqual([address, 200]);
  }
});

test('A driver that was found is open in the workbench', async ({ page }) => {
  await page.goto('/search?q=steepness&kind=driver');
  await page.locator('main li a').first().click();
  await expect(page).toHaveURL(/\/forecasts\/base\/edit\?driver=/);
  await expect(page.locator('[data-driver-head][aria-expanded="true"]')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to a form, and the form to results of one kind', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByLabel('Words or a name').fill('co-pakaged');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search?q=co-pakaged');
    await expect(page.getByText('Read as packaged')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Kinds' })
      .getByRole('link', { name: /^Estimates/ })
      .click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Estimates']);
  });

  test('what cannot be searched is said in words', async ({ page }) => {
    for (const text of ['x'.repeat(10_000), '%00', '%ff', 'a+'.repeat(90)]) {
      const answer = await page.goto(`/search?q=${text}`);
      expect([text.slice(0, 9), (answer?.status() ?? 0) < 500]).toEqual([text.slice(0, 9), true]);
    }
    await page.goto(`/search?q=${'x'.repeat(300)}`);
    await expect(page.getByText('at most 200 characters')).toBeVisible();
    await page.goto('/search?q=%25');
    await expect(page.getByText('Nothing has these words')).toBeVisible();
  });
});
