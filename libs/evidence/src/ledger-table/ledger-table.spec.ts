import { missing, present } from '@waveguide/quantity';
import { estimateRow, observationRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import { filteredRows, voiceOfRow, type LedgerTableFilter } from './filter';
import { ROW_ORDERS, sortedRows } from './sort';

const rows = [
  estimateRow({
    id: 'a',
    publisher: 'Yole',
    vintage: '2025-06',
    value: present(8.1e9),
    scopeText: 'CPO in data centres',
  }),
  estimateRow({
    id: 'b',
    publisher: 'LightCounting (quoted by Marvell)',
    vintage: '2026-05-28',
    metric: 'ports',
    unit: 'ports',
    scopeKey: 'cpo+npo-ports',
    value: present(100e6),
    evidence: 'primary',
    target: { kind: 'period', fromYear: 2028, toYear: 2031 },
    locator: 'Slide 14',
  }),
  observationRow({
    id: 'c',
    publisher: 'Astute Analytica',
    observedOn: '2026',
    evidence: 'tertiary',
    target: { kind: 'year', year: 2025 },
  }),
  estimateRow({
    id: 'd',
    publisher: 'Omdia',
    vintage: '2026-01',
    target: { kind: 'not-stated', detail: 'No year.' },
    value: missing('not-reported', 'Words only.'),
  }),
];
const ids = (filter: LedgerTableFilter) => filteredRows(rows, filter).map(({ id }) => id);

describe('a filter', () => {
  it.each<[LedgerTableFilter, string[]]>([
    [{}, ['a', 'b', 'c', 'd']],
    [{ kind: 'observation' }, ['c']],
    [{ metric: 'ports' }, ['b']],
    [{ scopeKey: 'cpo+npo-ports' }, ['b']],
    [{ publisher: 'LightCounting' }, ['b']],
    [{ evidence: ['primary', 'tertiary'] }, ['b', 'c']],
    [{ evidence: [] }, ['a', 'b', 'c', 'd']],
    [{ year: 2030 }, ['a', 'b']],
    [{ year: 2025 }, ['c']],
    [{ text: 'slide 14' }, ['b']],
    [{ text: 'YOLÉ centres' }, ['a']],
    [{ text: 'yole slide' }, []],
  ])('%o', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it('finds every row of the dataset under the voice that its list offers', () => {
    const voices = [...new Set(seededLedger.map(voiceOfRow))];
    const found = voices.flatMap((publisher) => filteredRows(seededLedger, { publisher }));
    expect(found).toHaveLength(seededLedger.length);
  });
});

describe('an order', () => {
  const order = (by: (typeof ROW_ORDERS)[number], descending: boolean) =>
    sortedRows(rows, { by, descending }).map(({ id }) => id);

  it.each([
    ['published', true, ['b', 'd', 'c', 'a']],
    ['publisher', false, ['c', 'b', 'd', 'a']],
    ['year', false, ['c', 'a', 'b', 'd']],
    ['year', true, ['b', 'a', 'c', 'd']],
    ['evidence', false, ['b', 'd', 'a', 'c']],
  ] as const)('by %s, descending %s', (by, descending, expected) => {
    expect(order(by, descending)).toEqual(expected);
  });

  it('by value keeps metrics apart and puts rows without a number last', () => {
    expect(order('value', false).at(-1)).toBe('d');
    expect(order('value', true).at(-1)).toBe('d');
    expect(order('value', false)[0]).toBe('b');
  });

  it.each(ROW_ORDERS)('by %s does not hang on the order of the ledger', (by) => {
    const once = sortedRows(seededLedger, { by, descending: false });
    expect(sortedRows([...seededLedger].reverse(), { by, descending: false })).toEqual(once);
  });
});
