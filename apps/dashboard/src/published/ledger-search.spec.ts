import { allRowsAddress, ledgerFileAddress, readLedgerSearch, sortAddress, sortText } from './ledger-search';

const usual = { sort: 'published', descending: true };

describe('readLedgerSearch', () => {
  it('asks for everything, newest first, where the address says nothing', () => {
    expect(readLedgerSearch({})).toEqual({ search: usual, ignored: [] });
  });

  it('reads every filter', () => {
    const query = {
      kind: 'observation',
      rowMetric: 'ports',
      rowScope: 'cpo+npo',
      publisher: ' Yole ',
      evidence: 'primary,tertiary',
      rowYear: '2030',
      text: 'CPO \u0000market',
      sort: '-value',
    };
    expect(readLedgerSearch(query)).toEqual({
      search: {
        kind: 'observation',
        metric: 'ports',
        scopeKey: 'cpo+npo',
        publisher: 'Yole',
        evidence: ['primary', 'tertiary'],
        year: 2030,
        text: 'CPO  market',
        sort: 'value',
        descending: true,
      },
      ignored: [],
    });
  });

  it.each([
    ['kind', 'rumour'],
    ['rowMetric', 'abacus'],
    ['rowScope', '../x'],
    ['evidence', 'primary,gold'],
    ['rowYear', '1989'],
    ['rowYear', '2030.5'],
    ['sort', '--value'],
  ])('leaves out %s=%s and says so', (name, value) => {
    expect(readLedgerSearch({ [name]: value })).toEqual({ search: usual, ignored: [name] });
  });
});

describe('addresses of the table', () => {
  const query = { scenario: 'upside', measure: 'ports', text: 'Yole', sort: 'year', page: '3', tab: 'x.table' };

  it('sort from the first page and leave the usual order unsaid', () => {
    expect(sortAddress(query, { sort: 'value', descending: false })).toBe(
      '/published?scenario=upside&measure=ports&text=Yole&tab=x.table&sort=value',
    );
    expect(sortAddress({ sort: 'year' }, { sort: 'published', descending: true })).toBe('/published');
    expect(sortText({ sort: 'value', descending: true })).toBe('-value');
  });

  it('lead to all rows, and to a file of the rows asked for', () => {
    expect(allRowsAddress(query)).toBe('/published?scenario=upside&measure=ports&tab=x.table');
    expect(ledgerFileAddress(query, 'csv')).toBe('/published/ledger.csv?scenario=upside&text=Yole&sort=year');
    expect(ledgerFileAddress({}, 'xlsx')).toBe('/published/ledger.xlsx');
  });
});
