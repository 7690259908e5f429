import type { LedgerRow, Observation, PublishedEstimate, ScopeKey } from '@waveguide/evidence';
import { estimateRow, observationRow } from '@waveguide/evidence/testing';
import { present } from '@waveguide/quantity';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { ledgerConsistency } from './ledger-consistency';
import { summariseModel } from '../engine/market-engine';

const base = valuesOf('base');
const summaryOf = (changes: Readonly<Record<string, number>> = {}) =>
  summariseModel({
    model: baseMarketModel,
    values: new Map([
      ...base,
      ...Object.entries(changes).map(([key, value]) => [key, { kind: 'fixed', value }] as const),
    ]),
    definitions,
    seed: 1,
    drawCount: 1024,
  });

const price = (id: string, scopeKey: ScopeKey, [low, high]: readonly [number, number]): Observation =>
  observationRow({
    id,
    publisher: 'Unnamed expert call',
    metric: 'price',
    scopeKey,
    basis: 'snapshot',
    target: { kind: 'year', year: 2026 },
    observedOn: '2026',
    value: present((low + high) / 2),
    low,
    high,
    unit: scopeKey === 'cpo-switch-optical-content' || scopeKey === 'nvidia-cpo-engines' ? 'USD/switch' : 'USD/unit',
    qualifier: 'range',
    evidence: 'tertiary',
  });
/** The prices as the dataset states them. */
const prices = [
  price('siph', 'transceivers-800g-contract-siph', [350, 360]),
  price('eml', 'transceivers-800g-contract-eml', [380, 400]),
  price('fast', 'transceivers-1600g-contract-siph', [1100, 1200]),
  price('content', 'cpo-switch-optical-content', [52_000, 57_000]),
];

describe('implied price', () => {
  const of = (
    changes: Readonly<Record<string, number>>,
    { id = 'implied-price:co-packaged:2027', figures = prices as readonly LedgerRow[] } = {},
  ) => ledgerConsistency({ summary: summaryOf(changes), figures }).find((check) => check.id === id);
  /** $47.3 in 2025, falling by 14 % a year, is $35 in 2027: what the founding report implies. */
  const founding = { 'asp-2025': 35 / 0.86 ** 2, 'asp-decline': 0.14, 'oio-asp-2028': 35 };

  it('of the base scenario meets the evidence', () => {
    expect(of({})).toMatchObject({ verdict: 'agrees', ratio: 1 });
  });

  it('trips where an edit leaves the evidence, and says what it compared', () => {
    const check = of(founding);
    expect(check).toMatchObject({
      verdict: 'below',
      year: 2027,
      unit: 'USD/port',
      // $52,000 to $57,000 of optical content shared by 144 ports: $361 to $396.
      ledger: { sources: [{ recordId: 'content', tertiary: true }] },
      message:
        'Co-packaged optics in 2027 imply $35 per port; published prices are $361 to $396 for the optics of one port.',
      // What co-packaged optics replaces: $350 for an 800G module to half of $1,200 for one of 1.6T.
      beside: ['Pluggables at $350 to $600 per port.'],
    });
    expect(check?.ledger.low).toBeCloseTo(52_000 / 144, 9);
    expect(check?.ledger.high).toBeCloseTo(57_000 / 144, 9);
    expect(check?.ratio).toBeCloseTo(35 / (52_000 / 144), 2);
  });

  it('takes whatever row counts the same, and no single part, list price or excluded row', () => {
    const cheap = price('another', 'cpo-switch-optical-content', [4_000, 6_000]);
    expect(of(founding, { figures: [...prices, cheap] })).toMatchObject({
      verdict: 'agrees',
      ledger: { sources: { length: 2 } },
    });
    expect(of(founding, { figures: [...prices, { ...cheap, excluded: true }] })).toMatchObject({ verdict: 'below' });
    const others = [
      price('part', 'nvidia-cpo-engines', [4e3, 6e3]),
      price('list', 'transceivers-800g-list-price', [30, 40]),
    ];
    expect(of(founding, { figures: [...prices, ...others] })).toEqual(of(founding));
    expect(of(founding, { figures: others })).toBeUndefined();
  });

  it('takes a bound as a bound', () => {
    const bound = { ...prices[3]!, qualifier: 'at-least', low: null, high: null } as const;
    expect(of({ 'asp-2025': 9e4 }, { figures: [bound] })).toMatchObject({ verdict: 'agrees', ledger: { high: null } });
  });

  it('counts a 1.6T module as two ports of 800G', () => {
    const check = of({ 'pluggable-asp-2026': 700 }, { id: 'implied-price:pluggable:2026' });
    expect(check).toMatchObject({ verdict: 'above', ledger: { low: 350, high: 600 } });
    expect(check?.ratio).toBeCloseTo(700 / 600, 6);
  });

  it('says beside it what others’ revenue and ports imply, bounds as bounds', () => {
    const figures = [
      ...prices,
      estimateRow({ publisher: 'CIR', target: { kind: 'year', year: 2027 }, value: present(5.4e9) }),
      estimateRow({
        publisher: 'LightCounting',
        metric: 'ports',
        unit: 'ports',
        scopeKey: 'cpo-ports',
        target: { kind: 'year', year: 2027 },
        value: present(4.5e6),
        qualifier: 'at-least',
      }),
    ];
    expect(of({}, { figures })?.beside).toContain(
      'CIR, $5.4B over LightCounting, at least 4.5M ports is at most $1,200 per port (CPO ports, speed not stated).',
    );
  });

  it('is not checked in years that no evidence speaks for, nor without evidence', () => {
    expect(of({}, { id: 'implied-price:co-packaged:2029' })).toBeUndefined();
    expect(ledgerConsistency({ summary: summaryOf(), figures: [] })).toEqual([]);
  });
});

describe('rows that a scenario misses', () => {
  const summary = summaryOf();
  const checks = (...figures: LedgerRow[]) => ledgerConsistency({ summary, figures });
  const row = summary.series['revenue:co-packaged']!.quantiles[summary.years.indexOf(2030)]!;
  const [p10, p50, p90] = [row[1] ?? NaN, row[3] ?? NaN, row[5] ?? NaN];
  const stating = (id: string, value: number, change: Partial<PublishedEstimate> = {}) =>
    estimateRow({ id, publisher: id, value: present(value), ...change });

  it('are told one by one, those that disagree first, with the direction and how far', () => {
    expect(
      checks(stating('met', (p10 + p90) / 2), stating('high', p90 * 2), stating('low', p10 / 2)).map(
        ({ id, verdict, ratio }) => [id, verdict, ratio],
      ),
    ).toEqual([
      ['ledger-row:high', 'below', p50 / (p90 * 2)],
      ['ledger-row:low', 'above', p50 / (p10 / 2)],
      ['ledger-row:met', 'agrees', 1],
    ]);
  });

  it('take a bound as a bound', () => {
    expect(checks(stating('a', p10 / 2, { qualifier: 'at-least' }))).toMatchObject([
      { verdict: 'agrees', statedAs: 'bound', ledger: { high: null } },
    ]);
    expect(checks(stating('a', p90 * 2, { qualifier: 'at-least' }))).toMatchObject([{ verdict: 'below' }]);
    expect(checks(stating('a', p10 / 2, { qualifier: 'at-most' }))).toMatchObject([
      { verdict: 'above', ledger: { low: null } },
    ]);
  });

  it('are comparable; all others are not judged', () => {
    expect(checks(stating('a', 1, { scopeKey: 'cpo+npo' }))).toEqual([]);
    expect(checks(stating('a', 1, { basis: 'addressable-market' }))).toEqual([]);
    expect(checks(stating('a', 1, { evidence: 'tertiary' }))).toEqual([]);
    expect(checks(stating('a', 1, { excluded: true }))).toEqual([]);
  });
});
