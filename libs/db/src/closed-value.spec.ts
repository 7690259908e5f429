import { closedScore, closedValue, closedValues } from './closed-value';

describe('closed values', () => {
  it('pass where they belong to the list', () => {
    expect(closedValue(['low', 'high'], 'high')).toBe('high');
    expect(closedValues(['low', 'high'], ['high', 'low'])).toEqual(['high', 'low']);
    expect(closedScore(5)).toBe(5);
  });

  it('throw where they do not', () => {
    expect(() => closedValue(['low', 'high'], 'medium')).toThrow(RangeError);
    expect(() => closedScore(0)).toThrow(RangeError);
    expect(() => closedScore(2.5)).toThrow(RangeError);
  });
});
