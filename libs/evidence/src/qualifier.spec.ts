import { isScorable, qualifierPrefix, QUALIFIERS } from './qualifier';

describe('qualifiers', () => {
  it('scores distances only where the source gives a value, never for bounds or words', () => {
    expect(QUALIFIERS.filter(isScorable)).toEqual(['point', 'approx', 'range']);
  });

  it('reads before a number', () => {
    expect(`${qualifierPrefix('at-least')}18M ports`).toBe('at least 18M ports');
    expect(`${qualifierPrefix('point')}18M ports`).toBe('18M ports');
  });
});
