import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expectedIssuer, startProvider, startSilence, type Listening } from './provider-process';
import { expect, test } from './signed-in';

const BUTTON = 'Sign in with Example ID';
const ADDRESS = 'heidi@example.com';
const NAME = `Known as ${ADDRESS}`;

test.describe.configure({ mode: 'serial' });

let listening: Listening | null = null;
async function listen(starting: Promise<Listening>): Promise<void> {
  listening = await starting;
}
test.afterEach(async () => {
  await listening?.stop();
  listening = null;
});

/** A page of a browser that nobody knows, here or at the provider. */
async function stranger(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

async function leave(page: Page): Promise<void> {
  await page.goto('/sign-in?next=/account');
  await page.getByRole('link', { name: BUTTON }).click();
}

/** Says at the provider who one is, and that Waveguide may know. */
async function say(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('A provider that is away is said to be so, and everything else works', async ({ page }) => {
  await leave(page);
  await expect(page.getByText('Example ID does not answer. Sign in with your password')).toBeVisible();
  await expect(page).toHaveURL(/next=%2Faccount/);
  await expect(page.getByText(/database/)).toHaveCount(0);
  await expect(page.getByLabel('Password')).toBeVisible();
});

test('A provider that accepts and never answers holds up nobody but who asked for it', async ({ page, request }) => {
  await listen(startSilence());
  const left = leave(page);
  expect((await request.get('/vendors')).status()).toBe(200);
  await left;
  await expect(page.getByText('Example ID does not answer.')).toBeVisible();
});

test('A provider that calls itself something else signs nobody in', async ({ page }) => {
  await listen(startProvider(`${expectedIssuer()}/other`));
  await leave(page);
  await expect(page.getByText(/Example ID calls itself by another address/)).toBeVisible();
});

test('Somebody invited signs in with the provider; the answer counts once, and who has the address next is kept out', async ({
  analyst: admin,
  browser,
}) => {
  await listen(startProvider());
  const unknown = await stranger(browser);
  await leave(unknown);
  await say(unknown, ADDRESS);
  await expect(unknown.getByText(/You have no account here yet/)).toBeVisible();

  await admin.goto('/admin');
  await admin.getByLabel('E-mail of the invited').fill(ADDRESS);
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(admin.getByRole('textbox', { name: `Link for ${ADDRESS}` })).toBeVisible();

  const heidi = await stranger(browser);
  await leave(heidi);
  const answer = heidi.waitForRequest(/\/api\/auth\/callback\/oidc\?/);
  await say(heidi, ADDRESS);
  await expect(heidi.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await expect(heidi.getByText(/You sign in with Example ID and need none/)).toBeVisible();

  const replayed = await stranger(browser);
  for (const address of [
    (await answer).url(),
    '/api/auth/callback/oidc',
    '/api/auth/callback/oidc?error=access_denied&state=unknown',
  ]) {
    await replayed.goto(address);
    await expect(replayed.getByText(/was used already, is more than ten minutes old/)).toBeVisible();
  }
  await replayed.goto('/api/auth/callback/nobody?code=a');
  await expect(replayed.getByText(/offers no sign-in by a provider/)).toBeVisible();

  const second = await stranger(browser);
  await leave(second);
  await say(second, `2:${ADDRESS}`);
  await expect(
    second.getByText('This address belongs to an account that is linked to another sign-in at Example ID.'),
  ).toBeVisible();
  await second.goto('/account');
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Sign in');

  await admin.goto('/admin');
  await expect(admin.getByText('signs in with Example ID, no password')).toBeVisible();
  await admin.getByRole('button', { name: `Unlink ${NAME} from Example ID` }).click();
  await expect(admin.getByRole('button', { name: `Unlink ${NAME} from Example ID` })).toHaveCount(0);
  await heidi.reload();
  await expect(heidi.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await second.goto('/sign-in?next=/account');
  await second.getByRole('link', { name: BUTTON }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(NAME);

  await admin.goto('/admin/audit');
  for (const action of ['user.join-by-provider', 'user.link-provider', 'user.unlink-provider']) {
    await expect(admin.getByText(action, { exact: true }).first()).toBeVisible();
  }
});

test('Who turns back at the provider is told so', async ({ page }) => {
  await listen(startProvider());
  await leave(page);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText(/Signing in was cancelled at Example ID/)).toBeVisible();
});

test('Signing in with the provider needs no scripts', async ({ analyst: admin, browser }) => {
  await listen(startProvider());
  const page = await stranger(browser, { javaScriptEnabled: false });
  await leave(page);
  await say(page, `2:${ADDRESS}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);

  // A second editor would end direct publishing, which journeys after this one count on.
  await admin.goto('/admin');
  await admin.getByRole('button', { name: `Switch off ${NAME}` }).click();
  await expect(admin.getByRole('button', { name: `Switch on ${NAME}` })).toBeVisible();
});
