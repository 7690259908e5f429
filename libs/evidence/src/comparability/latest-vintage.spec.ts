import fc from 'fast-check';
import { dateOfRow, isLaterDate, newerVintages, publisherOfRow } from './latest-vintage';
import { estimateRow, observationRow } from './ledger-row.fixture';

const all = () => true;

describe('whose figure a row is', () => {
  it.each([
    ['LightCounting (quoted by Marvell)', 'LightCounting'],
    ['LightCounting', 'LightCounting'],
    ['Unattributed', null],
    ['Unnamed broker call', null],
    ['Attributed to LightCounting', null],
    ['Cited by Lightwave (origin not named)', null],
    ['Rongzhong Consulting (origin not named)', null],
  ])('%s', (publisher, expected) => {
    expect(publisherOfRow(estimateRow({ publisher }))).toBe(expected);
  });
});

describe('a later date', () => {
  it.each([
    ['2026-03', '2025-12-24', true],
    ['2026', '2025-12', true],
    ['2026-03', '2026', false],
    ['2026', '2026-03', false],
    ['2025', '2025', false],
  ])('%s after %s: %s', (a, b, later) => {
    expect(isLaterDate(a, b)).toBe(later);
  });
});

describe('a newer vintage', () => {
  const old = estimateRow({ id: 'old', vintage: '2025-06' });
  const young = estimateRow({ id: 'young', vintage: '2026-03' });

  it('of the same publisher, metric, scope, basis and target year replaces the older one', () => {
    const newer = newerVintages([old, young], all);
    expect(newer(old)?.id).toBe('young');
    expect(newer(young)).toBeUndefined();
  });

  it.each([
    ['publisher', { publisher: 'Another house' }],
    ['metric', { metric: 'ports' }],
    ['scope', { scopeKey: 'cpo+oio' }],
    ['basis', { basis: 'quarter' }],
    ['year', { target: { kind: 'year', year: 2031 } }],
  ] as const)('of another %s replaces nothing', (_, change) => {
    expect(newerVintages([old, { ...young, ...change }], all)(old)).toBeUndefined();
  });

  it('may be an actual, and an inadmissible row replaces nothing', () => {
    const actual = observationRow({ observedOn: '2031-02' });
    expect(newerVintages([old, actual], all)(old)).toBe(actual);
    expect(newerVintages([old, actual], (row) => row !== actual)(old)).toBeUndefined();
  });

  it('is the one that a comparison of every pair finds (seed 92)', () => {
    const row = fc.record({
      publisher: fc.constantFrom('A', 'A (quoted by B)', 'B', 'Unattributed'),
      vintage: fc.constantFrom('2024', '2025', '2025-03', '2025-03-07', '2025-11', '2026-01'),
      usable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (made) => {
        const rows = made.map(({ publisher, vintage }, i) => estimateRow({ id: `row-${i}`, publisher, vintage }));
        const newer = newerVintages(rows, ({ id }) => made[Number(id.slice(4))]!.usable);
        // Slow definition: replaced where any usable row of the same first name was published certainly later.
        const name = (publisher: string) => publisher.split(' (')[0];
        for (const [i, a] of rows.entries()) {
          const replaced = rows.some(
            (b, j) =>
              made[j]!.usable &&
              name(b.publisher) === name(a.publisher) &&
              name(a.publisher) !== 'Unattributed' &&
              b.vintage > a.vintage &&
              b.vintage.slice(0, a.vintage.length) !== a.vintage,
          );
          expect(newer(rows[i]!) !== undefined).toBe(replaced);
          const by = newer(rows[i]!);
          if (by !== undefined) expect(dateOfRow(by) > dateOfRow(a)).toBe(true);
        }
      }),
      { seed: 92 },
    );
  });
});
