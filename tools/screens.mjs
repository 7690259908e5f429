/**
 * Takes the pictures of docs/screens from a running instance:
 * `node tools/screens.mjs http://127.0.0.1:3000 <sign-in link, or file of a browser's session> [names of screens …]`.
 * Light and dark at laptop width, light at phone width. The briefings it needs are made for the pictures and removed afterwards.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from './find-chromium.mjs';
import { makeBriefing } from './screens-briefing.mjs';

const [, , origin = 'http://127.0.0.1:3000', account, ...wanted] = process.argv;
const folder = path.resolve(import.meta.dirname, '../docs/screens');
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1360, height: 860 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1360, height: 860 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 780 } },
];
const TALL = 1260;
const TALLEST = 2600;
const QUALITY = 68;

/**
 * What stands at which address; `ready` brings a page to what the picture shows, a dialog is taken as the window shows it, and a
 * page whose columns are as high as the window in a tall one.
 */
function screens(briefing) {
  return {
    overview: { address: '/' },
    technologies: { address: '/technologies' },
    timeline: { address: '/timeline' },
    forecasts: { address: '/forecasts?scale=log&compare=upside,downside' },
    published: { address: '/published' },
    changes: { address: '/changes' },
    workbench: {
      address: '/forecasts/base/edit',
      ready: (page) => page.locator('[data-driver] button').first().click(),
    },
    revisions: { address: '/forecasts/base/history' },
    vendors: { address: '/vendors' },
    vendor: { address: '/vendors/broadcom' },
    sources: { address: '/sources?text=LightCounting' },
    source: { address: '/sources/founding-report' },
    download: {
      address: '/forecasts',
      ready: async (page) => {
        await page.getByRole('button', { name: 'Download' }).first().click();
        await page.getByRole('dialog').getByRole('img').waitFor();
      },
      dialog: true,
    },
    briefings: { address: '/briefings' },
    composer: {
      address: briefing.address,
      ready: (page) =>
        page
          .getByRole('button', { name: /^Slide 2: / })
          .first()
          .click(),
      tall: true,
    },
    shared: { address: briefing.shared, visitor: true },
  };
}

async function signedIn(browser) {
  if (account === undefined)
    throw new Error('Name a sign-in link or the file of a session: briefings need an account.');
  if (!account.startsWith('http')) return account;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(account);
  await page.getByLabel('Name').fill('Ada Analyst');
  await page.getByRole('button', { name: 'Sign in' }).last().click();
  await page.getByRole('button', { name: 'Account of Ada Analyst' }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Every picture on the page, also those further down that a browser fetches only when they come near. */
async function everyPicture(page) {
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  });
}

async function take(context, { name, viewport }, [screen, { address, ready, dialog = false, tall = false }]) {
  const page = await context.newPage();
  if (tall) await page.setViewportSize({ ...viewport, height: TALL });
  await page.goto(new URL(address, origin).href, { waitUntil: 'networkidle' });
  await ready?.(page);
  await page.waitForLoadState('networkidle');
  await everyPicture(page);
  await page.waitForTimeout(800); // charts settle
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const taken = await page.screenshot(
    dialog ? {} : { fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height: Math.min(height, TALLEST) } },
  );
  await sharp(taken)
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(path.join(folder, `${screen}-${name}.jpg`));
  await page.close();
}

const executablePath = findChromium(process.env);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const storageState = await signedIn(browser);
  const maker = await browser.newContext({ baseURL: origin, storageState });
  const briefing = await makeBriefing(maker.request);
  try {
    const all = Object.entries(screens(briefing)).filter(([name]) => wanted.length === 0 || wanted.includes(name));
    for (const { name, ...look } of LOOKS) {
      const contexts = [await browser.newContext({ ...look, storageState }), await browser.newContext(look)];
      for (const screen of all) await take(contexts[screen[1].visitor ? 1 : 0], { name, ...look }, screen);
      for (const context of contexts) await context.close();
    }
  } finally {
    await briefing.remove();
  }
} finally {
  await browser.close();
}
