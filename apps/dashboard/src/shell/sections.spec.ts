import { FOUND_PAGES } from '@waveguide/api/search-catalogue';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { liesIn, SECTIONS } from './sections';

describe('SECTIONS', () => {
  it.each(SECTIONS.map(({ href }) => href))('%s has a page', (href) => {
    expect(existsSync(join(__dirname, '../app', href, 'page.tsx'))).toBe(true);
  });

  it.each(SECTIONS)('$href is found by its name, $name', ({ href, name }) => {
    expect(FOUND_PAGES.find(({ address }) => address === href)?.name.startsWith(name)).toBe(true);
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
