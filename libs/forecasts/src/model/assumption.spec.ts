import { assumptionTitle } from './assumption';

describe('assumptionTitle', () => {
  it('tells the years of one quantity apart, and says no year twice', () => {
    expect(assumptionTitle({ name: 'Ports shipped', year: 2030 })).toBe('Ports shipped, 2030');
    expect(assumptionTitle({ name: 'Share in scale-up networks, 2028', year: 2028 })).toBe(
      'Share in scale-up networks, 2028',
    );
    expect(assumptionTitle({ name: 'PUE', year: null })).toBe('PUE');
  });
});
