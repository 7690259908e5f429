import type { LedgerFigure, Observation, PublishedEstimate } from '@waveguide/evidence';
import { present } from '@waveguide/quantity';
import { baseMarketModel } from './base-market-model';
import { definitions, valuesOf } from './base-model.fixture';
import { ledgerConsistency } from './ledger-consistency';
import { summariseModel } from './market-engine';

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

/** The prices as the dataset states them. */
const figure = (id: string, low: number, high: number): LedgerFigure => ({
  id,
  sourceId: `source-of-${id}`,
  locator: null,
  publisher: 'Unnamed expert call',
  metric: 'price',
  scopeKey: 'transceivers-800g-contract-siph',
  scopeText: '800G module, 2026',
  basis: 'snapshot',
  target: { kind: 'year', year: 2026 },
  value: present((low + high) / 2),
  low,
  high,
  unit: 'USD/unit',
  qualifier: 'range',
  quoteSummary: '',
  evidence: 'tertiary',
  flag: null,
  excluded: false,
});
const price = (id: string, low: number, high: number): Observation => ({
  ...figure(id, low, high),
  kind: 'observation',
  observedOn: '2026',
  derived: false,
});
const prices = [
  price('ob-800g-price-2026-siph', 350, 360),
  price('ob-800g-price-2026-eml', 380, 400),
  price('ob-16t-price-2026', 1100, 1200),
  price('ob-cpo-engine-cost-2026', 30_000, 35_000),
];
const revenue = (id: string, value: number, change: Partial<PublishedEstimate> = {}): PublishedEstimate => {
  return {
    ...figure(id, value, value),
    kind: 'published-estimate',
    vintage: '2025',
    metric: 'revenue',
    scopeKey: 'cpo',
    basis: 'annual',
    target: { kind: 'year', year: 2030 },
    value: present(value),
    low: null,
    high: null,
    unit: 'USD',
    qualifier: 'point',
    evidence: 'secondary',
    ...change,
  };
};

describe('implied price', () => {
  const of = (changes: Readonly<Record<string, number>>, id = 'implied-price:co-packaged:2027') =>
    ledgerConsistency({ summary: summaryOf(changes), figures: prices }).find((check) => check.id === id);

  it('of the base scenario meets the evidence', () => {
    expect(of({})).toMatchObject({ verdict: 'agrees', ratio: expect.any(Number) });
  });

  it('trips where an edit leaves the evidence, and says what it compared', () => {
    // $47.3 in 2025, falling by 14 % a year, is $35 in 2027: what the founding report implies.
    const check = of({ 'asp-2025': 35 / 0.86 ** 2, 'asp-decline': 0.14, 'oio-asp-2028': 35 });
    expect(check).toMatchObject({
      verdict: 'below',
      year: 2027,
      unit: 'USD/port',
      // The other content of a switch, $22,000, added to the engines and shared by 144 ports: $361 to $396.
      ledger: { low: 350, high: 400, sources: { length: 3 } },
      message:
        'Co-packaged (CPO and OIO) in 2027 implies $35 per port; the ledger has $350 to $400 for a module and $361 to $396 for the content of CPO.',
    });
    expect(check?.ratio).toBeCloseTo(0.1, 2);
    expect(check?.ledger.sources.every(({ tertiary }) => tertiary)).toBe(true);
  });

  it('counts a 1.6T module as two ports of 800G', () => {
    const check = of({ 'pluggable-asp-2026': 700 }, 'implied-price:pluggable:2026');
    expect(check).toMatchObject({ verdict: 'above', ledger: { low: 350, high: 600 } });
    expect(check?.ratio).toBeCloseTo(700 / 600, 6);
  });

  it('is not checked in years that no evidence speaks for, nor without evidence', () => {
    expect(of({}, 'implied-price:co-packaged:2029')).toBeUndefined();
    expect(ledgerConsistency({ summary: summaryOf(), figures: [] })).toEqual([]);
  });
});

describe('estimates that a scenario misses', () => {
  const summary = summaryOf();
  const check = (...figures: PublishedEstimate[]) =>
    ledgerConsistency({ summary, figures }).find(({ id }) => id === 'missed-estimates:revenue:co-packaged:2030');
  const row = summary.series['revenue:co-packaged'].quantiles[summary.years.indexOf(2030)];
  const [p10, p90] = [row[1] ?? NaN, row[5] ?? NaN];

  it('are told with the direction where P10 to P90 misses all of them', () => {
    expect(check(revenue('a', p90 * 2), revenue('b', p90 * 3))).toMatchObject({
      verdict: 'below',
      ledger: { low: p90 * 2, high: p90 * 3 },
    });
    expect(check(revenue('a', p10 / 2))).toMatchObject({ verdict: 'above' });
    expect(check(revenue('a', p10 / 2), revenue('b', p90 * 2))).toMatchObject({ verdict: 'between' });
    expect(check(revenue('a', p90 * 2), revenue('b', (p10 + p90) / 2))).toMatchObject({ verdict: 'agrees', ratio: 1 });
  });

  it('take a bound as a bound', () => {
    expect(check(revenue('a', p10 / 2, { qualifier: 'at-least' }))).toMatchObject({
      verdict: 'agrees',
      ledger: { high: null },
    });
    expect(check(revenue('a', p90 * 2, { qualifier: 'at-least' }))).toMatchObject({ verdict: 'below' });
    expect(check(revenue('a', p10 / 2, { qualifier: 'at-most' }))).toMatchObject({
      verdict: 'above',
      ledger: { low: null },
    });
  });

  it('are compatible, of more than tertiary evidence, and not excluded; all others are not judged against', () => {
    expect(check(revenue('a', 1, { scopeKey: 'cpo+npo' }))).toBeUndefined();
    expect(check(revenue('a', 1, { basis: 'addressable-market' }))).toBeUndefined();
    expect(check(revenue('a', 1, { evidence: 'tertiary' }))).toBeUndefined();
    expect(check(revenue('a', 1, { excluded: true }))).toBeUndefined();
  });
});
