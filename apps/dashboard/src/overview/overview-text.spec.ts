import type { ThresholdYears } from '@waveguide/forecasts';
import { inputText, insideSentence, overviewTitle, relativeSwing, type SwingBar } from './overview-text';

const timing: SwingBar = {
  name: 'Midpoint',
  inputUnit: 'year',
  input: { p10: 2029, p90: 2033 },
  atP10: 19e9,
  atP90: 6e9,
  swing: 13e9,
};

const volume: ThresholdYears = {
  threshold: 10e6,
  years: [2027, 2028, 2029],
  reachedBy: [0.04, 0.53, 0.91],
  p10: 2028,
  p50: 2028,
  p90: 2029,
  neverFraction: 0.09,
};

describe('overviewTitle', () => {
  it('names the calendar years in which volume is passed', () => {
    expect(overviewTitle(volume, timing)).toBe(
      'Co-packaged ports pass 10 million a year in 2028 or 2029. How much they earn depends on timing first.',
    );
  });

  it('does not claim an end that the model does not reach', () => {
    const open = { ...volume, reachedBy: [0.04, 0.53, 0.8], p90: null, neverFraction: 0.2 };
    expect(overviewTitle(open, undefined)).toMatch(/in half of the draws by 2028, and in 20% not by 2029\.$/);
  });

  it('gives timing the first place only where a year is the widest driver', () => {
    const price: SwingBar = { ...timing, name: 'CPO price, 2025', inputUnit: 'USD/port' };
    expect(overviewTitle(volume, price)).toMatch(/depends first on CPO price, 2025\.$/);
    expect(overviewTitle(volume, { ...price, name: 'x'.repeat(71) })).toMatch(/2029\.$/);
  });
});

describe('insideSentence', () => {
  it.each([
    ['Year in which the share reaches half its ceiling', 'year in which the share reaches half its ceiling'],
    ['CPO optical content', 'CPO optical content'],
    ['LPO price', 'LPO price'],
    ['Total optical ports, all years', 'total optical ports of all years'],
  ])('%s becomes %s', (name, inside) => {
    expect(insideSentence(name)).toBe(inside);
  });
});

describe('relativeSwing', () => {
  it.each([
    [13e9, 'almost as far'],
    [6.5e9, 'half as far'],
    [3.9e9, '30% as far'],
  ])('%d against 13e9 is %s', (swing, text) => {
    expect(relativeSwing({ ...timing, swing }, timing)).toBe(text);
  });
});

describe('inputText', () => {
  it('gives the ends, or says that a whole path is moved', () => {
    expect(inputText(timing)).toBe('moved from 2029 to 2033');
    expect(inputText({ ...timing, input: null })).toBe('moved from its P10 to its P90 in every year');
  });
});
