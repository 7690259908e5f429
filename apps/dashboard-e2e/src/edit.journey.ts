import { setupLink, expect, test } from './signed-in';

const MIDPOINT = 'share-midpoint';

test.describe.configure({ mode: 'serial' });

test('An analyst changes an assumption, sees the charts answer, and publishes a revision that stays', async ({
  analyst,
}) => {
  await analyst.goto('/forecasts/base/edit?metric=revenue');
  const row = analyst.locator(`[data-driver="${MIDPOINT}"]`);
  await row.getByRole('button').first().click();
  const ports = analyst.locator('dl div', { hasText: 'Co-packaged ports, 2030' });
  await expect(ports).toContainText('unchanged');

  const median = row.getByRole('textbox', { name: 'P50' });
  await median.fill('2030.4');
  await expect(ports).not.toContainText('unchanged');
  await expect(ports.locator('s')).toBeVisible();

  // A nonsense value stays in its field and says what is wrong; the charts keep the last good one.
  await median.fill('soon');
  await expect(row.getByText(/number|read|type/i).first()).toBeVisible();
  await expect(median).toHaveValue('soon');
  await median.fill('2030.4');

  await analyst.reload();
  await expect(analyst.getByText('Your draft was kept on this device')).toBeVisible();
  // The address names the open driver, so that it is open again.
  await expect(row.getByRole('textbox', { name: 'P50' })).toHaveValue('2030.4');

  await analyst.getByRole('button', { name: /Publish/ }).click();
  await expect(analyst.getByText(/Give a reason for/)).toBeVisible();
  await row
    .getByLabel('Reason for the change')
    .fill('Switches shipped in June 2026, earlier than the late tail assumed.');
  await analyst.getByLabel('What this revision changes and why').fill('Earlier midpoint after the June shipments');
  await analyst.getByRole('button', { name: /Publish/ }).click();
  await expect(analyst.getByText('Revision 3 is published.')).toBeVisible();

  await analyst.goto('/forecasts/base/history');
  await expect(analyst.getByText('Earlier midpoint after the June shipments')).toBeVisible();
  await expect(analyst.getByText('Ada Analyst').first()).toBeVisible();
  await analyst.goto('/');
  await expect(analyst.getByText(/Revision 3/).first()).toBeVisible();
});

test('A stale draft is refused as a conflict that shows both sides, and nothing typed is lost', async ({ analyst }) => {
  const other = await analyst.context().newPage();
  for (const page of [analyst, other]) {
    await page.goto('/forecasts/base/edit');
    await page.locator(`[data-driver="${MIDPOINT}"]`).getByRole('button').first().click();
  }
  const change = async (page: typeof analyst, value: string, message: string) => {
    const row = page.locator(`[data-driver="${MIDPOINT}"]`);
    await row.getByRole('textbox', { name: 'P50' }).fill(value);
    await row.getByLabel('Reason for the change').fill(`Reason for ${value}`);
    await page.getByLabel('What this revision changes and why').fill(message);
    await page.getByRole('button', { name: /^Publish/ }).click();
  };
  await change(analyst, '2030.6', 'First to publish');
  await expect(analyst.getByText('Revision 4 is published.')).toBeVisible();

  await change(other, '2031.0', 'Second to publish');
  const conflict = other.getByRole('region', { name: 'Conflict with a newer revision' });
  await expect(conflict).toContainText('First to publish');
  await expect(other.locator(`[data-driver="${MIDPOINT}"]`).getByRole('textbox', { name: 'P50' })).toHaveValue(
    '2031.0',
  );

  await conflict.getByRole('radio').first().check();
  await conflict.getByRole('button', { name: /Put my changes over/ }).click();
  await expect(conflict).toBeHidden();
  await other.getByRole('button', { name: /^Publish/ }).click();
  await expect(other.getByText('Revision 5 is published.')).toBeVisible();
});

test('A visitor can try things out and cannot write', async ({ page, request }) => {
  await page.goto('/forecasts/base/edit');
  await expect(page.getByText(/Sign in as an analyst to publish/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  const refused = await request.post('/api/trpc/revisions.commit', {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    data: {
      json: {
        scenarioId: 'base',
        parentNumber: 4,
        message: 'not allowed',
        changes: [{ key: MIDPOINT, distribution: { kind: 'fixed', value: 2030 }, rationale: 'none', sourceIds: [] }],
      },
    },
  });
  expect(refused.status()).toBe(401);
});

test('The sign-in link works once', async ({ analyst, page }) => {
  await expect(
    analyst.getByRole('button', { name: 'Account of Ada Analyst' }).or(analyst.locator('body')),
  ).toBeVisible();
  await page.goto(setupLink());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('has been used');
});
