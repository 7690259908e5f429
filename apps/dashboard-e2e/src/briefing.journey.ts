import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './signed-in';

test.describe.configure({ mode: 'serial' });

/** The briefing that the first journey makes and the others go on with. */
let address = '';

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
const thumbnails = (page: Page) => page.getByRole('button', { name: /^Slide \d+: / });

async function withoutViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function addChart(page: Page, name: RegExp): Promise<void> {
  const before = await thumbnails(page).count();
  await page.getByRole('button', { name: 'Add a slide' }).click();
  await page.getByRole('menuitem', { name: /^Chart/ }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(thumbnails(page)).toHaveCount(before + 1);
  await saved(page);
}

test('An analyst composes a briefing of three charts and orders it with the keyboard', async ({ analyst }) => {
  const made = await analyst.request.post('/api/trpc/briefings.create', {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    data: { json: { title: 'Optics to 2036' } },
  });
  const { result } = (await made.json()) as { readonly result: { readonly data: { readonly json: { id: string } } } };
  address = `/briefings/${result.data.json.id}`;
  await analyst.goto(address);
  await expect(analyst.getByRole('textbox', { name: 'Briefing' })).toHaveValue('Optics to 2036');
  await expect(thumbnails(analyst)).toHaveCount(1);

  await addChart(analyst, /^Ports forecast/);
  await addChart(analyst, /^Technologies stacked/);
  await addChart(analyst, /^Growth by technology/);
  // The preview is the slide that the server draws, and it has arrived.
  await expect
    .poll(() =>
      analyst
        .locator('img[src*=".svg"]')
        .first()
        .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
    )
    .toBe(true);

  const last = thumbnails(analyst).nth(3);
  const name = await last.getAttribute('aria-label');
  await last.focus();
  await analyst.keyboard.press('Alt+ArrowUp');
  await analyst.keyboard.press('Alt+ArrowUp');
  const moved = thumbnails(analyst).nth(1);
  await expect(moved).toBeFocused();
  expect((await moved.getAttribute('aria-label'))?.replace(/^Slide \d+/, '')).toBe(name?.replace(/^Slide \d+/, ''));
  await expect(analyst.getByText(/is now slide 2 of 4\.$/)).toBeAttached();
  await saved(analyst);

  await analyst.reload();
  await expect(thumbnails(analyst)).toHaveCount(4);
  expect((await thumbnails(analyst).nth(1).getAttribute('aria-label'))?.replace(/^Slide \d+/, '')).toBe(
    name?.replace(/^Slide \d+/, ''),
  );
  await withoutViolations(analyst);
});

test('A title with a figure that nothing says blocks the export until it is mended', async ({ analyst }) => {
  await analyst.goto(address);
  await thumbnails(analyst).filter({ hasText: '' }).nth(2).click();
  const title = analyst.getByRole('textbox', { name: 'Title' });
  const suggested = await title.inputValue();
  await title.fill('CPO ports reach 987654M in 2030');
  await expect(analyst.getByText(/figures that nothing in the chart says: .*987654M/)).toBeVisible();
  const stop = analyst.getByRole('button', { name: /^Export: \d+ items? blocking$/ });
  await expect(stop).toBeVisible();
  await saved(analyst);

  // The item leads to its place.
  await thumbnails(analyst).first().click();
  await stop.click();
  const preflight = analyst.getByRole('region', { name: 'Pre-flight' });
  await preflight
    .getByRole('button', { name: /blocks the export$/ })
    .first()
    .click();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('CPO ports reach 987654M in 2030');
  // Coming back to the slide later leaves the focus where it is.
  await thumbnails(analyst).nth(2).focus();
  await analyst.keyboard.press('ArrowUp');
  await analyst.keyboard.press('ArrowDown');
  await expect(title).toHaveValue('CPO ports reach 987654M in 2030');
  await expect(thumbnails(analyst).nth(2)).toBeFocused();

  await preflight
    .getByRole('listitem')
    .filter({ hasText: /blocks the export/ })
    .getByRole('button', { name: /^Use “/ })
    .first()
    .click();
  await expect(title).not.toHaveValue('CPO ports reach 987654M in 2030');
  await expect(analyst.getByRole('button', { name: 'Export', exact: true }).first()).toBeVisible();
  // The button went with what it mended; the list has its focus.
  await expect(preflight.getByRole('list', { name: 'What was checked' })).toBeFocused();

  // Undo walks back over the fix, and what was typed is a step of its own.
  await title.focus();
  await analyst.keyboard.press('Control+z');
  await expect(title).toHaveValue('CPO ports reach 987654M in 2030');
  await analyst.keyboard.press('Control+z');
  await expect(title).toHaveValue(suggested);
  await saved(analyst);
});

test('Brand and words stay after a reload, and leaving at once loses nothing', async ({ analyst }) => {
  await analyst.goto(address);
  await analyst.getByRole('button', { name: 'Change brand and format' }).click();
  const dialog = analyst.getByRole('dialog', { name: 'Brand and format' });
  await dialog.getByRole('textbox', { name: 'Accent', exact: true }).fill('red');
  await expect(dialog.getByText('Write a colour such as #123bb4.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Accent', exact: true }).fill('#7A1FA2');
  await dialog.getByLabel(/^Footer/).fill('For discussion only');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await withoutViolations(analyst);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await saved(analyst);

  await analyst.getByRole('textbox', { name: 'Speaker notes' }).fill('Begin with the year.');
  // No pause: the edit is on its way or kept on this device.
  await analyst.reload();
  await expect(analyst.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('Begin with the year.');
  await saved(analyst);
  await analyst.getByRole('button', { name: 'Change brand and format' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Accent', exact: true })).toHaveValue('#7a1fa2');
  await expect(dialog.getByLabel(/^Footer/)).toHaveValue('For discussion only');
});

test('Words wait for a page that does not listen yet', async ({ analyst }) => {
  await analyst.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await analyst.goto(address, { waitUntil: 'commit' });
  const notes = analyst.getByRole('textbox', { name: 'Speaker notes' });
  await expect(notes).not.toBeEditable();
  await notes.fill('Written on a slow line.');
  await saved(analyst);
  await analyst.reload();
  await expect(notes).toHaveValue('Written on a slow line.');
});

test('An edit that the server does not get is kept, said at its place and sent again', async ({ analyst }) => {
  await analyst.goto(address);
  await analyst.route('**/briefings.save**', (route) => route.abort());
  await analyst.getByRole('textbox', { name: 'Speaker notes' }).fill('Written on a train.');
  await expect(analyst.getByText(/Your last edits are not saved\..*They are kept on this device\./)).toBeVisible();
  await analyst.reload();
  await expect(analyst.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('Written on a train.');
  await expect(analyst.getByText(/Your last edits are not saved/)).toBeVisible();
  await analyst.unroute('**/briefings.save**');
  await analyst.getByRole('button', { name: 'Retry' }).click();
  await saved(analyst);
  await expect(analyst.getByText(/Your last edits are not saved/)).toBeHidden();
  await analyst.evaluate(() => window.localStorage.clear());
  await analyst.reload();
  await expect(analyst.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('Written on a train.');
});

test('Slides are ordered by dragging, with a mouse and with a finger', async ({ analyst }) => {
  await analyst.goto(address);
  const names = () =>
    thumbnails(analyst).evaluateAll((all) =>
      all.map((one) =>
        one
          .getAttribute('aria-label')
          ?.replace(/^Slide \d+: /, '')
          .replace(/, \d+ (blocking|to look at)/g, ''),
      ),
    );
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    if (box === null) throw new Error('not on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const before = await names();
  const from = await middle(thumbnails(analyst).nth(3));
  const to = await middle(thumbnails(analyst).nth(1));
  await analyst.mouse.move(from.x, from.y);
  await analyst.mouse.down();
  await analyst.mouse.move(from.x, from.y - 20, { steps: 3 });
  await analyst.mouse.move(to.x, to.y - 10, { steps: 6 });
  await analyst.mouse.up();
  expect(await names()).toEqual([before[0], before[3], before[1], before[2]]);
  await analyst.keyboard.press('Control+z');
  expect(await names()).toEqual(before);

  // A finger takes a slide by its number, so that the list can still be scrolled.
  const browser = await analyst.context().newCDPSession(analyst);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    at: { readonly x: number; readonly y: number } | null,
  ) => browser.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [at] });
  const handle = await middle(analyst.locator('[data-handle]').nth(0));
  const target = await middle(thumbnails(analyst).nth(2));
  await touch('touchStart', handle);
  for (const step of [0.2, 0.4, 0.6, 0.8, 1])
    await touch('touchMove', { x: handle.x, y: handle.y + (target.y + 10 - handle.y) * step });
  await touch('touchEnd', null);
  await expect.poll(names).toEqual([before[1], before[2], before[0], before[3]]);
  await analyst.keyboard.press('Control+z');
  await saved(analyst);
});

test('Two who write at once see both sides, and neither loses a word', async ({ analyst }) => {
  const other = await analyst.context().newPage();
  for (const page of [analyst, other]) {
    await page.goto(address);
    await page.getByRole('textbox', { name: 'Speaker notes' }).waitFor();
    // Until then a page follows what others save.
    await page.waitForLoadState('networkidle');
  }
  await analyst.getByRole('textbox', { name: 'Subtitle' }).fill('First to save');
  await saved(analyst);
  await other.getByRole('textbox', { name: 'Subtitle' }).fill('Second to save');
  const conflict = other.getByRole('region', { name: 'Somebody else has saved this briefing' });
  await expect(conflict).toContainText('Ada Analyst');
  await expect(other.getByRole('textbox', { name: 'Subtitle' })).toHaveValue('Second to save');
  await withoutViolations(other);
  await conflict.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(other).not.toHaveURL(new RegExp(address));
  await expect(other.getByRole('textbox', { name: 'Subtitle' })).toHaveValue('Second to save');
  await analyst.reload();
  await expect(analyst.getByRole('textbox', { name: 'Subtitle' })).toHaveValue('First to save');
});

test('The composer fits a phone, in the light and in the dark', async ({ analyst }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await analyst.emulateMedia({ colorScheme });
    await analyst.setViewportSize({ width: 360, height: 740 });
    await analyst.goto(address);
    await thumbnails(analyst).first().waitFor();
    await withoutViolations(analyst);
    const overflow = await analyst.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('A visitor is told who composes briefings, and an unknown briefing is not found', async ({ page, analyst }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Briefings are for those who write them');
  await expect(page.getByRole('link', { name: 'Sign in' }).last()).toHaveAttribute(
    'href',
    `/sign-in?next=${encodeURIComponent(address)}`,
  );
  for (const unknown of ['00000000-0000-4000-8000-000000000000', 'no-such-briefing']) {
    await analyst.goto(`/briefings/${unknown}`);
    await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  }
});
