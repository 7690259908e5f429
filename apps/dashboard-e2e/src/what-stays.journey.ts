import type { Page } from '@playwright/test';
import { mutate } from './api-call';
import { expect, test } from './signed-in';

const FILE_MADE_MS = 120_000;

async function newBriefing(page: Page, title: string): Promise<void> {
  const { id } = await mutate<{ readonly id: string }>(page, 'briefings.create', { title });
  await page.goto(`/briefings/${id}`);
  await expect(page.getByRole('textbox', { name: 'Briefing' })).toHaveValue(title);
}

test('What is typed while a logo uploads stays, and so does the logo', async ({ analyst: page }) => {
  await newBriefing(page, 'Logo on a slow line');
  const logo = await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 32 } });
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/briefings.uploadImage**', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Change brand and format' }).click();
  const dialog = page.getByRole('dialog', { name: 'Brand and format' });
  await dialog.getByLabel(/^Footer/).fill('Typed before');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'house.png', mimeType: 'image/png', buffer: logo });
  await expect(dialog.getByText('Looking at the picture…')).toBeVisible();
  await dialog.getByLabel(/^Name in the foot/).fill('House of Optics');
  await dialog.getByLabel(/^Footer/).fill('Typed meanwhile');
  arrive();
  await expect(dialog.getByRole('img', { name: 'house' })).toBeVisible();
  await expect(dialog.getByLabel(/^Name in the foot/)).toHaveValue('House of Optics');
  await expect(dialog.getByLabel(/^Footer/)).toHaveValue('Typed meanwhile');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Change brand and format' }).click();
  await expect(dialog.getByLabel(/^Footer/)).toHaveValue('Typed meanwhile');
  await expect(dialog.getByRole('img', { name: 'house' })).toBeVisible();
});

/** Every text of the files' rows that is wider than its place, or reaches out of one that cuts it off. */
const clipped = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Files' }).evaluate((list) =>
    [...list.querySelectorAll('*')]
      .filter((element) => (element.textContent ?? '').trim() !== '' && !(element instanceof SVGElement))
      .flatMap((element) => {
        const inline = getComputedStyle(element).display === 'inline';
        const { left, right } = element.getBoundingClientRect();
        const wider = !inline && element.scrollWidth > element.clientWidth && element.clientWidth > 0;
        let around = element.parentElement;
        let cut = false;
        while (around !== null) {
          const box = around.getBoundingClientRect();
          if (getComputedStyle(around).overflowX !== 'visible') cut ||= left < box.left - 1 || right > box.right + 1;
          around = around.parentElement;
        }
        return wider || cut ? [element.textContent ?? ''] : [];
      }),
  );

test('What became of an export can be read whole, on a phone as well', async ({ analyst: page }) => {
  await newBriefing(page, 'Files to read');
  const panel = page.getByRole('region', { name: 'Export' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  const files = page.getByRole('list', { name: 'Files' });
  await expect(files.getByRole('link', { name: /^Download/ })).toHaveCount(2, { timeout: FILE_MADE_MS });
  await expect(files).toContainText(/kept until/);
  for (const window of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(window);
    await files.scrollIntoViewIfNeeded();
    await expect.poll(() => clipped(page), `at ${window.width}`).toEqual([]);
  }
});

test('Publishing is offered for changes only', async ({ analyst: page }) => {
  await page.goto('/forecasts/base/edit');
  await expect(page.getByLabel('What this revision changes and why')).toBeVisible();
  const publish = page.getByRole('button', { name: /^Publish/ });
  await expect(publish).toHaveCount(0);
  const row = page.locator('[data-driver="share-midpoint"]');
  await row.getByRole('button').first().click();
  const median = row.getByRole('textbox', { name: 'P50' });
  const published = await median.inputValue();
  await median.fill('2030.9');
  await expect(publish).toHaveAccessibleName(/with (one|1) change/i);
  await median.fill(published);
  await expect(publish).toHaveCount(0);
});

test('A chart of several scenarios names the revision of each', async ({ page, request }) => {
  await page.goto('/forecasts?compare=upside,downside');
  const card = page.locator('main section', { has: page.getByRole('tab', { name: 'Table' }) }).first();
  for (const name of ['Upside', 'Downside']) await expect(card).toContainText(new RegExp(`${name}[^.;]*revision \\d+`));
  const drawing = await request.get('/charts/scenario-comparison.svg?scenario=base&compare=upside,downside');
  expect(drawing.status()).toBe(200);
  const text = (await drawing.text()).replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const name of ['Upside', 'Downside']) expect(text).toMatch(new RegExp(`${name}[^.;]*revision \\d+`));
});
