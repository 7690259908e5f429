import { expect, test } from './signed-in';

test('A reader sees what a revision did, why, and follows the record in a feed reader', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'What revisions changed' }).click();
  await expect(page).toHaveURL(/\/changes$/);
  const record = page.getByRole('region', { name: 'The record' });
  await expect(record.getByText(/^Because: /).first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Scenario' }).getByRole('link', { name: 'Upside' }).click();
  await expect(page).toHaveURL(/\/changes\?scenario=upside$/);
  await expect(record.getByText(/Upside.*, revision \d+: /).first()).toBeVisible();
  await expect(record.getByText(/Downside.*, revision \d+: /)).toHaveCount(0);

  const address = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
  const feed = await request.get(address ?? '');
  expect(feed.status()).toBe(200);
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain('what changed of Upside, and why</title>');
  expect((await request.get(address ?? '', { headers: { 'if-none-match': feed.headers().etag ?? '' } })).status()).toBe(
    304,
  );

  await record
    .getByRole('link', { name: /^The forecast at Upside/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/forecasts\?scenario=upside&revision=\d+/);
});

test('The record of a scenario that is not there is not there either', async ({ page }) => {
  const answer = await page.goto('/changes?scenario=nowhere');
  expect(answer?.status()).toBe(404);
});
