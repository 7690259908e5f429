import { baseMarketModel } from '../model/base-market-model';
import { definitions, modes, valuesOf } from '../model/base-model.fixture';
import { marketComparison } from './market-comparison';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';

const SEED = 20261123;
const median = 3;

describe('the comparison with combined counts', () => {
  const values = modes();
  const run = runMarketModel({ model: baseMarketModel, values, definitions, seed: SEED, drawCount: 1 });
  const comparison = marketComparison(run, { values, definitions });
  const coPackaged = (year: number): number => drawsOf(run, { output: 'ports', entity: 'co-packaged', year })[0]!;

  it('counts 0.4 near-packaged ports per co-packaged one at the modes, 2026 to 2030', () => {
    expect(comparison.npoYears).toEqual([2026, 2027, 2028, 2029, 2030]);
    comparison.npoYears.forEach((year, index) => {
      expect(comparison.npoPorts.mean[index]).toBeCloseTo(0.4 * coPackaged(year), 3);
    });
  });

  it('splits co-packaged ports by the stated shares, linear between 2026, 2028 and 2032 and flat outside', () => {
    const shares: readonly (readonly [number, number])[] = [
      [2025, 0],
      [2026, 0],
      [2027, 0.1],
      [2028, 0.2],
      [2030, 0.375],
      [2032, 0.55],
      [2036, 0.55],
    ];
    for (const [year, share] of shares) {
      const index = run.years.indexOf(year);
      expect(comparison.scaleUpPorts.mean[index]).toBeCloseTo(share * coPackaged(year), 3);
      expect(comparison.scaleOutPorts.mean[index]).toBeCloseTo((1 - share) * coPackaged(year), 3);
    }
  });

  it('never counts more near-packaged ports than pluggable ones', () => {
    const many = new Map(values).set('npo-per-cpo', { kind: 'fixed', value: 1e6 } as const);
    const capped = marketComparison(run, { values: many, definitions });
    const pluggable = drawsOf(run, { output: 'ports', entity: 'pluggable', year: 2030 })[0];
    expect(capped.npoPorts.mean[4]).toBe(pluggable);
  });

  it(`draws its own assumptions without moving the others (seed ${SEED})`, () => {
    const drawn = runMarketModel({
      model: baseMarketModel,
      values: valuesOf('base'),
      definitions,
      seed: SEED,
      drawCount: 2048,
    });
    const ranges = marketComparison(drawn, { values: valuesOf('base'), definitions });
    // The ratio's triangular 0.1, 0.4, 1.0 has its median at 1 − √(0.6 · 0.9/2); 2030's median ratio to the median CPO ports is near it.
    const medianRatio = 1 - Math.sqrt(0.27);
    const ports = Array.from(drawsOf(drawn, { output: 'ports', entity: 'co-packaged', year: 2030 })).sort(
      (a, b) => a - b,
    );
    const quotient = (ranges.npoPorts.quantiles[4]![median] ?? NaN) / ports[1024]!;
    expect(Math.abs(quotient / medianRatio - 1)).toBeLessThan(0.1);
  });
});
