import { estimateRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import { consensusQuestion, questionChoices } from './question';

describe('the question that a metric and a year mean', () => {
  it.each([
    { metric: 'revenue', year: 2030, scopeKey: 'cpo', unit: 'USD', basis: 'annual' },
    { metric: 'ports', year: 2030, scopeKey: 'cpo+npo-ports', unit: 'ports', basis: 'annual' },
    { metric: 'share', year: 2030, scopeKey: 'cpo-of-ai-modules', unit: 'fraction', basis: 'annual' },
    { metric: 'units', year: 2026, scopeKey: 'transceivers-800g', unit: 'units', basis: 'annual' },
  ] as const)('$metric in $year: $scopeKey', (expected) => {
    const { metric, year } = expected;
    expect(consensusQuestion(seededLedger, { metric, year })).toEqual(expected);
  });

  it('is the scope that somebody names', () => {
    expect(consensusQuestion(seededLedger, { metric: 'revenue', year: 2030, scopeKey: 'cpo+npo' })?.scopeKey).toBe(
      'cpo+npo',
    );
  });

  it('is none where the ledger has no estimate of it', () => {
    expect(consensusQuestion(seededLedger, { metric: 'units', year: 2036 })).toBeNull();
    expect(consensusQuestion(seededLedger, { metric: 'revenue', year: 2030, scopeKey: 'lpo' })).toBeNull();
  });

  it('counts neither excluded rows nor one company', () => {
    const ledger = [
      estimateRow({ id: 'a', excluded: true }),
      estimateRow({ id: 'b', scopeKey: 'nvidia-rubin-ultra-cycle-cpo' }),
    ];
    expect(consensusQuestion(ledger, { metric: 'revenue', year: 2030 })).toBeNull();
  });
});

describe('what can be asked', () => {
  const choices = questionChoices(seededLedger, { metric: 'revenue', year: 2030 });

  it('has each metric with a year that it has estimates for', () => {
    for (const { value: metric, year } of choices.metrics)
      expect(consensusQuestion(seededLedger, { metric, year })).not.toBeNull();
    expect(choices.metrics[0]).toMatchObject({ value: 'ports', year: 2030 });
    expect(choices.metrics.find(({ value }) => value === 'units')?.year).toBe(2026);
  });

  it('has each year and each scope with its count', () => {
    expect(choices.years.map(({ value }) => value)).toEqual([...choices.years.map(({ value }) => value)].sort());
    expect(choices.scopes.find(({ value }) => value === 'cpo')?.count).toBe(4);
    for (const { value: scopeKey } of choices.scopes)
      expect(consensusQuestion(seededLedger, { metric: 'revenue', year: 2030, scopeKey })).not.toBeNull();
  });
});
