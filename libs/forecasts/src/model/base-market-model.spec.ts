import { baseMarketModel } from './base-market-model';
import { baseRevisions, definitions, modes, valuesOf } from './base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { marketInputsOf } from './market-inputs';
import { type MarketModel, withPriceLaw } from './market-model';
import type { TechnologyOutput } from './market-output';
import { drawsOf } from './market-run';
import { seriesOf } from './market-summary';
import { runMarketModel } from '../engine/run-market-model';
import { statedModel } from './stated-model';

const SEED = 20261122;
/** A figure given to n significant digits is off by half a unit in the last of them: at most 5 · 10^−n relative. */
const FOUR_DIGITS = 5e-4;
const THREE_DIGITS = 5e-3;

/** The base model with OIO inside CPO, as the table of expected quantiles counts it. */
const coPackagedOnly: MarketModel = {
  ...baseMarketModel,
  technologies: baseMarketModel.technologies.map((technology) =>
    technology.substitution.kind === 'part-of'
      ? {
          ...technology,
          substitution: { ...technology.substitution, curve: { kind: 'knots', knots: [{ year: 2024, value: 0 }] } },
        }
      : technology,
  ),
};

function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
}

describe.each(baseRevisions)('revision $number of the base model', (revision) => {
  const atModes = { values: revision.modes(), definitions: revision.definitions, seed: 1, drawCount: 1 };
  const run = runMarketModel({ model: baseMarketModel, ...atModes });
  const valueOf = (output: TechnologyOutput, entity: string, year: number): number =>
    drawsOf(run, { output, entity, year })[0]!;

  it.each(revision.expectedModesAllTechnologies.rows)('reproduces every technology at the modes in $year', (row) => {
    const columns = [
      ['ports', row.ports800Geq],
      ['revenue', row.revenueUsd],
      ['installedBase', row.installedBase800Geq],
    ] as const;
    for (const [output, expected] of columns)
      for (const [technology, value] of Object.entries(expected))
        expect(relativeError(valueOf(output, technology, row.year), value)).toBeLessThanOrEqual(FOUR_DIGITS * 1.01);
    // Prices are given to 0.1 USD.
    for (const [technology, price] of Object.entries(row.aspUsdPer800Geq))
      expect(Math.abs(valueOf('price', technology, row.year) - price)).toBeLessThanOrEqual(0.0501);
    const fleet = drawsOf(run, { output: 'fleetPower', entity: 'market', year: row.year })[0]!;
    expect(relativeError(fleet, row.fleetPowerMw)).toBeLessThanOrEqual(FOUR_DIGITS * 1.01);
    // Given to 0.01 MW or four digits, whichever is coarser.
    const saved = drawsOf(run, { output: 'powerSaved', entity: 'market', year: row.year })[0]!;
    expect(Math.abs(saved - row.powerSavedMw)).toBeLessThanOrEqual(
      Math.max(0.005, FOUR_DIGITS * row.powerSavedMw) * 1.01,
    );
  });

  it('gives the table of CPO with OIO inside after rounding', () => {
    const inside = runMarketModel({ model: coPackagedOnly, ...atModes });
    for (const row of revision.expectedTable) {
      const at = (output: TechnologyOutput): number => drawsOf(inside, { output, entity: 'cpo', year: row.year })[0]!;
      expect(relativeError(at('ports'), row.cpoPorts800Geq)).toBeLessThanOrEqual(THREE_DIGITS);
      expect(relativeError(at('revenue'), row.revenueUsd)).toBeLessThanOrEqual(THREE_DIGITS);
      expect(Math.abs(at('price') - row.aspUsdPer800Geq)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(at('share') - row.cpoShareOfOpticalPorts)).toBeLessThanOrEqual(0.0000501);
    }
  });

  it(`keeps every quantile of the expected table within 5 % at 100,000 draws (seed ${SEED})`, () => {
    const summary = summariseModel({
      model: coPackagedOnly,
      values: revision.valuesOf('base'),
      definitions: revision.definitions,
      correlations: revision.correlations,
      seed: SEED,
      drawCount: 100_000,
    });
    const ports = seriesOf(summary, 'ports', 'co-packaged');
    const revenue = seriesOf(summary, 'revenue', 'co-packaged');
    const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => summary.levels.indexOf(level));
    revision.expectedTable.forEach((row, year) => {
      const comparisons = [
        [ports.quantiles[year]![p10!], row.portsP10],
        [ports.quantiles[year]![p50!], row.portsP50],
        [ports.quantiles[year]![p90!], row.portsP90],
        [revenue.quantiles[year]![p10!], row.revenueP10Usd],
        [revenue.quantiles[year]![p50!], row.revenueP50Usd],
        [revenue.quantiles[year]![p90!], row.revenueP90Usd],
      ] as const;
      for (const [actual, expected] of comparisons)
        expect(relativeError(actual ?? NaN, expected)).toBeLessThanOrEqual(0.05);
    });
  });

  it('draws the path of total ports as one, and every other assumption by itself', () => {
    const inputs = marketInputsOf(statedModel(baseMarketModel, revision.definitions));
    expect(inputs[0]!.drawKey).toBe('total-ports-2024');
    expect(inputs[0]!.keys).toHaveLength(13);
    const values = revision.valuesOf('base');
    const uncertain = inputs.filter(({ keys }) => keys.some((key) => values.get(key)?.kind !== 'fixed'));
    // The second revision states four yearly falls of watts.
    expect(uncertain).toHaveLength(revision.number === 1 ? 31 : 35);
  });

  it('orders the scenarios: in 2030 pluggables hold below base, and scale-up pull above it', () => {
    const medianPorts = (scenario: 'base' | 'downside' | 'upside'): number => {
      const summary = summariseModel({
        model: baseMarketModel,
        values: revision.valuesOf(scenario),
        definitions: revision.definitions,
        correlations: revision.correlations,
        seed: SEED,
        drawCount: 2048,
      });
      return seriesOf(summary, 'ports', 'co-packaged').quantiles[6]![3] ?? NaN;
    };
    expect(medianPorts('downside')).toBeLessThan(medianPorts('base'));
    expect(medianPorts('base')).toBeLessThan(medianPorts('upside'));
  });
});

describe('the base model with its ranges', () => {
  it('shows no price of OIO before it ships, and says why', () => {
    for (const law of ['erosion', 'wright'] as const) {
      const model = withPriceLaw(baseMarketModel, law);
      const summary = summariseModel({ model, values: valuesOf('base'), definitions, seed: SEED, drawCount: 512 });
      const price = seriesOf(summary, 'price', 'oio');
      expect(price.mean.map((mean) => mean === null)).toEqual([true, true, true, ...Array<boolean>(10).fill(false)]);
      expect(price.quantiles[0]).toEqual(Array(7).fill(null));
      expect(price.missing?.reason).toBe('not-applicable');
      expect(seriesOf(summary, 'price', 'cpo').missing).toBeNull();
    }
  });

  it("under Wright's law prices CPO at its reference in 2025 and falls by the learning rate per doubling", () => {
    const model = withPriceLaw(baseMarketModel, 'wright');
    const run = runMarketModel({ model, values: modes(), definitions, seed: 1, drawCount: 1 });
    const at = (output: TechnologyOutput, year: number): number => drawsOf(run, { output, entity: 'cpo', year })[0]!;
    expect(at('price', 2025)).toBeCloseTo(450, 9);
    const doublings = Math.log2(at('cumulativePorts', 2031) / at('cumulativePorts', 2025));
    expect(at('price', 2031)).toBeCloseTo(450 * 0.9 ** doublings, 9);
  });
});
