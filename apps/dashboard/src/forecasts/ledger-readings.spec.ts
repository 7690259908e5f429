import { sampleSummary } from '@waveguide/charts/testing';
import type { PublishedEstimate } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { ledgerCheck } from '@waveguide/forecasts';
import { present } from '@waveguide/quantity';
import { ledgerReadings, publishedGrowth, type LabelledRow } from './ledger-readings';

const summary = sampleSummary();
/** Revenue of 2028 has P10 $1.75B, P50 $3.5B and P90 $5.25B. */
function row(id: string, of: Partial<PublishedEstimate> = {}): LabelledRow {
  const figure = estimateRow({ id, publisher: id, value: present(5e9), target: { kind: 'year', year: 2028 }, ...of });
  return { ...figure, stated: '$5B', scopeLabel: 'CPO' };
}
const revenue = { output: 'revenue', entity: 'co-packaged', year: 2028 } as const;
const of = (...rows: readonly LabelledRow[]) => ledgerReadings(rows, revenue, summary);

describe('ledgerReadings', () => {
  it('takes the rows of the year that are compared before those that are not, newest first', () => {
    const { readings } = of(
      row('other', { scopeKey: 'cpo+npo', vintage: '2026-05' }),
      row('older', { vintage: '2025-01' }),
      row('newer', { vintage: '2026' }),
      row('next year', { target: { kind: 'year', year: 2029 } }),
      row('repeated', { excluded: true }),
      row('copper', { scopeKey: 'copper-timing' }),
    );
    expect(readings.map(({ id }) => id)).toEqual(['newer', 'older', 'other']);
    expect(readings.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'not-compared']);
  });

  it('judges each row as the overview does, and counts the year row by row', () => {
    const rows = [row('met'), row('high', { value: present(9e9) }), row('bound', { qualifier: 'at-least' })];
    const { readings, counts } = of(...rows);
    const overview = new Map(ledgerCheck({ summary, figures: rows }).map((check) => [check.row.id, check]));
    for (const { id, verdict, reason } of readings) expect(overview.get(id)).toMatchObject({ verdict, reason });
    expect(counts).toMatchObject({ holds: 1, below: 1, satisfied: 1 });
    expect(readings.find(({ id }) => id === 'bound')).toMatchObject({ bound: true });
  });

  it('says in what a row differs, naming both sides', () => {
    const reasonOf = (change: Partial<PublishedEstimate>, series: Parameters<typeof ledgerReadings>[1] = revenue) =>
      ledgerReadings([row('row', change)], series, summary).readings[0]?.reason;
    expect(
      reasonOf({ metric: 'ports', unit: 'ports', scopeKey: 'cpo+npo-ports' }, { ...revenue, output: 'ports' }),
    ).toBe(
      'The row counts “Co-packaged and near-packaged ports”, the model “800G-equivalent ports of CPO (switch) and in-package optical I/O (OIO) together, NPO left out”.',
    );
    expect(reasonOf({ basis: 'run-rate' })).toBe(
      'The basis of the row is “annualised run-rate of one company”, that of the model “calendar year”.',
    );
    expect(reasonOf({}, { ...revenue, entity: 'cpo' })).toBe(
      'The row counts “CPO market revenue, boundary not stated”, the model “revenue of CPO (switch) alone, in-package optical I/O (OIO) left out”.',
    );
  });
});

describe('publishedGrowth', () => {
  const growth = (id: string, change: Partial<PublishedEstimate> = {}) =>
    row(id, {
      metric: 'growth',
      basis: 'compound-growth',
      unit: 'fraction/yr',
      target: { kind: 'period', fromYear: 2026, toYear: 2030 },
      ...change,
    });

  it('takes rates between the same two years and says how others’ scope differs', () => {
    const found = publishedGrowth(
      [
        growth('same'),
        growth('without lasers', { scopeKey: 'cpo-excluding-lasers' }),
        growth('other years', { target: { kind: 'period', fromYear: 2026, toYear: 2036 } }),
        growth('transceivers', { scopeKey: 'transceivers' }),
      ],
      'co-packaged',
      { from: 2026, to: 2030 },
    );
    expect(found.map(({ id, reason }) => [id, reason])).toEqual([
      ['same', null],
      [
        'without lasers',
        'The row counts “CPO without external lasers”, the model “revenue of CPO (switch) and in-package optical I/O (OIO) together, NPO left out”.',
      ],
    ]);
  });
});
