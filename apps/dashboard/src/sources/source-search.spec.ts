import { readSourceSearch } from './source-search';

const nothing = { text: undefined, kind: undefined, tier: undefined };

describe('readSourceSearch', () => {
  it('filters nothing where the address says nothing', () => {
    expect(readSourceSearch(nothing)).toEqual({ search: {}, ignored: 0 });
  });

  it('reads words, kinds and tiers', () => {
    expect(readSourceSearch({ text: ' Yole ', kind: 'report,news', tier: 'tertiary' })).toEqual({
      search: { text: 'Yole', kinds: ['report', 'news'], tiers: ['tertiary'] },
      ignored: 0,
    });
  });

  it('counts what it does not know and cuts what is too long', () => {
    const read = readSourceSearch({ text: 'x'.repeat(500), kind: 'rumour,report', tier: 'gold' });
    expect(read.search.text).toHaveLength(200);
    expect(read.search.kinds).toEqual(['report']);
    expect(read.ignored).toBe(2);
  });
});
