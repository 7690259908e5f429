import { expect, test } from '@playwright/test';

/** No answer of the server may show how it is made. */
const STACK = /\bat .+\(.+:\d+:\d+\)|node_modules|PrismaClient|\.tsx?:\d+/;

test.describe('A wrong address', () => {
  for (const address of [
    '/no-such-page',
    '/vendors/acme',
    '/sources/none',
    '/forecasts/unknown/edit',
    '/charts/none.png',
  ]) {
    test(`${address} says that there is nothing and what to do`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      expect(await page.content()).not.toMatch(STACK);
    });
  }

  for (const address of [
    '/?scenario=%00&revision=-3',
    '/forecasts?from=2036&to=2024&metric=joy&scale=round',
    '/vendors?vendors=acme,<script>alert(1)</script>',
    '/timeline?tab=whatever&scenario=none',
    `/sources?text=${'x'.repeat(3000)}&tier=gold`,
  ]) {
    test(`${address.slice(0, 60)} falls back to the usual view`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.content()).not.toMatch(STACK);
    });
  }

  for (const address of [
    '/%',
    '/%zz/%20',
    '/vendors/%c0%ae',
    '/sources/%ed%a0%80',
    '/shared/%ff',
    '/_next/static/%ff.js',
  ]) {
    test(`${address}, which cannot be decoded, says that there is nothing`, async ({ request }) => {
      const response = await request.get(address);
      expect(response.status()).toBe(404);
      expect(await response.text()).not.toMatch(STACK);
    });
  }

  test('a chart file and a procedure whose names cannot be decoded are told as unknown', async ({ request }) => {
    const chart = await request.get('/charts/%ff.svg?revision=%ff');
    expect(chart.status()).toBe(404);
    expect(await chart.text()).toContain('There is no chart file “%ff.svg”');
    const procedure = await request.get('/api/trpc/%ff');
    expect(procedure.status()).toBe(404);
    expect(await procedure.text()).toContain('There is no such procedure.');
  });

  test('a chart file with wrong parameters is a 400 that says which', async ({ request }) => {
    const response = await request.get('/charts/market-forecast.png?from=12&to=nine');
    expect(response.status()).toBe(400);
    const text = await response.text();
    expect(text).toMatch(/from|year/i);
    expect(text).not.toMatch(STACK);
  });

  test('an oversized body is a 413, and a malformed input a 400', async ({ request }) => {
    const headers = { 'content-type': 'application/json' };
    const large = await request.post('/api/trpc/revisions.commit', { headers, data: `"${'x'.repeat(11_000_000)}"` });
    expect(large.status()).toBe(413);
    const malformed = await request.get('/api/trpc/sources.list?input=%7B%22json%22%3A');
    expect(malformed.status()).toBe(400);
    expect(await malformed.text()).not.toMatch(STACK);
  });
});
