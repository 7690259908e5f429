import type { Distribution } from '@waveguide/probability';
import { distribution1 } from '@waveguide/probability/stored';
import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import golden from './distribution-1.golden.json';
import { readStoredDistribution, storedDistribution } from './distribution';

describe('stored distributions of shape 1', () => {
  it('are of every kind', () => {
    expect(new Set(golden.map(({ kind }) => kind))).toEqual(
      new Set(distribution1.options.map(({ shape }) => shape.kind.value)),
    );
  });

  it.each(golden)('read with every value that they had, and are stored again as they were: $kind', (stored) => {
    const distribution = readStoredDistribution(stored);
    expect(distribution).toEqual(stored);
    expect(storedDistribution(distribution)).toEqual(stored);
  });

  it('still read once today’s distributions have a further field, which is not stored without a shape', () => {
    const today = z.looseObject({ fittedTo: z.string() });
    const readers = {
      1: (stored: unknown) => today.parse({ ...distribution1.parse(stored), fittedTo: 'not recorded' }),
    };
    expect(readStoredShape('This distribution', golden[0], readers)).toEqual({
      ok: true,
      value: { ...golden[0], fittedTo: 'not recorded' },
    });
    const further: Distribution = { ...{ fittedTo: 'orders' }, kind: 'fixed', value: 1 };
    expect(() => storedDistribution(further)).toThrow(/fittedTo/);
  });

  it.each([
    ['of a newer version', { shape: 2, kind: 'fixed', value: 1 }, /Start the version that stored it/],
    ['with a field nobody knows', { kind: 'fixed', value: 1, extra: 1 }, /extra/],
    ['of a kind nobody knows', { kind: 'beta', alpha: 1, beta: 2 }, /kind/],
    ['whose numbers do not fit together', { kind: 'uniform', low: 2, high: 1 }, /stored distribution is invalid/],
    ['that is none', null, /expected object/],
  ])('refuses a distribution %s', (_, stored, message) => {
    expect(() => readStoredDistribution(stored)).toThrow(message);
  });
});
