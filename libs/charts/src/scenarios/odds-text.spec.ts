import { oddsSentence, oddsText } from './odds-text';

describe('oddsText', () => {
  it.each([
    [{ median: 17e6, atOrBelow: 0.025, atOrAbove: 0.975 }, '2.5% of Base’s draws lie at or below'],
    [{ median: 110e6, atOrBelow: 0.956, atOrAbove: 0.044 }, '4.4% of Base’s draws lie at or above'],
    [{ median: 1, atOrBelow: 0, atOrAbove: 1 }, 'none of Base’s draws lie at or below'],
    [{ median: 1, atOrBelow: 0.9996, atOrAbove: 0.0004 }, 'fewer than 0.1% of Base’s draws lie at or above'],
  ])('%j is %s', (odds, text) => {
    expect(oddsText(odds, 'Base')).toBe(text);
  });
});

describe('oddsSentence', () => {
  it('names the scenario and its median', () => {
    const odds = { median: 17e6, atOrBelow: 0.025, atOrAbove: 0.975 };
    expect(oddsSentence(odds, { name: 'Downside', baseName: 'Base', unit: 'ports' })).toBe(
      'Downside’s 17M: 2.5% of Base’s draws lie at or below it.',
    );
  });
});
