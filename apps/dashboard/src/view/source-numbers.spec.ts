import { mergedSources, sourceNumbers } from './source-numbers';

const source = (id: string) => ({ id, publisher: id.toUpperCase(), title: `About ${id}` });

describe('sourceNumbers', () => {
  it('numbers from one in the order given and cites each source once, rising', () => {
    const numbers = sourceNumbers([source('a'), source('b'), source('c')]);
    expect(numbers.cite(['c', 'a', 'c'])).toEqual([
      { number: 1, href: '/sources/a', label: 'A: About a' },
      { number: 3, href: '/sources/c', label: 'C: About c' },
    ]);
  });

  it('leaves out what the page does not list', () => {
    expect(sourceNumbers([source('a')]).cite(['z'])).toEqual([]);
  });
});

describe('mergedSources', () => {
  it('keeps each source once, at its first place', () => {
    expect(
      mergedSources([
        [source('b'), source('a')],
        [source('a'), source('c')],
      ]).map(({ id }) => id),
    ).toEqual(['b', 'a', 'c']);
  });
});
