import { required } from './required';

describe('required', () => {
  it('hands back what is there, also what is empty', () => {
    expect([0, '', null, false].map((value) => required(value, 'The value'))).toEqual([0, '', null, false]);
  });

  it('says what is missing', () => {
    const years: readonly number[] = [];
    expect(() => required(years[0], 'The first year')).toThrow(new RangeError('The first year is missing.'));
  });
});
