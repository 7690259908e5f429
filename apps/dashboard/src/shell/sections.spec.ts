import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { liesIn, SECTIONS } from './sections';

describe('SECTIONS', () => {
  it.each(SECTIONS.map(({ href }) => href))('%s has a page', (href) => {
    expect(existsSync(join(__dirname, '../app', href, 'page.tsx'))).toBe(true);
  });
});

describe('liesIn', () => {
  it.each([
    ['/', '/', true],
    ['/', '/vendors', false],
    ['/vendors', '/vendors/nvidia', true],
    ['/vendors', '/vendors-old', false],
    ['/forecasts', '/forecasts/base/edit', true],
  ] as const)('in %s lies %s: %s', (section, pathname, answer) => {
    expect(liesIn(section, pathname)).toBe(answer);
  });
});
