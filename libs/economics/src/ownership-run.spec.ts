import { type AssumptionDefinition, baseMarketModel, marketInputsOf, withPriceLaw } from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import { baseCostModel } from './cost-model';
import { type OwnershipRequest, runOwnership } from './ownership-run';
import { summariseOwnership } from './ownership-summary';

/** Low, mode and high of the assumptions that the costs of 2026 read; every other one is fixed at 1 and plays no part. */
const triangles: Readonly<Record<string, readonly [number, number, number]>> = {
  'pluggable-asp-2026': [350, 450, 650],
  'pluggable-asp-decline': [0.09, 0.13, 0.18],
  'lpo-asp-2026': [230, 300, 430],
  'lpo-asp-decline': [0.09, 0.13, 0.18],
  'asp-2025': [300, 450, 700],
  'asp-decline': [0.08, 0.14, 0.2],
  'asp-floor': [0, 0, 0],
  'w-pluggable-800g': [12, 15, 16],
  'w-lpo-800g': [8, 8.5, 9],
  'w-lpo-host-extra-800g': [0, 1, 2],
  'w-cpo-800g-2026': [4.5, 5.4, 6],
  pue: [1.1, 1.2, 1.56],
  'electricity-price': [0.05, 0.08, 0.14],
  'discount-rate': [0.06, 0.09, 0.12],
  'tco-years': [4, 5, 7],
  'afr-pluggable': [0.0088, 0.0117, 0.0175],
  'mtbf-ratio': [1, 2.6, 5.2],
  'cpo-laser-failure-share': [0.3, 0.6, 0.85],
  'els-module-cost': [400, 700, 1200],
  'chassis-repair-cost': [20_000, 65_000, 130_000],
  'switch-share-pluggable': [230, 300, 400],
  'switch-share-cpo': [490, 520, 550],
  'cpo-swap-share': [0.05, 0.2, 1],
  'downtime-cost': [0, 5, 50],
  'repair-hours-pluggable': [0.5, 2, 8],
  'repair-hours-cpo': [4, 12, 72],
};
const keys = [
  ...new Set([...Object.keys(triangles), ...marketInputsOf(baseMarketModel).flatMap((input) => input.keys)]),
];
const definitions: readonly AssumptionDefinition[] = keys.map((key, dimension) => ({
  key,
  group: 'test',
  name: key,
  unit: 'n/a',
  year: null,
  note: null,
  dimension,
  lower: null,
  upper: null,
}));

function request(o: { readonly spread: boolean; readonly drawCount: number }): OwnershipRequest {
  const values = keys.map((key): [string, Distribution] => {
    const [low, mode, high] = triangles[key] ?? [1, 1, 1];
    return [key, o.spread && low < high ? { kind: 'triangular', low, mode, high } : { kind: 'fixed', value: mode }];
  });
  return {
    market: baseMarketModel,
    costs: baseCostModel(baseMarketModel),
    values: new Map(values),
    definitions,
    seed: 20261110,
    drawCount: o.drawCount,
    method: 'sobol',
    purchase: { year: 2026, ports: 1000, portsPerSwitch: 144, laserIsExternal: true },
  };
}

describe('runOwnership', () => {
  it('costs the modes of the base model as worked out by hand', () => {
    const run = runOwnership(request({ spread: false, drawCount: 1 }));
    const [pluggable, lpo, cpo] = run.technologies.map(({ draws }) => draws[0]);
    const annuity = (1 - 1.09 ** -5) / 0.09;
    expect(pluggable?.cost.totalUsd).toBeCloseTo(
      1000 * (450 + 300) + annuity * 1000 * (15 * 1.2 * 8.76 * 0.08 + 0.0117 * (450 + 2 * 5)),
      4,
    );
    expect(lpo?.cost.totalUsd).toBeCloseTo(
      1000 * (300 + 300) + annuity * 1000 * (9.5 * 1.2 * 8.76 * 0.08 + 0.0117 * (300 + 2 * 5)),
      4,
    );
    const failureUsd = 0.6 * (700 + 2 * 5) + 0.4 * 0.2 * (65_000 + 12 * 144 * 5);
    const energyUsd = 5.4 * 1.2 * 8.76 * 0.08;
    const capitalUsd = 387 + 520;
    expect(cpo?.cost.totalUsd).toBeCloseTo(
      1000 * capitalUsd + annuity * 1000 * (energyUsd + (0.0117 / 2.6) * failureUsd),
      4,
    );
    const incumbentUsd = (pluggable?.cost.totalUsd ?? 0) / 1000;
    const breakEven = (incumbentUsd - capitalUsd - annuity * energyUsd) / (annuity * failureUsd);
    expect(run.technologies[2]!.breakEven?.[0]).toBeCloseTo(breakEven, 10);
    expect(run.technologies[0]!.breakEven).toBeNull();
  });

  it('takes 2028 prices by erosion and 2028 watts between their anchors', () => {
    const later = {
      ...request({ spread: false, drawCount: 1 }),
      purchase: { year: 2028, ports: 1, portsPerSwitch: 144, laserIsExternal: true },
    };
    const values = new Map([...later.values, ['w-cpo-800g-2030', { kind: 'fixed', value: 3.2 } as const]]);
    const inputs = runOwnership({ ...later, values }).technologies[2]!.draws[0]?.inputs;
    expect(inputs?.priceUsdPerPort).toBeCloseTo(450 * 0.86 ** 3, 9);
    expect(inputs?.wattsPerPort).toBeCloseTo((5.4 + 3.2) / 2, 12);
  });

  it('costs every chassis where the laser is inside the package', () => {
    const inside = request({ spread: false, drawCount: 1 });
    const run = runOwnership({ ...inside, purchase: { ...inside.purchase, laserIsExternal: false } });
    expect(run.technologies[2]!.draws[0]?.inputs.failureUsd).toBeCloseTo(0.2 * (65_000 + 12 * 144 * 5), 9);
  });

  it('shares draws with the market model and between technologies', () => {
    const run = runOwnership(request({ spread: true, drawCount: 64 }));
    const [pluggable, lpo] = run.technologies;
    pluggable!.draws.forEach((draw, index) => {
      expect(lpo!.draws[index]?.inputs.pue).toBe(draw?.inputs.pue);
      expect(lpo!.draws[index]?.inputs.years).toBe(draw?.inputs.years);
      // The price in its reference year is the drawn price itself, within its range.
      expect(draw?.inputs.priceUsdPerPort).toBeGreaterThanOrEqual(350);
      expect(draw?.inputs.priceUsdPerPort).toBeLessThanOrEqual(650);
    });
  });

  it('refuses a year outside the model and a purchase of nothing', () => {
    const valid = request({ spread: false, drawCount: 1 });
    expect(() => runOwnership({ ...valid, purchase: { ...valid.purchase, year: 2050 } })).toThrow(RangeError);
    expect(() => runOwnership({ ...valid, purchase: { ...valid.purchase, ports: 0 } })).toThrow(RangeError);
  });
});

describe('summariseOwnership', () => {
  const summary = summariseOwnership(runOwnership(request({ spread: true, drawCount: 1024 })));

  it('gives means that add up and ordered quantiles', () => {
    expect(summary.technologies.map(({ id }) => id)).toEqual(['pluggable', 'lpo', 'cpo']);
    for (const technology of summary.technologies) {
      const parts = technology.capitalUsd.mean + technology.energyUsd.mean + technology.failuresUsd.mean;
      // Sums of 1,024 terms in another order.
      expect(parts / technology.totalUsd.mean).toBeCloseTo(1, 12);
      expect(technology.totalUsd.p10).toBeLessThan(technology.totalUsd.p50);
      expect(technology.totalUsd.p50).toBeLessThan(technology.totalUsd.p90);
    }
  });

  it('compares draw by draw: cheaper exactly where the failure rate lies below the break-even rate', () => {
    const run = runOwnership(request({ spread: true, drawCount: 1024 }));
    const cpo = run.technologies[2]!;
    const below = cpo.draws.filter(
      (draw, i) => (draw?.inputs.failuresPerPortYear ?? NaN) < (cpo.breakEven?.[i] ?? NaN),
    );
    const comparison = summary.technologies[2]!.comparison;
    expect(comparison?.cheaperFraction).toBe(below.length / 1024);
    expect(comparison?.neverCheaperFraction).toBeGreaterThan(0);
    expect(comparison?.neverCheaperFraction).toBeLessThan(1);
    expect(summary.technologies[0]!.comparison).toBeNull();
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('leaves out a technology without a price that year, with the reason', () => {
    const valid = request({ spread: false, drawCount: 4 });
    const [cpo] = valid.market.technologies.filter(({ id }) => id === 'cpo');
    if (cpo!.substitution.kind !== 'takes-rest') throw new Error('CPO takes its ports from the rest');
    const later = { ...cpo!, substitution: { ...cpo!.substitution, launchYear: 2030 }, cumulativeStart: 0 };
    const market = withPriceLaw(
      { ...valid.market, technologies: valid.market.technologies.map((one) => (one.id === 'cpo' ? later : one)) },
      'wright',
    );
    const fixed = ['learning', 'asp-learning', 'pluggable-learning', 'lpo-learning', 'oio-learning'];
    const values = new Map([
      ...valid.values,
      ...fixed.map((key) => [key, { kind: 'fixed', value: 0.1 } as const] as const),
    ]);
    const known = [...definitions, ...fixed.map((key, i) => ({ ...definitions[0]!, key, dimension: keys.length + i }))];
    const { missing, technologies } = summariseOwnership(
      runOwnership({ ...valid, market, values, definitions: known }),
    );
    expect(technologies.map(({ id }) => id)).toEqual(['pluggable', 'lpo']);
    expect(missing).toEqual([
      { id: 'cpo', name: 'CPO (switch)', missing: expect.objectContaining({ kind: 'missing' }) },
    ]);
  });
});

describe('baseCostModel', () => {
  it('says why in-package optical I/O is not costed', () => {
    expect(baseCostModel(baseMarketModel).notCosted).toEqual([
      {
        id: 'oio',
        name: 'OIO',
        missing: { kind: 'missing', reason: 'unknown', detail: expect.stringContaining('OIO') },
      },
    ]);
  });
});
