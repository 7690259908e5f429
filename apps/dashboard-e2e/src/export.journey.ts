import fs from 'node:fs';
import { expect, test } from '@playwright/test';

const PNG_SIGNATURE = '89504e470d0a1a0a';

test('A reader downloads a chart as picture, drawing and table, each with its provenance', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const card = page.locator('section', { has: page.getByRole('tab', { name: 'Table' }) }).first();
  const title = (await card.getByRole('heading', { level: 2 }).innerText()).trim();

  const download = async (format: string) => {
    await card.getByRole('button', { name: 'Download' }).click();
    const dialog = page.getByRole('dialog', { name: 'Download' });
    await dialog.getByRole('radio', { name: new RegExp(format) }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: new RegExp(`^Download ${format}`) }).click(),
    ]);
    await page.keyboard.press('Escape');
    await expect(card.getByRole('button', { name: 'Download' })).toBeFocused();
    return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
  };

  const png = await download('PNG');
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);

  const svg = (await download('SVG')).bytes.toString('utf8');
  const text = svg
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const word of title.split(/\s+/).slice(0, 3)) expect(text).toContain(word);
  expect(text).toMatch(/revision \d+/i);
  expect(text).toMatch(/as of/i);

  const csv = (await download('CSV')).bytes.toString('utf8');
  expect(csv).toContain('2030');
  expect(csv).toMatch(/revision/i);

  // The same address gives the same bytes, so that a document which embeds it does not change under its reader.
  const address = '/charts/ports-forecast.png?scenario=base&revision=1';
  const [first, again] = [await request.get(address), await request.get(address)];
  expect(Buffer.compare(await first.body(), await again.body())).toBe(0);
  const known = await request.get(address, { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(known.status()).toBe(304);
  expect(first.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});
