import { askedOf, pageAddress, readListPlace } from './list-address';

describe('the place in a list', () => {
  it.each([
    [{}, { page: 1, search: '' }],
    [
      { page: '3', search: ' laser ' },
      { page: 3, search: 'laser' },
    ],
    [{ page: ['2', '9'] }, { page: 2, search: '' }],
    [{ page: '0' }, { page: 1, search: '' }],
    [{ page: '1.5' }, { page: 1, search: '' }],
    [{ page: 'x' }, { page: 1, search: '' }],
    [{ page: '1e9' }, { page: 1, search: '' }],
    [{ search: 'a\u0000b\u202Ec' }, { page: 1, search: 'a b c' }],
  ])('of %j is %j', (query, place) => expect(readListPlace(query)).toEqual(place));

  it('asks for no search where there is none', () => {
    expect(askedOf({ page: 2, search: '' })).toEqual({ page: 2 });
    expect(askedOf({ page: 2, search: 'x' })).toEqual({ page: 2, search: 'x' });
  });

  it('keeps what else the address says', () => {
    const of = pageAddress('/briefings', { query: { search: 'a b', page: '4', show: 'mine' } });
    expect(of(5)).toBe('/briefings?search=a+b&show=mine&page=5');
    expect(of(1)).toBe('/briefings?search=a+b&show=mine');
    expect(pageAddress('/sources', { query: {} })(1)).toBe('/sources');
  });
});
