import { present } from '@waveguide/quantity';
import { estimateRow, observationRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import { mostResolved, publisherScorecards, resolvedEstimates } from './scorecards';

describe('the scorecards of the dataset', () => {
  const cards = publisherScorecards(seededLedger);

  it('hold each resolved forecast against the actual of its own scope, worked out by hand', () => {
    expect(
      cards.map(({ publisher, horizon, resolved, scores, rank }) => [
        publisher,
        horizon,
        resolved.map(({ estimate }) => estimate.id),
        scores.medianAbsolutePercentageError.kind === 'present'
          ? Number(scores.medianAbsolutePercentageError.value.toFixed(4))
          : null,
        rank,
      ]),
    ).toEqual([
      // 20M 800G modules against 20M, 2M of 1.6T against 2.5M: errors 0 and 20 %.
      ['Citi', 0, ['fc-citi-2025-800g-2025', 'fc-citi-2025-16t-2025'], 0.1, null],
      // 20M against 20M, 1M against 2.5M: 0 and 60 %.
      ['CTBC', 0, ['fc-ctbc-800g-2025', 'fc-ctbc-16t-2025'], 0.3, null],
      // −10 % against 5 %, −1 % against −6 %: 300 and 83 %.
      ['LightCounting', 0, ['fc-lc-2023-eth-2023', 'fc-lc-2023-total-2023'], 1.9167, null],
      // 35 % against 30 %: a sixth.
      ['Yole', 8, ['fc-yole-2017-siph-share-2025'], 0.1667, null],
    ]);
  });

  it('rank nobody below five resolved forecasts', () => {
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.every(({ scores, rank }) => scores.count < 5 && rank === null)).toBe(true);
  });
});

describe('a forecast resolves', () => {
  const forecast = estimateRow({ id: 'f', vintage: '2026-03', value: present(8e9) });
  const actual = observationRow({ id: 'o', observedOn: '2031-02', publisher: 'Another', value: present(10e9) });
  const ids = (...rows: Parameters<typeof resolvedEstimates>[0]) =>
    resolvedEstimates(rows).map(({ actual: { id } }) => id);

  it('by an actual of the same kind and year, of whatever publisher', () => {
    const [found] = resolvedEstimates([forecast, actual]);
    expect(found).toMatchObject({ horizon: 4, forecast: { forecast: 8e9, actual: 10e9 } });
  });

  it.each([
    ['another scope', { scopeKey: 'cpo+npo' }],
    ['another basis', { basis: 'quarter' }],
    ['another year', { target: { kind: 'year', year: 2031 } }],
    ['tertiary evidence', { evidence: 'tertiary' }],
    ['an excluded row', { excluded: true }],
    ['a bound', { qualifier: 'at-least' }],
  ] as const)('not by %s', (_, change) => {
    expect(ids(forecast, { ...actual, ...change })).toEqual([]);
  });

  it('not if it was published after its year', () => {
    expect(ids({ ...forecast, vintage: '2031-01' }, actual)).toEqual([]);
    expect(ids({ ...forecast, vintage: '2030-12' }, actual)).toEqual(['o']);
  });

  it('by the best evidence, then by what was known last', () => {
    const later = { ...actual, id: 'later', observedOn: '2031-08' };
    const primary = { ...actual, id: 'primary', evidence: 'primary' as const };
    expect(ids(forecast, actual, later)).toEqual(['later']);
    expect(ids(forecast, later, primary)).toEqual(['primary']);
  });
});

describe('a rank', () => {
  const record = (publisher: string, forecasts: readonly number[]) =>
    forecasts.flatMap((value, i) => {
      const target = { kind: 'year', year: 2021 + i } as const;
      const vintage = String(2020 + i);
      return [
        estimateRow({ id: `${publisher}-${i}`, publisher, vintage, target, value: present(value) }),
        observationRow({
          id: `o-${publisher}-${i}`,
          publisher: 'Actuals',
          observedOn: '2030',
          target,
          value: present(100),
        }),
      ];
    });

  it('is by median error among publishers with five of one horizon', () => {
    const ledger = [
      ...record('Close', [110, 90, 110, 90, 110]),
      ...record('Far', [200, 50, 200, 50, 200]),
      ...record('Few', [100, 100]),
    ];
    expect(publisherScorecards(ledger).map(({ publisher, horizon, rank }) => [publisher, horizon, rank])).toEqual([
      ['Close', 1, 1],
      ['Far', 1, 2],
      ['Few', 1, null],
    ]);
    expect(mostResolved(publisherScorecards(ledger), ['Few', 'Far'])).toBe(5);
    expect(mostResolved(publisherScorecards(ledger), [])).toBe(0);
  });

  it('is nobody’s where nobody is named', () => {
    expect(publisherScorecards(record('Unattributed', [1, 2, 3, 4, 5]))).toEqual([]);
  });
});
