import { statements } from './database-statements';
import { expect, test } from './signed-in';

const MANY = 1000;

const CLEAR = `
  DELETE FROM scenario WHERE id LIKE 'many-%';
  DELETE FROM assumption_value WHERE scenario_id LIKE 'many-%';
  DELETE FROM revision_result WHERE scenario_id LIKE 'many-%';
  DELETE FROM revision WHERE scenario_id LIKE 'many-%';
  DELETE FROM briefing WHERE title LIKE 'Many %';
`;

test.beforeAll(() =>
  statements(`${CLEAR}
    INSERT INTO revision (scenario_id, number, author_name, message, content_hash, engine_version, seed, draw_count)
      SELECT 'many-' || n, 1, 'Grace', 'Forked', base.content_hash, base.engine_version, base.seed, base.draw_count
        FROM generate_series(1, ${MANY}) n, revision base WHERE base.scenario_id = 'base' AND base.number = 1;
    INSERT INTO assumption_value
      SELECT 'many-' || n, 1, key, distribution, basis, rationale, source_ids, true
        FROM generate_series(1, ${MANY}) n, assumption_value WHERE scenario_id = 'base' AND revision_number = 1 AND (n <= 20 OR n > 990);
    INSERT INTO revision_result (scenario_id, revision_number, summary)
      SELECT 'many-' || n, 1, summary FROM generate_series(1, ${MANY}) n, revision_result
       WHERE scenario_id = 'base' AND revision_number = 1 AND (n <= 20 OR n > 990);
    INSERT INTO scenario (id, name, description, parent_scenario_id, parent_revision_number, head_number)
      SELECT 'many-' || n, 'Many ' || n, 'One of a thousand', 'base', (SELECT head_number FROM scenario WHERE id = 'base'), 1
        FROM generate_series(1, ${MANY}) n;
    INSERT INTO briefing (id, title, content, owner_name, changed_by_name)
      SELECT gen_random_uuid(), 'Many ' || n, '{"slides": []}', 'Ada', 'Ada' FROM generate_series(1, ${MANY}) n;
  `),
);
test.afterAll(() => statements(CLEAR));

test('A thousand scenarios are counted, found and paged, and their page is short', async ({ analyst: page }) => {
  await page.goto('/forecasts/scenarios');
  const pages = page.getByRole('navigation', { name: 'Pages of scenarios' });
  await expect(pages).toContainText(/1 to 10 of 1,0\d\d scenarios/);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12_000);
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(pages).toContainText(/11 to 20 of 1,0\d\d/);
  await page.getByRole('searchbox', { name: 'Name or description' }).fill('many 999');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(pages).toContainText('1 scenario');
  await expect(page.getByRole('heading', { name: 'Many 999' })).toBeVisible();
});

test('The forecasts draw five others, and the menu finds any of the thousand', async ({ page }) => {
  await page.goto('/forecasts');
  await page.getByRole('combobox', { name: /^Scenario:/ }).click();
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  expect(await options.count()).toBeLessThanOrEqual(20);
  await page.getByRole('combobox', { name: 'Search scenario' }).fill('many 998');
  await page.getByRole('option', { name: /Many 998/ }).click();
  await page.waitForURL(/scenario=many-998/);
  await expect(page.getByRole('combobox', { name: 'Scenario: Many 998' })).toBeVisible();
});

test('A thousand briefings are counted, found and paged', async ({ analyst: page }) => {
  await page.goto('/briefings');
  const pages = page.getByRole('navigation', { name: 'Pages of briefings' });
  await expect(pages).toContainText(/1 to 20 of 1,\d\d\d briefings/);
  await pages.getByRole('link', { name: 'Last' }).click();
  await expect(page).toHaveURL(/page=5\d/);
  await page.getByRole('searchbox', { name: 'Title' }).fill('Many 997');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: 'Many 997' })).toBeVisible();
  await expect(pages).toContainText('1 briefing');
});
