import { expect, test } from '@playwright/test';

test.describe('A reader browses without an account', () => {
  test('from the answer to the evidence behind it', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/20\d\d/);
    const card = page.locator('section', { has: page.getByRole('tab', { name: 'Table' }) }).first();
    await expect(card.locator('canvas')).toBeVisible();

    await card.getByRole('tab', { name: 'Table' }).click();
    await expect(card.getByRole('table')).toBeVisible();
    await expect(card.getByRole('row', { name: /2030/ }).first()).toBeVisible();
    await expect(page).toHaveURL(/tab=/);

    await card.getByRole('tab', { name: 'Sources' }).click();
    await card.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/sources\//);
    await expect(page.getByText('How it was read')).toBeVisible();
  });

  test('compares vendors of its own choice and shares the choice', async ({ page }) => {
    await page.goto('/vendors?vendors=nvidia,tsmc');
    const compared = page.getByRole('region', { name: 'Vendors side by side' });
    await expect(compared.getByRole('columnheader', { name: /^NVIDIA/ })).toBeVisible();
    await expect(compared.getByRole('columnheader', { name: /^TSMC/ })).toBeVisible();
    await page.getByRole('combobox', { name: /^Compare/ }).click();
    await page.getByRole('option', { name: /^Broadcom/ }).click();
    await expect(compared.getByRole('columnheader', { name: /^Broadcom/ })).toBeVisible();
    await expect(page).toHaveURL(/vendors=.*broadcom/);
  });

  test('finds a source by its words', async ({ page }) => {
    await page.goto('/sources');
    const all = await page.getByRole('row').count();
    await page.getByRole('searchbox', { name: 'Publisher or title' }).fill('LightCounting');
    await expect(page).toHaveURL(/text=LightCounting/);
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(all);
    await expect(page.getByRole('row', { name: /LightCounting/ }).first()).toBeVisible();
  });

  test('switches to dark and keeps it', async ({ page }) => {
    await page.goto('/timeline');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: /theme/i }).click();
    const dark = page.getByRole('menuitemradio', { name: /dark/i });
    if (await dark.isVisible()) await dark.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
