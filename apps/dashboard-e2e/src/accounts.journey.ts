import { expect, test } from './signed-in';

const PASSWORD = 'correct horse battery';

test.describe.configure({ mode: 'serial' });

test('An administrator invites an analyst, who signs in with a password and is switched off again', async ({
  analyst: admin,
  browser,
}) => {
  await admin.goto('/admin');
  await admin.getByLabel('E-mail of the invited').fill('nonsense');
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(admin.getByText('This is not an e-mail address').first()).toBeVisible();
  await expect(admin.getByLabel('E-mail of the invited')).toHaveValue('nonsense');
  await admin.getByLabel('E-mail of the invited').fill('grace@example.com');
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  const address = await admin.getByRole('textbox', { name: 'Link for grace@example.com' }).inputValue();
  expect(address).toMatch(/\/invitation\/[\w-]{43}$/);

  const context = await browser.newContext();
  const grace = await context.newPage();
  await grace.goto(address);
  await grace.getByLabel('Name').fill('Grace Hopper');
  await grace.getByLabel('Password').fill('short');
  await grace.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(grace.getByText(/at least 12 characters \(this has 5\)/)).toBeVisible();
  await expect(grace.getByLabel('Name')).toHaveValue('Grace Hopper');
  await grace.getByLabel('Password').fill(PASSWORD);
  await grace.getByRole('button', { name: 'Accept and sign in' }).click();
  await grace.getByRole('button', { name: 'Account of Grace Hopper' }).click();
  await grace.getByRole('button', { name: 'Sign out' }).click();

  await grace.goto('/sign-in?next=/account');
  await grace.getByLabel('E-mail').fill('grace@example.com');
  await grace.getByLabel('Password').fill('not the password');
  await grace.getByRole('button', { name: 'Sign in' }).click();
  await expect(grace.getByText(/do not belong together/)).toBeVisible();
  await expect(grace.getByLabel('E-mail')).toHaveValue('grace@example.com');
  await grace.getByLabel('Password').fill(PASSWORD);
  await grace.getByRole('button', { name: 'Sign in' }).click();
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('Grace Hopper');
  await expect(grace.getByText('this one')).toBeVisible();

  await admin.goto('/admin');
  await admin.getByRole('button', { name: 'Switch off Grace Hopper' }).click();
  await expect(admin.getByRole('button', { name: 'Switch on Grace Hopper' })).toBeVisible();
  await grace.reload();
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await grace.getByLabel('E-mail').fill('grace@example.com');
  await grace.getByLabel('Password').fill(PASSWORD);
  await grace.getByRole('button', { name: 'Sign in' }).click();
  await expect(grace.getByText(/do not belong together/)).toBeVisible();

  await admin.goto('/admin/audit');
  for (const action of ['user.invite', 'user.accept-invitation', 'user.sign-in', 'user.deactivate']) {
    await expect(admin.getByText(action, { exact: true }).first()).toBeVisible();
  }
  await context.close();
});

test('An invitation works once', async ({ analyst: admin, page }) => {
  await admin.goto('/admin');
  await admin.getByLabel('E-mail of the invited').fill('once@example.com');
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  const address = await admin.getByRole('textbox', { name: 'Link for once@example.com' }).inputValue();
  await admin.getByRole('button', { name: 'Withdraw the link for once@example.com' }).click();
  await expect(admin.getByRole('button', { name: 'Withdraw the link for once@example.com' })).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has been withdrawn');
});

test('The last administrator cannot be switched off', async ({ analyst: admin }) => {
  await admin.goto('/admin');
  await admin.getByRole('button', { name: 'Switch off Ada Analyst' }).click();
  await expect(admin.getByText(/last administrator/).last()).toBeVisible();
});

test('Without anonymous reading every page asks to sign in', async ({ analyst: admin, page, request }) => {
  await admin.goto('/admin');
  await admin.getByLabel('People with an account only').check();
  await expect(admin.getByText('Nobody may read without one.')).toBeVisible();
  try {
    await page.goto('/vendors?x=1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    expect(new URL(page.url()).searchParams.get('next')).toBe('/vendors?x=1');
    expect((await request.get('/api/trpc/sources.list?input=%7B%22json%22%3A%7B%7D%7D')).status()).toBe(401);
    await admin.goto('/vendors');
    await expect(admin.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  } finally {
    await admin.goto('/admin');
    await admin.getByLabel('Everybody who reaches this address').check();
    await expect(admin.getByText('Everybody may read without one.')).toBeVisible();
  }
});
