import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './signed-in';

const PASSWORD = 'a reviewer of long standing';
const MIDPOINT = 'share-midpoint';
const CEILING = 'share-ceiling';

async function invitedReviewer(admin: Page, browser: Browser): Promise<Page> {
  await admin.goto('/admin');
  await admin.getByLabel('E-mail of the invited').fill('rita@example.com');
  await admin.getByLabel('Role of the invited').selectOption('reviewer');
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  const address = await admin.getByRole('textbox', { name: 'Link for rita@example.com' }).inputValue();
  const rita = await (await browser.newContext()).newPage();
  await rita.goto(address);
  await rita.getByLabel('Name').fill('Rita Reviewer');
  await rita.getByLabel('Password').fill(PASSWORD);
  await rita.getByRole('button', { name: 'Accept and sign in' }).click();
  await rita.getByRole('button', { name: 'Account of Rita Reviewer' }).waitFor();
  return rita;
}

interface Edit {
  readonly driver: string;
  readonly median: string;
  readonly message: string;
}

async function edit(page: Page, { driver, median, message }: Edit): Promise<void> {
  const row = page.locator(`[data-driver="${driver}"]`);
  await row.getByRole('textbox', { name: 'P50' }).fill(median);
  await row.getByLabel('Reason for the change').fill(`Reason: ${message}`);
  await page.getByLabel('What this revision changes and why').fill(message);
}

async function submitted(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('link', { name: 'Open the review' }).click();
  await expect(page.getByRole('region', { name: 'Steps of the review' })).toBeVisible();
}

test('Two people propose apart, one is sent back, both are merged, approved and published, and open pages hear of it', async ({
  analyst: ada,
  browser,
}) => {
  test.setTimeout(180_000);
  const rita = await invitedReviewer(ada, browser);
  const midpoint = { driver: MIDPOINT, median: '2029.3', message: 'Fabrics arrive a little later' };
  const ceiling = { driver: CEILING, median: '72%', message: 'Copper keeps a few more racks' };

  // Both edit the same revision; Rita goes first.
  await rita.goto(`/forecasts/upside/edit?driver=${MIDPOINT}`);
  await edit(rita, midpoint);
  await expect(rita.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  await submitted(rita);
  await expect(rita.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  const ritasReview = rita.url();

  await ada.goto(`/forecasts/upside/edit?driver=${CEILING}`);
  await edit(ada, ceiling);
  await submitted(ada);
  const adasReview = ada.url();

  // Ada remarks on the driver and sends Rita's proposal back.
  await ada.goto(ritasReview);
  await ada.getByRole('button', { name: /^Comment on Year/ }).click();
  await ada.getByRole('textbox', { name: /^Comment on Year/ }).fill('Which fabric do you mean?');
  await ada.getByRole('button', { name: 'Send comment' }).first().click();
  await expect(ada.getByRole('list', { name: /^Comments on Year/ })).toContainText('Which fabric do you mean?');
  await ada.getByRole('button', { name: 'Request changes' }).click();
  await ada.getByLabel('What has to change, and why').fill('Name the fabric in the reason.');
  await ada.getByRole('button', { name: 'Send back' }).click();
  await expect(ada.getByText('changes requested', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: ada }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  // Rita publishes Ada's; a page that Ada has open hears of it and shows it when asked.
  await ada.goto('/forecasts/scenarios');
  await rita.goto(adasReview);
  await rita.getByRole('button', { name: 'Approve' }).click();
  await rita.getByRole('button', { name: 'Publish' }).click();
  await expect(rita.getByText(/^It is revision \d+\.$/)).toBeVisible();
  const line = ada.getByRole('status', { name: 'Revisions published by others' });
  await expect(line).toContainText(ceiling.message);
  await line.getByRole('button', { name: 'Show' }).click();
  await expect(line).toBeEmpty();

  // Rita edits hers again, meets the conflict, puts hers over the newer revision and submits the second round.
  await rita.goto(ritasReview);
  await expect(rita.getByText('Which fabric do you mean?')).toBeVisible();
  await rita.getByRole('button', { name: 'Edit again' }).click();
  await rita.waitForURL(/\/edit\?proposal=/);
  await rita.locator(`[data-driver="${MIDPOINT}"]`).getByRole('button').first().click();
  await edit(rita, { ...midpoint, message: 'NVLink-class fabrics arrive a little later' });
  await rita.getByRole('button', { name: 'Submit round 2 for review' }).click();
  const conflict = rita.getByRole('region', { name: 'Conflict with a newer revision' });
  await expect(conflict).toContainText(ceiling.message);
  await conflict.getByRole('button', { name: /^Put my changes over/ }).click();
  await expect(conflict).toBeHidden();
  await expect(rita.getByLabel('What this revision changes and why')).toHaveValue(
    'NVLink-class fabrics arrive a little later',
  );
  await submitted(rita);

  await ada.goto(ritasReview);
  await ada.getByRole('button', { name: 'Approve' }).click();
  await ada.getByRole('button', { name: 'Publish' }).click();
  await expect(ada.getByText(/^It is revision \d+\.$/)).toBeVisible();
  await ada.goto('/forecasts/upside/history');
  await expect(ada.getByText('NVLink-class fabrics arrive a little later').first()).toBeVisible();
  await expect(ada.getByText(ceiling.message).first()).toBeVisible();
  await ada.getByRole('button', { name: 'Compare the chosen two' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('One driver');

  await ada.goto('/admin');
  await ada.getByRole('button', { name: 'Switch off Rita Reviewer' }).click();
  await rita.context().close();
});
