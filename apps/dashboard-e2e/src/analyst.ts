import fs from 'node:fs';
import path from 'node:path';
import { test as base, type Browser } from '@playwright/test';

/** Where the server of the journeys left its single-use sign-in link, and where we keep the session that it gave. */
const linkFile = process.env.E2E_SETUP_LINK_FILE ?? '';
const sessionFile = path.join(path.dirname(linkFile), 'analyst-session.json');

/** The link that the server printed at its first start. */
export function signInLink(): string {
  return fs.readFileSync(linkFile, 'utf8').trim();
}

/** True for a session that belongs to the link of this run. */
function isCurrent(): boolean {
  return fs.existsSync(sessionFile) && fs.statSync(sessionFile).mtimeMs > fs.statSync(linkFile).mtimeMs;
}

/** Uses the link up, once for the whole run: it works a single time, and every journey after the first needs its session. */
export async function signIn(browser: Browser): Promise<string> {
  if (isCurrent()) return sessionFile;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(signInLink());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/setup'));
  await context.storageState({ path: sessionFile });
  await context.close();
  return sessionFile;
}

/** A test whose page belongs to the signed-in analyst. */
export const analystTest = base.extend({
  storageState: async ({ browser }, use) => {
    await use(await signIn(browser));
  },
});
