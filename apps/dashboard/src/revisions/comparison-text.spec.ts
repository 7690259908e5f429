import { comparisonFinding } from './comparison-text';

const base = { scenarioName: 'Base', number: 1 };
const upside = { scenarioName: 'Upside', number: 3 };

describe('what a comparison found', () => {
  it.each([
    [{ drivers: 0, correlations: 0 }, 'Base, revision 1, and Upside, revision 3, say the same'],
    [{ drivers: 1, correlations: 0 }, 'One driver sets Upside, revision 3, apart from Base, revision 1'],
    [
      { drivers: 4, correlations: 1 },
      'Four drivers and one correlation set Upside, revision 3, apart from Base, revision 1',
    ],
  ])('%p', (counts, text) => {
    expect(comparisonFinding(base, upside, counts)).toBe(text);
  });
});
