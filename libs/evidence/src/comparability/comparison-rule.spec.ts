import { missing } from '@waveguide/quantity';
import type { PublishedEstimate } from '../published-estimate';
import { comparisonWith, type ComparisonRule } from './comparison-rule';
import { estimateRow, observationRow } from './ledger-row.fixture';

const rule: ComparisonRule = {
  who: 'the model',
  counts: 'revenue of CPO and OIO',
  metric: 'revenue',
  unit: 'USD',
  scopes: [{ scopeKey: 'cpo', unit: 'USD', per: 1 }],
  basis: 'annual',
  firstYear: 2024,
  lastYear: 2036,
  tertiary: 'left-out',
};
const of = (change: Partial<PublishedEstimate>) => {
  const row = estimateRow(change);
  return comparisonWith(rule, [row])(row);
};

describe('a comparable row', () => {
  it('counts the same in the same way for a year of the model', () => {
    expect(of({})).toEqual({ ok: true, value: { per: 1, year: 2030 } });
    expect(of({ qualifier: 'at-least' }).ok).toBe(true);
    expect(of({ evidence: 'primary' }).ok).toBe(true);
  });

  it('may be stated in another unit with an exact conversion', () => {
    const price: ComparisonRule = {
      ...rule,
      metric: 'price',
      unit: 'USD/port',
      basis: 'snapshot',
      scopes: [{ scopeKey: 'transceivers-1600g-contract-siph', unit: 'USD/unit', per: 2 }],
      tertiary: 'taken',
    };
    const row = estimateRow({
      metric: 'price',
      unit: 'USD/unit',
      basis: 'snapshot',
      scopeKey: 'transceivers-1600g-contract-siph',
      evidence: 'tertiary',
    });
    expect(comparisonWith(price, [row])(row)).toEqual({ ok: true, value: { per: 2, year: 2030 } });
  });
});

describe('a row that is not comparable', () => {
  it.each<[string, Partial<PublishedEstimate>, string]>([
    ['metric', { metric: 'share' }, 'The row states share, the model revenue.'],
    ['unit', { unit: 'units' }, 'The row is in units, the model in US dollars.'],
    [
      'scope',
      { scopeKey: 'cpo+npo' },
      'The row counts “Co-packaged and near-packaged optics”, the model “revenue of CPO and OIO”.',
    ],
    ['basis', { basis: 'quarter' }, 'The basis of the row is “one quarter”, that of the model “calendar year”.'],
    ['year', { target: { kind: 'year', year: 2020 } }, 'The row is about 2020, the model about 2024 to 2036.'],
    [
      'year',
      { target: { kind: 'period', fromYear: 2026, toYear: 2031 } },
      'The row is about 2026 to 2031 together, the model about each year of 2024 to 2036.',
    ],
    ['year', { target: { kind: 'not-stated', detail: 'None is given.' } }, 'The row names no year. None is given.'],
    ['number', { value: missing('not-reported', 'Words only.') }, 'The row states no number. Words only.'],
    [
      'evidence',
      { evidence: 'tertiary' },
      'The row is tertiary evidence, a repost or an aggregator; only primary and secondary count.',
    ],
    [
      'excluded',
      { excluded: true, flag: 'A second report.' },
      'The row is left out of every comparison. A second report.',
    ],
  ])('says the first difference: %s', (differsIn, change, message) => {
    expect(of(change)).toEqual({ ok: false, error: { differsIn, message } });
  });

  it('names the metric before all else, and the scope before the year', () => {
    expect(of({ metric: 'share', scopeKey: 'cpo+npo', excluded: true })).toMatchObject({
      error: { differsIn: 'metric' },
    });
    expect(of({ scopeKey: 'cpo+npo', target: { kind: 'year', year: 2020 } })).toMatchObject({
      error: { differsIn: 'scope' },
    });
  });

  it('was replaced by a newer vintage of its publisher, and says by which', () => {
    const old = estimateRow({ id: 'old', vintage: '2025-06' });
    const young = observationRow({ id: 'young', observedOn: '2026-03' });
    const compare = comparisonWith(rule, [old, young]);
    expect(compare(old)).toEqual({
      ok: false,
      error: {
        differsIn: 'superseded',
        message: 'A house replaced this figure, dated Jun 2025, by “$8B”, dated Mar 2026.',
      },
    });
    expect(compare(young).ok).toBe(true);
  });

  it('replaces nothing itself', () => {
    const old = estimateRow({ id: 'old', vintage: '2025-06' });
    const repost = estimateRow({ id: 'repost', vintage: '2026-03', evidence: 'tertiary' });
    expect(comparisonWith(rule, [old, repost])(old).ok).toBe(true);
  });
});
