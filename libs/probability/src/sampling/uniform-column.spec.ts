import fc from 'fast-check';
import type { DrawMethod } from './uniform-column';
import { DRAW_METHODS, uniformColumn } from './uniform-column';

const SEED = 20261123;

describe('uniformColumn', () => {
  it.each(DRAW_METHODS)('depends on key, dimension, seed, count and method only, and is uniform: %s', (method) => {
    const column = uniformColumn({ key: 'share-ceiling', dimension: 7, seed: 1, count: 4096, method });
    uniformColumn({ key: 'another', dimension: 8, seed: 1, count: 100, method });
    expect(uniformColumn({ key: 'share-ceiling', dimension: 7, seed: 1, count: 4096, method })).toEqual(column);
    expect(uniformColumn({ key: 'share-midpoint', dimension: 7, seed: 1, count: 4096, method })).not.toEqual(column);
    expect(uniformColumn({ key: 'share-ceiling', dimension: 7, seed: 2, count: 4096, method })).not.toEqual(column);
    const mean = column.reduce((sum, u) => sum + u, 0) / column.length;
    // Standard error of pseudo-random draws, 1/√(12n); the stratified methods stay far within it.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 4096));
  });

  it.each<DrawMethod>(['sobol', 'pseudo-random'])('begins a longer column with the shorter one: %s', (method) => {
    const design = { key: 'k', dimension: 3, seed: 5, method };
    expect(uniformColumn({ ...design, count: 3000 }).slice(0, 1000)).toEqual(uniformColumn({ ...design, count: 1000 }));
  });

  it('puts one Latin hypercube value in each cell, in random order', () => {
    const column = uniformColumn({ key: 'k', dimension: 0, seed: 5, count: 1000, method: 'latin-hypercube' });
    expect([...column].map((u) => Math.floor(u * 1000)).sort((a, b) => a - b)).toEqual([...Array(1000).keys()]);
    const inOrder = column.reduce((steps, u, draw) => steps + (draw > 0 && u > column[draw - 1]! ? 1 : 0), 0);
    // Rises of a random permutation: mean (n − 1)/2, variance (n + 1)/12.
    expect(Math.abs(inOrder - 999 / 2)).toBeLessThan(4 * Math.sqrt(1001 / 12));
  });

  it.each(DRAW_METHODS)('gives columns of different keys no correlation: %s', (method) => {
    const count = 4096;
    const columns = [0, 1, 2, 3].map((dimension) =>
      uniformColumn({ key: `k${dimension}`, dimension, seed: 1, count, method }),
    );
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < a; b++) {
        const products = columns[a]!.reduce((sum, u, draw) => sum + (u - 0.5) * (columns[b]![draw]! - 0.5), 0);
        expect(Math.abs((12 * products) / count)).toBeLessThan(4 / Math.sqrt(count));
      }
    }
  });

  it(`stays strictly between 0 and 1 (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string(), fc.maxSafeInteger(), fc.constantFrom(...DRAW_METHODS), (key, seed, method) => {
        const column = uniformColumn({ key, dimension: 1, seed, count: 257, method });
        expect(column.every((u) => u > 0 && u < 1)).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('refuses counts, seeds and dimensions that mean nothing', () => {
    const design = { key: 'k', dimension: 0, seed: 1, count: 10, method: 'sobol' as const };
    expect(() => uniformColumn({ ...design, count: 0 })).toThrow(RangeError);
    expect(() => uniformColumn({ ...design, seed: 1.5 })).toThrow(RangeError);
    expect(() => uniformColumn({ ...design, dimension: 9999 })).toThrow(RangeError);
  });
});
