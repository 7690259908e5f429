import { baseMarketModel } from '../model/base-market-model';
import { definitions, firstRevision, modes, valuesOf } from '../model/base-model.fixture';
import type { EntityId } from '../model/market-output';
import { drawsOf } from '../model/market-run';
import { summariseModel } from '../engine/market-engine';
import { seriesOf } from '../model/market-summary';
import { runMarketModel } from '../engine/run-market-model';
import { sobolIndices } from './sobol-indices';
import { tornado } from './tornado';
import { drawnMedian } from './drawn-median';
import { driversWithoutEffect } from './driver-effect';

const SEED = 20261122;
const YEARS = [2026, 2030, 2036] as const;
/** The dataset's own table gives four digits. */
const FOUR_DIGITS = 5.05e-4;

const saved = ['powerSaved:pluggable', 'powerSaved:lpo', 'powerSaved:cpo', 'powerSaved:oio'] as const;
const all = [...saved, 'powerSaved:co-packaged', 'powerSaved:market'] as const;

describe('power saved by technology', () => {
  const run = runMarketModel({
    model: baseMarketModel,
    values: valuesOf('base'),
    definitions,
    seed: SEED,
    drawCount: 1024,
    keep: all,
  });
  const of = (entity: EntityId, year: number): Float64Array => drawsOf(run, { output: 'powerSaved', entity, year });

  it('adds up to what the market saves, in every draw', () => {
    for (const year of YEARS) {
      const total = of('market', year);
      const parts = ['pluggable', 'lpo', 'cpo', 'oio'].map((id) => of(id, year));
      const pair = of('co-packaged', year);
      total.forEach((value, draw) => {
        const sum = parts.reduce((s, part) => s + part[draw]!, 0);
        // Four numbers are added in another order at most: a few units in the last place.
        expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
        expect(Math.abs(parts[2]![draw]! + parts[3]![draw]! - pair[draw]!)).toBeLessThanOrEqual(
          1e-12 * Math.abs(pair[draw]!),
        );
      });
    }
  });

  it('is exactly nothing for the technology that the others are held against', () => {
    expect(of('pluggable', 2036).every((value) => value === 0)).toBe(true);
  });

  it('is LPO’s for the most part in 2026, and co-packaged optics’ in 2030, in the first revision of Base', () => {
    const atModes = runMarketModel({
      model: baseMarketModel,
      values: firstRevision.modes(),
      definitions: firstRevision.definitions,
      seed: 1,
      drawCount: 1,
      keep: all,
    });
    const one = (entity: EntityId, year: number): number =>
      drawsOf(atModes, { output: 'powerSaved', entity, year })[0]!;
    expect(one('lpo', 2026) / one('market', 2026)).toBeGreaterThan(0.5);
    expect(one('lpo', 2030) / one('market', 2030)).toBeLessThan(0.3);
    const { expectedModesAllTechnologies: expected } = firstRevision;
    for (const row of expected.rows.filter(({ year }) => year >= 2028))
      expect(Math.abs(one('lpo', row.year) + one('co-packaged', row.year) - row.powerSavedMw)).toBeLessThanOrEqual(
        FOUR_DIGITS * row.powerSavedMw,
      );
  });
});

describe('watts after the last anchor', () => {
  const question = { model: baseMarketModel, definitions, seed: SEED, drawCount: 512 };
  const savedIn2036 = (rate: number): number => {
    const values = new Map([...modes(), ['pluggable-watts-decline', { kind: 'fixed', value: rate } as const]]);
    const run = runMarketModel({ ...question, values, drawCount: 1, keep: ['powerSaved:cpo'] });
    return drawsOf(run, { output: 'powerSaved', entity: 'cpo', year: 2036 })[0]!;
  };

  it('stay as they are at a rate of 0, and save less the faster the pluggable’s fall', () => {
    expect(savedIn2036(0.04)).toBeLessThan(savedIn2036(0.02));
    expect(savedIn2036(0.02)).toBeLessThan(savedIn2036(0));
  });

  it('of a revision that states no rate are those of a revision whose rates are fixed at 0', () => {
    const late = definitions.filter(({ key }) => key.endsWith('-watts-decline'));
    expect(late.map(({ key }) => key)).toEqual(baseMarketModel.technologies.map(({ id }) => `${id}-watts-decline`));
    const base = valuesOf('base');
    const keys = new Set(late.map(({ key }) => key));
    const before = new Map([...base].filter(([key]) => !keys.has(key)));
    const earlier = summariseModel({
      ...question,
      values: before,
      definitions: definitions.filter(({ key }) => !keys.has(key)),
    });
    const atZero = summariseModel({
      ...question,
      values: new Map([...before, ...late.map(({ key }) => [key, { kind: 'fixed', value: 0 }] as const)]),
    });
    expect(seriesOf(earlier, 'powerSaved', 'market')).toEqual(seriesOf(atZero, 'powerSaved', 'market'));
    expect(earlier.series).toEqual(atZero.series);
  });

  it('a revision that states no rate answers every question that is put to a revision', () => {
    const isLate = (key: string): boolean => key.endsWith('-watts-decline');
    const asked = {
      model: baseMarketModel,
      values: new Map([...valuesOf('base')].filter(([key]) => !isLate(key))),
      definitions: definitions.filter(({ key }) => !isLate(key)),
      output: 'powerSaved',
      entity: 'co-packaged',
      year: 2036,
    } as const;
    expect(tornado(asked).some(({ key }) => isLate(key))).toBe(false);
    expect(driversWithoutEffect(asked, { keys: ['pue'], seed: 1 }).size).toBe(0);
    const median = drawnMedian({ ...asked, seed: 1, drawCount: 64 })(asked.values);
    expect(median).toBeGreaterThan(0);
    expect(sobolIndices({ ...asked, seed: 1, rows: 16, replicates: 10 }).kind).toBe('present');
  });
});
