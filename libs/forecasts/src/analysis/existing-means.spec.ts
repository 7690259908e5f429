import type { Distribution } from '@waveguide/probability';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { distributionIssue } from '../revisions/distribution-issue';
import { summariseModel } from '../engine/market-engine';
import type { MarketSummary } from '../model/market-summary';
import { withExistingMeans } from './existing-means';

/** a2 + a3/2 of its logarithm is above 1, so that its mean is infinite (Keelin 2016). */
const TOO_WIDE: Distribution = { kind: 'metalog', p10: 200, p50: 450, p90: 4000, lower: 0, upper: null };

const withValue = (key: string, distribution: Distribution) => new Map([...valuesOf('base'), [key, distribution]]);

function summaryWith(key: string, distribution: Distribution): MarketSummary {
  const values = withValue(key, distribution);
  return summariseModel({ model: baseMarketModel, values, definitions, seed: 3, drawCount: 256 });
}

const without = (summary: MarketSummary): readonly string[] =>
  Object.entries(summary.series)
    .filter(([, series]) => series.meanMissing !== undefined)
    .map(([key]) => key)
    .sort();

describe('withExistingMeans', () => {
  it('takes away the means that a price without mean reaches: price and revenue of its technology, group and market', () => {
    const summary = summaryWith('asp-2025', TOO_WIDE);
    expect(without(summary)).toEqual([
      'price:co-packaged',
      'price:cpo',
      'revenue:co-packaged',
      'revenue:cpo',
      'totalRevenue:market',
    ]);
    const revenue = summary.series['revenue:cpo'];
    expect(revenue?.mean.every((mean) => mean === null)).toBe(true);
    expect(revenue?.meanMissing?.detail).toContain('is infinite');
    // Quantiles do not need a mean.
    expect(revenue?.quantiles[6]?.every((value) => Number.isFinite(value))).toBe(true);
  });

  it('keeps the means of shares, which cannot leave 0 to 1, when total ports have none', () => {
    const summary = summaryWith('total-ports-2030', { ...TOO_WIDE, p10: 2e6, p50: 4.5e6, p90: 40e6 });
    const found = without(summary);
    expect(found.filter((key) => key.startsWith('share:') || key.startsWith('price:'))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(['totalPorts:market', 'ports:pluggable', 'powerSaved:market']));
  });

  it('changes nothing where all means exist, or where a bound of the assumption cuts the heavy tail', () => {
    const values = withValue('asp-2025', TOO_WIDE);
    const summary = summaryWith('asp-2025', { ...TOO_WIDE, p90: 700 });
    expect(without(summary)).toEqual([]);
    const bounded = definitions.map((each) => (each.key === 'asp-2025' ? { ...each, upper: 5000 } : each));
    expect(withExistingMeans(summary, { model: baseMarketModel, values, definitions: bounded })).toBe(summary);
  });
});

describe('distributionIssue', () => {
  it('refuses at entry what has no mean, and takes it with an upper bound', () => {
    const definition = definitions.find(({ key }) => key === 'asp-2025');
    if (definition === undefined) throw new Error('The dataset has no asp-2025.');
    expect(distributionIssue(TOO_WIDE, definition)).toMatchObject({
      field: 'p90',
      message: expect.stringMatching(/mean is infinite.*add a bound/) as string,
    });
    expect(distributionIssue({ ...TOO_WIDE, upper: 9000 }, definition)).toBeNull();
  });
});
