import { expect, test } from '@playwright/test';
import { signIn, signInLink } from './analyst';

test('the link that the server prints signs the analyst in, once', async ({ browser }) => {
  const context = await browser.newContext({ storageState: await signIn(browser) });
  const analyst = await context.newPage();
  await analyst.goto('/');
  await expect(analyst.getByRole('button', { name: 'Sign out' })).toBeAttached();
  await context.close();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(signInLink());
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This link has been used');
  await expect(stranger.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
});
