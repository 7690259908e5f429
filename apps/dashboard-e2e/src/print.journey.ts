import type { Page } from '@playwright/test';
import { mutate, query } from './api-call';
import { POPPLER_IS_HERE, printedPages, printedText } from './printed-pages';
import { expect, test } from './signed-in';

const ROUTES = [
  '/',
  '/technologies',
  '/timeline',
  '/published',
  '/forecasts?compare=upside,downside',
  '/forecasts?scenario=base&revision=1',
  '/forecasts/scenarios',
  '/forecasts/base/history',
  '/forecasts/compare?a=base@1&b=upside@1',
  '/forecasts/base/edit',
  '/forecasts/reviews',
  '/changes',
  '/vendors?vendors=nvidia,broadcom,marvell,intel,cisco,ayar-labs',
  '/vendors/nvidia',
  '/sources',
  '/sources/founding-report',
  '/search?q=broadcom',
  '/briefings',
  '/account',
  '/admin',
  '/admin/audit',
  '/no-such-page',
];

/** Points: the margins at the sides in base.css are 13 mm. A glyph may lean out of its box a little. */
const MARGIN = (13 / 25.4) * 72;
const LEAN = 3;
const LEAST_FILLED = 0.25;
/** CSS pixels: the text column of A4 between these margins. */
const COLUMN = 695;

const CI = process.env.CI !== undefined && process.env.CI !== '';

test.describe.configure({ timeout: 180_000 });
// Where every change is checked poppler has to be there; a missing one must not pass for a success.
test.skip(!POPPLER_IS_HERE && !CI, 'poppler (pdftotext, pdftoppm) is not installed, and nothing else here reads a PDF');

/** Opens a page and waits for all that it shows: charts, pictures that are far down, and the model of the workbench. */
async function open(page: Page, route: string): Promise<void> {
  await page.goto(route, { timeout: 60_000 });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLCanvasElement>('[aria-roledescription=chart] canvas')].every(
        (canvas) => canvas.style.width !== '',
      ) && !document.body.innerText.includes('The model is being prepared'),
    undefined,
    { timeout: 90_000 },
  );
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    // What is only read aloud is no ink, and a PDF holds its letters beyond the edge.
    for (const hidden of document.querySelectorAll<HTMLElement>('.visually-hidden')) hidden.style.display = 'none';
  });
}

/** The charts and tables of a page as they stand on paper. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: COLUMN, height: 1000 });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const found = await page.evaluate(() => ({
    charts: [...document.querySelectorAll<HTMLCanvasElement>('[aria-roledescription=chart] canvas')].map((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      return { width, height, ratio: canvas.width / canvas.height };
    }),
    lastCells: [...document.querySelectorAll('main table')].flatMap((table) =>
      [...table.querySelectorAll('tr')]
        // The rows of a part that is folded up are not printed either.
        .filter((row) => row.checkVisibility())
        .map((row) => (row.lastElementChild as HTMLElement | null)?.innerText ?? ''),
    ),
    headings: [...document.querySelectorAll<HTMLElement>('main h2')].map(({ innerText }) => innerText),
    hasSources: document.querySelector('#sources') !== null,
  }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1360, height: 860 });
  return found;
}

/** Words without the signs at which a line may be broken, and without those that only steer the direction. */
const pieces = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '');

async function expectPrinted(page: Page): Promise<void> {
  const paper = await onPaper(page);
  for (const { width, height, ratio } of paper.charts) {
    expect(width, 'a chart is as wide as the text').toBeGreaterThanOrEqual(0.9 * COLUMN);
    expect(width, 'a chart is not wider than the text').toBeLessThanOrEqual(COLUMN + 1);
    expect(width / height / ratio, 'a chart keeps its proportions').toBeCloseTo(1, 1);
  }

  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  const pages = printedPages(pdf);
  for (const [index, { width, words, filled }] of pages.entries()) {
    const beyond = words.filter(({ from, to }) => from < MARGIN - LEAN || to > width - MARGIN + LEAN);
    expect(
      beyond.map(({ text }) => text),
      `words of page ${index + 1} beyond its margins`,
    ).toEqual([]);
    const next = pages[index + 1];
    // The last page, and the last before pages that lie across, end if their text does.
    if (next !== undefined && next.width === width)
      expect(filled, `page ${index + 1} of ${pages.length} is filled`).toBeGreaterThanOrEqual(LEAST_FILLED);
  }

  const text = printedText(pdf);
  const printed = new Set(pieces(text));
  expect(
    paper.lastCells.flatMap(pieces).filter((piece) => !printed.has(piece)),
    'words of last columns that are not printed',
  ).toEqual([]);

  const flat = text.replaceAll(/\s+/g, ' ');
  const places = [...flat.matchAll(/Sources of this page/g)].map(({ index }) => index);
  expect(places.length, 'lists of sources').toBe(paper.hasSources ? 1 : 0);
  if (paper.hasSources) expect(paper.headings.at(-1)).toBe('Sources of this page');
}

for (const route of ROUTES)
  test(`${route} is whole on paper`, async ({ analyst }) => {
    await open(analyst, route);
    await expectPrinted(analyst);
  });

for (const route of ['/sign-in', '/setup/no-such-token', '/invitation/no-such-token'])
  test(`${route} is whole on a stranger's paper`, async ({ page }) => {
    await open(page, route);
    await expectPrinted(page);
  });

test('A shared briefing is whole on paper', async ({ analyst }) => {
  const { slides } = await query<{ slides: object[] }>(analyst, 'briefings.additions', {
    charts: [{ chart: 'ports-forecast', query: 'scenario=base', draft: null }],
  });
  const made = await mutate<{ id: string; version: number }>(analyst, 'briefings.create', {
    title: 'Optics on paper',
    slides: [
      ...slides,
      { kind: 'text', id: 'words', title: 'What it means', notes: '', footnote: '', body: '- It comes' },
    ],
  });
  const { path } = await mutate<{ path: string }>(analyst, 'briefings.shares.create', {
    ...made,
    password: null,
    expiresInDays: 7,
    label: 'Paper',
  });
  await open(analyst, path);
  await expectPrinted(analyst);
  await mutate(analyst, 'briefings.remove', { id: made.id });
});
