import type { Page } from '@playwright/test';
import { mutate } from './api-call';
import { statements } from './database-statements';
import { expect, test } from './signed-in';
import { textOrder } from './text-order';

test.describe.configure({ mode: 'serial' });

const LENGTH = 100;
/** A name without a place to break it: the hardest to hold. */
const UNBROKEN = 'Longname'.padEnd(LENGTH, 'Mw');
/** A name as it may lie in a database from before controls were refused: U+202E turns what follows it round. */
const TURNING = `\u202ETurning ${'name of old '.repeat(10)}`.slice(0, LENGTH - 1).padEnd(LENGTH, 'x');
const NAMES = { unbroken: UNBROKEN, turning: TURNING } as const;
const IDS = Object.keys(NAMES).map((id) => `long-${id}`);
const OWN_NAME = 'Ada Analyst';

const CLEAR = `
  DELETE FROM scenario WHERE id LIKE 'long-%';
  DELETE FROM assumption_value WHERE scenario_id LIKE 'long-%';
  DELETE FROM revision_result WHERE scenario_id LIKE 'long-%';
  DELETE FROM revision WHERE scenario_id LIKE 'long-%';
  DELETE FROM briefing WHERE title IN ('${UNBROKEN}', '${TURNING}');
  DELETE FROM "user" WHERE id LIKE 'long-%';
`;

const scenario = (id: string, name: string): string => `
  INSERT INTO revision (scenario_id, number, author_name, message, content_hash, engine_version, seed, draw_count)
    SELECT '${id}', 1, '${name}', 'Forked', content_hash, engine_version, seed, draw_count
      FROM revision WHERE scenario_id = 'base' AND number = 1;
  INSERT INTO assumption_value
    SELECT '${id}', 1, key, distribution, basis, rationale, source_ids, true
      FROM assumption_value WHERE scenario_id = 'base' AND revision_number = 1;
  INSERT INTO revision_result (scenario_id, revision_number, summary)
    SELECT '${id}', 1, summary FROM revision_result WHERE scenario_id = 'base' AND revision_number = 1;
  INSERT INTO scenario (id, name, description, parent_scenario_id, parent_revision_number, head_number)
    SELECT '${id}', '${name}', 'Of a long name', 'base', head_number, 1 FROM scenario WHERE id = 'base';
  INSERT INTO "user" (id, name, email) VALUES ('${id}', '${name}', '${id}@example.org');
`;

test.beforeAll(() =>
  statements(`${CLEAR}
    ${Object.entries(NAMES)
      .map(([id, name]) => scenario(`long-${id}`, name))
      .join('')}
    INSERT INTO briefing (id, title, content, owner_name, changed_by_name)
      VALUES (gen_random_uuid(), '${TURNING}', '{"slides": []}', '${UNBROKEN}', '${TURNING}');
  `),
);
test.afterAll(() => statements(`${CLEAR} UPDATE "user" SET name = '${OWN_NAME}' WHERE name = '${TURNING}';`));

test('A briefing takes a title of 100 characters', async ({ analyst }) => {
  await mutate(analyst, 'briefings.create', { title: UNBROKEN });
  // From here on the analyst has a name of old as well.
  await statements(`UPDATE "user" SET name = '${TURNING}' WHERE name = '${OWN_NAME}';`);
});

/** What sticks out of the window, once its charts have been drawn for it: the innermost elements, with the pixels they are too wide by. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = (element: Element) => element.getBoundingClientRect().right - root.clientWidth;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => beyond(element) > 0 && [...element.children].every((child) => beyond(child) <= 0))
      .map((element) => `${Math.round(beyond(element))} ${element.outerHTML.slice(0, 160)}`)
      .slice(0, 8);
  });

const ROUTES = [
  '/forecasts',
  '/forecasts/scenarios',
  '/vendors',
  '/vendors/nvidia',
  '/timeline',
  '/briefings',
  '/admin',
];
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

for (const route of ROUTES) {
  test(`${route} holds names of 100 characters, and none turns its neighbours round`, async ({ analyst: page }) => {
    for (const [shown, compared] of [IDS, IDS.toReversed()]) {
      const query = `?scenario=${shown}${route === '/forecasts' ? `&compare=${compared}` : ''}`;
      for (const window of WINDOWS) {
        await page.setViewportSize(window);
        await page.goto(`${route}${query}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expect.poll(() => stickingOut(page), `${route}${query} at ${window.width}`).toEqual([]);
        const { turned } = await textOrder(page, TURNING);
        expect(turned, `${route}${query} at ${window.width}`).toEqual([]);
      }
    }
    expect((await textOrder(page, TURNING)).places, 'places of the name').toBeGreaterThan(
      route === '/briefings' ? 1 : 0,
    );
  });
}

test('The measure of order sees a name that is not isolated', async ({ page }) => {
  await page.setContent(`<p>Before ${TURNING} after, 2030</p>`);
  const leaking = await textOrder(page, TURNING);
  expect(leaking).toMatchObject({ places: 1, turnedNames: 1 });
  expect(leaking.turned.length).toBeGreaterThan(0);
  await page.setContent(`<p>Before <bdi>${TURNING}</bdi> after, 2030</p>`);
  expect(await textOrder(page, TURNING)).toEqual({ turned: [], places: 1, turnedNames: 1 });
});
