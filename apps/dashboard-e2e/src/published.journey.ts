import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test.describe('A reader asks what others publish', () => {
  test('of another metric and year, and the address keeps the question', async ({ page }) => {
    await page.goto('/published');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('For 2030, others publish revenue from');
    await page.getByRole('combobox', { name: /^Target year/ }).click();
    await page.getByRole('option', { name: /^2035/ }).click();
    await expect(page).toHaveURL(/year=2035/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('For 2035');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('For 2035');
  });

  test('in which scope they agree, with the reason why a scope is another', async ({ page }) => {
    await page.goto('/published');
    const scopes = page.getByRole('region', { name: 'In which scope do these agree?' });
    await expect(scopes.getByText('The scope in view')).toHaveCount(1);
    await expect(scopes.getByText(/^One counts “.*”, the other “.*”\.$/).first()).toBeVisible();
  });

  test('sorts, searches and filters every row, and takes exactly those along', async ({ page }) => {
    await page.goto('/published');
    const ledger = page.getByRole('region', { name: 'The ledger' });
    const count = ledger.getByRole('status');
    const all = Number(/of (\d+) rows/.exec((await count.textContent()) ?? '')?.[1]);
    await ledger.getByRole('searchbox', { name: 'Search' }).fill('TrendForce');
    await expect(page).toHaveURL(/text=TrendForce/);
    await expect.poll(async () => Number(/^(\d+) of/.exec((await count.textContent()) ?? '')?.[1])).toBeLessThan(all);
    await ledger.getByRole('link', { name: 'Published' }).click();
    await expect(ledger.getByRole('columnheader', { name: 'Published' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=published/);
    const shown = Number(/^(\d+) of/.exec((await count.textContent()) ?? '')?.[1]);

    const download = page.waitForEvent('download');
    await ledger.getByRole('link', { name: 'Download CSV' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const lines = file.trimEnd().split(/\r?\n(?=fc-|ob-)/);
    expect(lines).toHaveLength(shown + 1);
    expect(lines[1]).toContain('TrendForce');
    expect(lines.map((line) => line.split(',')[2]).slice(1)).toEqual(
      lines
        .map((line) => line.split(',')[2])
        .slice(1)
        .sort(),
    );
  });

  test('and opens the source of a row', async ({ page }) => {
    await page.goto('/published?text=TrendForce');
    const row = page.getByRole('region', { name: 'The ledger' }).getByRole('row').nth(1);
    await row.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/sources\//);
    await expect(page.getByText('How it was read')).toBeVisible();
  });
});

test('A file of rows that cannot be asked for is refused with words', async ({ request }) => {
  for (const query of ['rowMetric=abacus', 'colour=red', 'revision=0']) {
    const answer = await request.get(`/published/ledger.csv?${query}`);
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain(query.split('=')[0]);
  }
  expect((await request.get('/published/ledger.pdf')).status()).toBe(404);
});
