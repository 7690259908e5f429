import { rebaseText } from './rebase-text';

describe('what a rebase would do, in words', () => {
  it.each([
    [{ inherited: 0, overridden: 0, correlations: 0 }, 'No value here would change.'],
    [{ inherited: 1, overridden: 0, correlations: 0 }, 'Following it changes one driver.'],
    [
      { inherited: 4, overridden: 1, correlations: 0 },
      'Following it changes four drivers; one driver that it changed keeps its own value.',
    ],
    [
      { inherited: 0, overridden: 2, correlations: 1 },
      'No value here would change; two drivers that it changed keep their own value; one correlation would change.',
    ],
  ])('%p', (counts, text) => {
    expect(rebaseText(counts)).toBe(text);
  });
});
