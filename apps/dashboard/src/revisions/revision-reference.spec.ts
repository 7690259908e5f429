import { comparisonAddress, readRevisionReference, scenarioAt, writeRevisionReference } from './revision-reference';

describe('a reference to a revision', () => {
  it('reads a scenario with and without a number, and writes it back', () => {
    for (const text of ['base@1', 'upside', 'scale-up.2@120']) {
      const read = readRevisionReference(text);
      expect(read === null ? null : writeRevisionReference(read)).toBe(text);
    }
    expect(readRevisionReference('base@12')).toEqual({ scenarioId: 'base', number: 12 });
    expect(readRevisionReference('base')).toEqual({ scenarioId: 'base', number: null });
  });

  it.each(['', '@1', 'base@', 'base@0', 'base@1.5', 'base@-1', 'base@1@2', 'a b@1', `${'x'.repeat(121)}@1`])(
    'refuses %p',
    (text) => {
      expect(readRevisionReference(text)).toBeNull();
    },
  );

  it('becomes an address and an input', () => {
    expect(comparisonAddress({ scenarioId: 'base', number: 1 }, { scenarioId: 'upside', number: null })).toBe(
      '/forecasts/compare?a=base@1&b=upside',
    );
    expect(scenarioAt({ scenarioId: 'base', number: 2 })).toEqual({ scenarioId: 'base', revision: 2 });
    expect(scenarioAt({ scenarioId: 'base', number: null })).toEqual({ scenarioId: 'base' });
  });
});
