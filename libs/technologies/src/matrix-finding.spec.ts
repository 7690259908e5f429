import { matrixFinding } from './matrix-finding';

const row = (scaleKey: 'power' | 'density' | 'serviceability', scores: readonly (number | null)[]) => ({
  feature: scaleKey,
  scaleKey,
  cells: scores.map((score) => ({ score })),
});

describe('matrixFinding', () => {
  it('names what rises and what falls from the first column to the last', () => {
    expect(
      matrixFinding([row('power', [1, 3, 4, 5]), row('density', [1, 1, 4, 5]), row('serviceability', [5, 5, 2, 1])]),
    ).toBe('Integration buys power efficiency and bandwidth density, and costs serviceability');
  });

  it('follows the data where they turn', () => {
    expect(matrixFinding([row('power', [5, 1])])).toBe('Integration costs power efficiency');
    expect(matrixFinding([row('power', [3, 3])])).toBe('Integration changes nothing that the scales measure');
    expect(matrixFinding([row('power', [1, null])])).toBe('Integration changes nothing that the scales measure');
  });
});
