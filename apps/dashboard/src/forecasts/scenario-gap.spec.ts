import { apartWords, scenarioGapFinding } from './scenario-gap';

describe('apartWords', () => {
  it.each([
    [1, 'level'],
    [1.2, 'almost level'],
    [1.5, 'one and a half times apart'],
    [2.09, 'twice apart'],
    [2.6, 'three times apart'],
    [6.47, 'six times apart'],
    [14.2, '14 times apart'],
  ])('calls a ratio of %d “%s”', (ratio, words) => {
    expect(apartWords(ratio)).toBe(words);
  });
});

describe('scenarioGapFinding', () => {
  const read = { year: 2030, medians: [55e6, 110e6, 17e6] };

  it('holds the year read against the last one', () => {
    expect(scenarioGapFinding('CPO ports', read, { year: 2036, medians: [380e6, 480e6, 230e6] })).toBe(
      'The scenarios are six times apart on CPO ports in 2030 and twice apart in 2036',
    );
  });

  it('says once what holds twice', () => {
    expect(scenarioGapFinding('CPO ports', read, { year: 2036, medians: [1, 2, 6] })).toBe(
      'The scenarios are six times apart on CPO ports in 2030 and still in 2036',
    );
  });

  it('states one year where the last year is the one read', () => {
    expect(scenarioGapFinding('CPO ports', read, read)).toBe('The scenarios are six times apart on CPO ports in 2030');
  });

  it('reads the last year where nothing ships in the year read', () => {
    expect(
      scenarioGapFinding('optical I/O ports', { year: 2025, medians: [0, 0] }, { year: 2036, medians: [2, 1] }),
    ).toBe('The scenarios are twice apart on optical I/O ports in 2036');
  });

  it('has nothing to say of one scenario alone', () => {
    expect(scenarioGapFinding('CPO ports', { year: 2030, medians: [5] }, { year: 2036, medians: [5] })).toBeNull();
  });
});
