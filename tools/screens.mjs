/**
 * Takes the pictures of docs/screens from a running instance: `node tools/screens.mjs http://127.0.0.1:3000 [session state file]`.
 * Light and dark at laptop width, light at phone width, whole pages.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';

const [, , origin = 'http://127.0.0.1:3000', storageState] = process.argv;
const folder = path.resolve(import.meta.dirname, '../docs/screens');
const SCREENS = {
  overview: '/',
  technologies: '/technologies',
  timeline: '/timeline',
  forecasts: '/forecasts?scale=log&compare=upside,downside',
  workbench: '/forecasts/base/edit',
  revisions: '/forecasts/base/history',
  vendors: '/vendors',
  vendor: '/vendors/broadcom',
  sources: '/sources?text=LightCounting',
  source: '/sources/founding-report',
};
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1360, height: 860 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1360, height: 860 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
];
const TALLEST = 4000;

const executablePath = findChromium(process.env);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const { name, ...look } of LOOKS) {
  const context = await browser.newContext({ ...look, ...(storageState ? { storageState } : {}) });
  const page = await context.newPage();
  for (const [screen, address] of Object.entries(SCREENS)) {
    await page.goto(new URL(address, origin).href, { waitUntil: 'networkidle' });
    if (screen === 'workbench') await page.locator('[data-driver] button').first().click();
    await page.waitForTimeout(800); // charts settle
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: path.join(folder, `${screen}-${name}.jpg`),
      type: 'jpeg',
      quality: 72,
      fullPage: true,
      clip: { x: 0, y: 0, width: look.viewport.width, height: Math.min(height, TALLEST) },
    });
  }
  await context.close();
}
await browser.close();
