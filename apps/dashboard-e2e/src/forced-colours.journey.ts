import type { Locator } from '@playwright/test';
import { expect, test } from './signed-in';

test.use({ forcedColors: 'active' });

/** The colour that an element is filled with, and that of what lies under it. */
const fills = (element: Locator) =>
  element.evaluate((node) => ({
    own: getComputedStyle(node).backgroundColor,
    page: getComputedStyle(document.body).backgroundColor,
  }));

test('Colours forced by the reader keep the chosen segment, bars and handles visible', async ({ page }) => {
  await page.goto('/forecasts');
  const chosen = page.locator('[data-pressed]').first();
  const other = page.locator('[aria-pressed="false"]').first();
  expect((await fills(chosen)).own).not.toBe((await fills(other)).own);
  for (const part of ['.thumb', '.indicator', '.track']) {
    // Names of CSS modules end with the class as it is written.
    const name = part.slice(1);
    const found = page.locator(`[class*="${name}"]`).first();
    await found.waitFor();
    const { own, page: background } = await fills(found);
    const border = await found.evaluate((node) => getComputedStyle(node).borderTopColor);
    expect(own !== background || border !== background).toBe(true);
  }
  await page.goto('/');
  const bar = page.locator('[class*="range"]:not(:has(*))').first();
  await bar.waitFor();
  const { own, page: background } = await fills(bar);
  expect(own).not.toBe(background);
  expect(own).not.toBe('rgba(0, 0, 0, 0)');
});
