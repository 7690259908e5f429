import fs from 'node:fs';
import path from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { takingOver } from './took-over';

const stateFile = path.resolve(import.meta.dirname, '../test-results/signed-in.json');

/** The single-use sign-in link that the server wrote when it started. */
export function setupLink(): string {
  const file = process.env.E2E_SETUP_LINK_FILE;
  if (file === undefined)
    throw new Error('E2E_SETUP_LINK_FILE is not set: run the journeys through Playwright’s configuration.');
  return fs.readFileSync(file, 'utf8').trim();
}

async function signIn(browser: Browser): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(setupLink());
  await page.getByLabel('Name').fill('Ada Analyst');
  await page.getByRole('button', { name: 'Sign in' }).last().click();
  await page.getByRole('button', { name: 'Account of Ada Analyst' }).waitFor();
  fs.mkdirSync(path.dirname(stateFile), { recursive: true });
  await context.storageState({ path: stateFile });
  await context.close();
}

/** `analyst` is a page of the signed-in analyst. The link works once, so the first journey uses it and the others share its session. */
export const test = base.extend<{ analyst: Page }>({
  page: async ({ page }, use) => use(takingOver(page)),
  analyst: async ({ browser }, use) => {
    if (!fs.existsSync(stateFile)) await signIn(browser);
    const context = await browser.newContext({ storageState: stateFile });
    await use(takingOver(await context.newPage()));
    await context.close();
  },
});

export { expect } from '@playwright/test';
