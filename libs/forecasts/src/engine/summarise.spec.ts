import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from './market-engine';
import { MARKET_OUTPUTS, TECHNOLOGY_OUTPUTS } from '../model/market-output';
import { seriesOf } from '../model/market-summary';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from './run-market-model';
import { summarise } from './summarise';

const SEED = 20261123;
const request = { model: baseMarketModel, values: valuesOf('base'), definitions, seed: SEED, drawCount: 1024 };
const run = runMarketModel(request);
const summary = summarise(run);

describe('a summary', () => {
  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('holds seven ascending quantiles of every output by technology, group and market', () => {
    // 4 technologies, 1 group and the market.
    expect(Object.keys(summary.series)).toHaveLength(5 * TECHNOLOGY_OUTPUTS.length + MARKET_OUTPUTS.length);
    for (const series of Object.values(summary.series)) {
      expect(series.quantiles).toHaveLength(13);
      for (const quantiles of series.quantiles) {
        expect(quantiles).toHaveLength(7);
        expect([...quantiles].sort((a, b) => Number(a) - Number(b))).toEqual(quantiles);
      }
    }
  });

  it('has means that add up, over technologies and into groups', () => {
    const mean = (output: 'revenue' | 'ports' | 'power', entity: string, year: number): number =>
      seriesOf(summary, output, entity).mean[year] ?? NaN;
    summary.years.forEach((_, year) => {
      const revenue = ['pluggable', 'lpo', 'cpo', 'oio'].reduce((sum, id) => sum + mean('revenue', id, year), 0);
      expect(revenue / (seriesOf(summary, 'totalRevenue', 'market').mean[year] ?? NaN)).toBeCloseTo(1, 12);
      expect(
        (mean('ports', 'cpo', year) + mean('ports', 'oio', year)) / mean('ports', 'co-packaged', year),
      ).toBeCloseTo(1, 12);
    });
  });

  it('takes the quantiles of a sum on the sums, not by adding quantiles', () => {
    const year = summary.years.indexOf(2035);
    const p90 = 5;
    const added = ['pluggable', 'lpo', 'cpo', 'oio'].reduce(
      (sum, id) => sum + (seriesOf(summary, 'revenue', id).quantiles[year]![p90] ?? NaN),
      0,
    );
    const total = seriesOf(summary, 'totalRevenue', 'market').quantiles[year]![p90] ?? NaN;
    expect(total).toBeLessThan(0.95 * added);
  });

  it('prices a group at its revenue per port, draw by draw', () => {
    const at = (output: 'price' | 'revenue' | 'ports', entity: string): Float64Array =>
      drawsOf(run, { output, entity, year: 2031 });
    at('price', 'co-packaged').forEach((price, draw) => {
      const revenue = at('revenue', 'cpo')[draw]! + at('revenue', 'oio')[draw]!;
      expect(price).toBeCloseTo(revenue / (at('ports', 'cpo')[draw]! + at('ports', 'oio')[draw]!), 9);
    });
  });

  it('takes a price over the draws that shipped where only some did', () => {
    const launched = new Map(request.values).set('oio-launch', { kind: 'uniform', low: 2026.5, high: 2027.5 } as const);
    const model = {
      ...baseMarketModel,
      technologies: baseMarketModel.technologies.map((technology) =>
        technology.substitution.kind === 'part-of'
          ? { ...technology, substitution: { ...technology.substitution, launchYear: 'oio-launch' } }
          : technology,
      ),
    };
    const withLaunch = [...definitions, { ...definitions[0]!, key: 'oio-launch', dimension: definitions.length }];
    const partly = summariseModel({ ...request, model, values: launched, definitions: withLaunch });
    const year = partly.years.indexOf(2027);
    // Half of the draws have launched by 2027: ports have their median at the edge of 0, the price is still a full one.
    expect(seriesOf(partly, 'ports', 'oio').quantiles[year]![2]).toBe(0);
    expect(seriesOf(partly, 'price', 'oio').quantiles[year]![2]).toBeGreaterThan(200);
    expect(seriesOf(partly, 'price', 'oio').quantiles[year - 1]).toEqual(Array(7).fill(null));
  });

  it('leaves out a result that is no finite number and says so', () => {
    const values = new Map(request.values).set('asp-decline', { kind: 'fixed', value: 1 } as const);
    const unbounded = summariseModel({ ...request, values });
    const price = seriesOf(unbounded, 'price', 'cpo');
    // A fall of 100 % a year has no price in the year before the reference year.
    expect(price.mean.slice(0, 3)).toEqual([null, price.mean[1], 0]);
    expect(price.missing?.reason).toBe('undefined');
  });

  it('refuses a price without the ports that say where it counts', () => {
    const only = runMarketModel({ ...request, keep: ['price:cpo'] });
    expect(() => summarise(only)).toThrow('needs its ports');
  });
});
