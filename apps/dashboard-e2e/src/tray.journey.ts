import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './signed-in';

const ZIP_SIGNATURE = '504b0304';
const FILE_MADE_MS = 60_000;

const tray = (page: Page): Locator => page.getByRole('region', { name: 'Tray of charts for a briefing' });
const cards = (page: Page): Locator => page.locator('section', { has: page.getByRole('tab', { name: 'Table' }) });

/** Adds the first chart of the page by its button and the second by its key; returns what they find. */
async function collectTwo(page: Page): Promise<readonly [string, string]> {
  const [first, second] = [cards(page).nth(0), cards(page).nth(1)];
  const titleOf = async (card: Locator) => (await card.getByRole('heading', { level: 2 }).innerText()).trim();
  await first.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(first.getByText('In the tray: 1')).toBeVisible();
  await second.getByRole('tab', { name: 'Chart' }).focus();
  await page.keyboard.press('b');
  await expect(second.getByText('In the tray: 2')).toBeVisible();
  return [await titleOf(first), await titleOf(second)];
}

test('A visitor collects charts, which stay through a reload and in every tab', async ({ page, context }) => {
  await page.goto('/');
  const [first, second] = await collectTwo(page);
  await page.reload();
  await tray(page).getByRole('button', { name: '2 charts in the tray' }).click();
  const items = tray(page).getByRole('listitem');
  await expect(items).toContainText([first, second]);

  await items.nth(1).getByRole('button', { name: 'Move up' }).click();
  await expect(items).toContainText([second, first]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const other = await context.newPage();
  await other.goto('/timeline');
  await cards(other).first().getByRole('button', { name: 'Add to briefing' }).click();
  await expect(tray(page).getByRole('button', { name: '3 charts in the tray' })).toBeVisible();
  await other.close();

  await tray(page)
    .getByRole('button', { name: /^Remove: / })
    .first()
    .click();
  await expect(items).toContainText([first]);
  await expect(items).toHaveCount(2);

  await tray(page).getByRole('button', { name: 'Empty the tray' }).click();
  await expect(items).toHaveCount(0);
  await expect(tray(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(2);

  // Making a briefing needs an account; the way there comes back here.
  await expect(tray(page).getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?next=%2F');
  await page.goto('/briefings');
  await expect(page.getByText('Composing one needs an analyst’s account.')).toBeVisible();
});

test('The tray covers neither the page’s foot nor what has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await cards(page).first().getByRole('button', { name: 'Add to briefing' }).click();
  await expect(tray(page)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const bottomOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (box === null) throw new Error('It is not on the page.');
    return { top: box.y, bottom: box.y + box.height };
  };
  const foot = await bottomOf(page.getByRole('contentinfo').last());
  expect(foot.bottom).toBeLessThanOrEqual((await bottomOf(tray(page))).top + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  await page.evaluate(() => window.scrollTo(0, 0));
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await tray(page).locator(':focus').count()) > 0) break;
    if ((await focused.count()) === 0) continue;
    const box = await focused.boundingBox();
    // A chart is taller than what is left of the window; its head is in sight.
    if (box !== null && box.height < 200)
      expect(box.y + box.height).toBeLessThanOrEqual((await bottomOf(tray(page))).top + 1);
  }
});

test('An analyst makes a briefing of the tray, exports it, and shares it', async ({ analyst: page, browser }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  const [first, second] = await collectTwo(page);
  await tray(page).getByRole('button', { name: 'Make a briefing' }).click();
  await page.waitForURL(/\/briefings\/[0-9a-f-]{36}$/);
  const slides = page.getByRole('button', { name: /^Slide \d+: / });
  await expect(slides).toHaveCount(3);
  for (const [place, title] of [first, second].entries())
    expect(await slides.nth(place + 1).getAttribute('aria-label')).toContain(`Slide ${place + 2}: ${title}`);
  await expect(tray(page)).toHaveCount(0);

  const exports = page.getByRole('region', { name: 'Export' });
  await exports.getByRole('checkbox', { name: /^PDF/ }).uncheck();
  await exports.getByRole('button', { name: 'Export', exact: true }).click();
  const link = exports.getByRole('link', { name: 'Download PowerPoint' });
  await expect(link).toBeVisible({ timeout: FILE_MADE_MS });
  await page.reload();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/\.pptx$/);
  const path = await file.path();
  expect(fs.readFileSync(path).subarray(0, 4).toString('hex')).toBe(ZIP_SIGNATURE);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: '7 days' }).click();
  await dialog.getByLabel('What the link is for').fill('Journey');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const address = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(address).toMatch(/\/shared\/[\w-]{20,}$/);
  await expect(dialog.getByRole('rowheader', { name: 'Journey' })).toBeVisible();
  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  await shared.goto(address);
  await expect(shared.getByRole('img').first()).toBeVisible();
  await expect(tray(shared)).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Withdraw Journey' }).click();
  await dialog.getByRole('button', { name: 'Yes, withdraw Journey' }).click();
  await expect(dialog.getByText('ended')).toBeVisible();
  await shared.reload();
  await expect(shared.getByRole('img')).toHaveCount(0);
  await stranger.close();
  await page.keyboard.press('Escape');

  // The file says which charts it shows, so that it can be checked later.
  await page.goto('/briefings');
  await page.getByLabel('PowerPoint file').setInputFiles(path);
  const checked = page.getByRole('list', { name: /^Slides of / }).getByRole('listitem');
  await expect(checked).toContainText(['up to date', 'up to date']);
  await expect(checked).toHaveCount(2);
  await page.getByLabel('PowerPoint file').setInputFiles({
    name: 'notes.pptx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no archive'),
  });
  await expect(page.getByText('This is no PowerPoint file.')).toBeVisible();

  const line = page.getByRole('listitem').filter({ hasText: 'Briefing of' }).first();
  await line.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('was removed')).toHaveCount(0);
  await expect(line).toBeVisible();
});
