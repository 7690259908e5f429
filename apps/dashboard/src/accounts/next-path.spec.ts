import { safeNextPath } from './next-path';

describe('safeNextPath', () => {
  it.each(['/', '/forecasts/base/edit?metric=revenue', '/vendors#positions'])('keeps %s', (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'forecasts',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
  ])('leads %p to the overview', (wanted) => {
    expect(safeNextPath(wanted)).toBe('/');
  });
});
