import type { Distribution } from '@waveguide/probability';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, modes, valuesOf } from '../model/base-model.fixture';
import { growthOf } from './market-growth';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';

const SEED = 20261123;
const base = { model: baseMarketModel, definitions, seed: SEED };

describe('growth', () => {
  it('of known values is the compound annual growth rate', () => {
    const run = runMarketModel({ ...base, values: modes(), drawCount: 1 });
    const growth = growthOf(run, { output: 'price', entity: 'cpo', fromYear: 2025, toYear: 2036 });
    if (growth.kind !== 'present') throw new Error(growth.detail);
    // Erosion at 14 % a year is a growth of −14 % over any span.
    for (const value of [growth.value.p10, growth.value.p50, growth.value.p90, growth.value.mean])
      expect(value).toBeCloseTo(-0.14, 12);
    expect(growth.value.undefinedFraction).toBe(0);
  });

  it('is reduced over draws, not taken of quantiles', () => {
    // Pluggable revenue of two years is dependent: growth of the medians is not the median growth.
    const run = runMarketModel({ ...base, values: valuesOf('base'), drawCount: 501 });
    const growth = growthOf(run, { output: 'revenue', entity: 'co-packaged', fromYear: 2025, toYear: 2035 });
    if (growth.kind !== 'present') throw new Error(growth.detail);
    const from = drawsOf(run, { output: 'revenue', entity: 'co-packaged', year: 2025 });
    const to = drawsOf(run, { output: 'revenue', entity: 'co-packaged', year: 2035 });
    const rates = Array.from(from, (value, draw) => (to[draw]! / value) ** 0.1 - 1).sort((a, b) => a - b);
    // Of 501 values P10, P50 and P90 are exactly the 51st, 251st and 451st.
    expect(growth.value.p10).toBeCloseTo(rates[50]!, 12);
    expect(growth.value.p50).toBeCloseTo(rates[250]!, 12);
    expect(growth.value.p90).toBeCloseTo(rates[450]!, 12);
  });

  it('leaves out draws with nothing to grow from and tells their fraction', () => {
    const zeroOrMore: Distribution = { kind: 'uniform', low: -1, high: 1 };
    const values = new Map(valuesOf('base')).set('total-ports-2024', zeroOrMore);
    const run = runMarketModel({ ...base, values, drawCount: 400 });
    const growth = growthOf(run, { output: 'ports', entity: 'cpo', fromYear: 2024, toYear: 2030 });
    if (growth.kind !== 'present') throw new Error(growth.detail);
    // Draws below 0 ports are clamped to 0, half of them; a stratified sample of 400 hits that to within a draw or two.
    expect(Math.abs(growth.value.undefinedFraction - 0.5)).toBeLessThanOrEqual(2 / 400);
  });

  it('is missing with a reason where no draw has anything to grow from, or the years do not ascend', () => {
    const run = runMarketModel({ ...base, values: valuesOf('base'), drawCount: 16 });
    const fromNothing = growthOf(run, { output: 'ports', entity: 'oio', fromYear: 2025, toYear: 2030 });
    expect(fromNothing).toEqual({
      kind: 'missing',
      reason: 'undefined',
      detail: 'There is nothing in 2025 to grow from.',
    });
    const backwards = growthOf(run, { output: 'ports', entity: 'cpo', fromYear: 2030, toYear: 2030 });
    expect(backwards.kind).toBe('missing');
    expect(() => growthOf(run, { output: 'ports', entity: 'xpo', fromYear: 2025, toYear: 2030 })).toThrow(
      'no ports of xpo',
    );
  });
});
