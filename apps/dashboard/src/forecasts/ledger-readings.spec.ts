import { ledgerReadings, publishedGrowth, type LedgerRow } from './ledger-readings';

function row(id: string, of: Partial<LedgerRow>): LedgerRow {
  return {
    id,
    kind: 'published-estimate',
    vintage: '2025-01',
    metric: 'revenue',
    scopeKey: 'cpo',
    basis: 'annual',
    target: { kind: 'year', year: 2030 },
    excluded: false,
    publisher: id,
    stated: '$5B',
    scopeLabel: 'CPO',
    basisLabel: 'annual',
    evidence: 'secondary',
    sourceId: 'source',
    ...of,
  } as LedgerRow;
}
const revenue = { output: 'revenue', entity: 'co-packaged' } as const;

describe('ledgerReadings', () => {
  it('takes the rows of the year that count the same before those that do not, newest first', () => {
    const readings = ledgerReadings(
      [
        row('other', { scopeKey: 'cpo+npo', vintage: '2026-05' } as Partial<LedgerRow>),
        row('older', {}),
        row('newer', { vintage: '2026' } as Partial<LedgerRow>),
        row('next year', { target: { kind: 'year', year: 2031 } }),
        row('repeated', { excluded: true }),
        row('copper', { scopeKey: 'copper' as LedgerRow['scopeKey'] }),
      ],
      revenue,
      2030,
    );
    expect(readings.map(({ id }) => id)).toEqual(['newer', 'older', 'other']);
    expect(readings.map(({ reason }) => reason === null)).toEqual([true, true, false]);
  });

  it('says what the model counts where a row counts something else', () => {
    const [reading] = ledgerReadings(
      [row('npo', { metric: 'ports', scopeKey: 'cpo+npo-ports' })],
      { output: 'ports', entity: 'co-packaged' },
      2030,
    );
    expect(reading.reason).toBe(
      'Not comparable: the model counts 800G-equivalents, switch CPO and in-package optical I/O, NPO left out.',
    );
  });

  it('shows another basis with that as its reason', () => {
    const [reading] = ledgerReadings([row('run-rate', { basis: 'run-rate', basisLabel: 'a run-rate' })], revenue, 2030);
    expect(reading.reason).toBe('Not comparable: this is a run-rate, the model counts whole years.');
  });
});

describe('publishedGrowth', () => {
  const growth = (id: string, of: Partial<LedgerRow>) =>
    row(id, {
      metric: 'growth',
      basis: 'compound-growth',
      target: { kind: 'period', fromYear: 2026, toYear: 2030 },
      ...of,
    } as Partial<LedgerRow>);

  it('takes rates between the same two years and says which count another scope', () => {
    const found = publishedGrowth(
      [
        growth('same', {}),
        growth('without lasers', { scopeKey: 'cpo-excluding-lasers' }),
        growth('other years', { target: { kind: 'period', fromYear: 2026, toYear: 2036 } }),
        growth('transceivers', { scopeKey: 'transceivers' }),
      ],
      'co-packaged',
      { from: 2026, to: 2030 },
    );
    expect(found.map(({ id, reason }) => [id, reason])).toEqual([
      ['same', null],
      ['without lasers', 'It counts another scope.'],
    ]);
  });
});
