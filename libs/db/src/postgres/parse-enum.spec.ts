import { parseScore, parseEnum, parseEnums } from './parse-enum';

describe('closed values', () => {
  it('pass where they belong to the list', () => {
    expect(parseEnum(['low', 'high'], 'high')).toBe('high');
    expect(parseEnums(['low', 'high'], ['high', 'low'])).toEqual(['high', 'low']);
    expect(parseScore(5)).toBe(5);
  });

  it('throw where they do not', () => {
    expect(() => parseEnum(['low', 'high'], 'medium')).toThrow(RangeError);
    expect(() => parseScore(0)).toThrow(RangeError);
    expect(() => parseScore(2.5)).toThrow(RangeError);
  });
});
