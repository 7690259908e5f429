import { extremePair } from './extreme-pair';

describe('extremePair', () => {
  it('takes the two ends of the unit that lies furthest apart', () => {
    const pair = extremePair([
      { name: 'implied revenue 2025', value: 94e6, unit: 'USD' },
      { name: 'implied revenue 2027', value: 156.5e6, unit: 'USD' },
      { name: 'implied per port', value: 34.8, unit: 'USD/port' },
      // The published optical content: $52,000 of engines, light sources and fibre parts over 144 ports of 800G.
      { name: 'published optical content', value: 361, unit: 'USD/port' },
    ]);
    expect(pair?.map(({ name }) => name)).toEqual(['implied per port', 'published optical content']);
  });

  it('sets no ratios against one another, and nothing that stands alone', () => {
    expect(
      extremePair([
        { name: 'a', value: 52, unit: 'x' },
        { name: 'b', value: 8, unit: 'x' },
        { name: 'c', value: 5, unit: 'USD' },
      ]),
    ).toBeNull();
    expect(extremePair([])).toBeNull();
  });
});
