import { present } from '@waveguide/quantity';
import type { Qualifier } from '../qualifier';
import { impliedPrices } from './implied-price';
import { estimateRow } from './ledger-row.fixture';

const year = { kind: 'year', year: 2030 } as const;
const revenue = (value: number, qualifier: Qualifier = 'point') =>
  estimateRow({ id: 'revenue', publisher: 'R', target: year, value: present(value), qualifier });
const ports = (value: number, qualifier: Qualifier = 'point') =>
  estimateRow({
    id: 'ports',
    publisher: 'P',
    metric: 'ports',
    unit: 'ports',
    scopeKey: 'cpo-ports',
    target: year,
    value: present(value),
    qualifier,
  });
const spans = (...rows: Parameters<typeof impliedPrices>[0]) => impliedPrices(rows).map(({ span }) => span);

describe('an implied price', () => {
  it('is revenue over ports of one year and scope', () => {
    // CIR's $5.4 billion for 2027 over LightCounting's 4.5 million ports is $1,200.
    expect(impliedPrices([revenue(5.4e9), ports(4.5e6)])).toMatchObject([
      { year: 2030, pair: 'across-publishers', span: { low: 1200, high: 1200 } },
    ]);
    expect(impliedPrices([revenue(1), { ...ports(1), publisher: 'R (quoted)' }])).toMatchObject([
      { pair: 'within-publisher' },
    ]);
  });

  it.each([
    ['at-least', 'point', { low: 390, high: null }],
    ['point', 'at-least', { low: null, high: 390 }],
    ['up-to', 'at-least', { low: null, high: 390 }],
    ['at-least', 'up-to', { low: 390, high: null }],
  ] as const)('of %s over %s is a bound', (above, below, span) => {
    expect(spans(revenue(39e9, above), ports(100e6, below))).toEqual([span]);
  });

  it.each([
    ['at-least', 'at-least'],
    ['up-to', 'up-to'],
  ] as const)('of %s over %s is no price at all', (above, below) => {
    expect(spans(revenue(39e9, above), ports(100e6, below))).toEqual([]);
  });

  it('takes no rows of another scope or year, excluded ones or superseded vintages', () => {
    expect(spans({ ...revenue(1), scopeKey: 'cpo+npo' }, ports(1))).toEqual([]);
    expect(spans({ ...revenue(1), target: { kind: 'year', year: 2031 } }, ports(1))).toEqual([]);
    expect(spans({ ...revenue(1), excluded: true }, ports(1))).toEqual([]);
    expect(spans(revenue(100), { ...revenue(300), vintage: '2026-06' }, ports(1))).toEqual([{ low: 300, high: 300 }]);
  });
});
