import { inputWords, insideSentence, overviewTitle, relativeSwing, type SwingBar } from './overview-words';

const timing: SwingBar = {
  name: 'Midpoint',
  inputUnit: 'year',
  input: { p10: 2029, p90: 2033 },
  atP10: 19e9,
  atP90: 6e9,
  swing: 13e9,
};

describe('overviewTitle', () => {
  it('names the years between which volume is passed', () => {
    // Totals of 2027 cover the axis from 2026.5 to 2027.5.
    expect(overviewTitle({ p10: 2026.6, p50: 2028, p90: 2029.4 }, timing)).toBe(
      'CPO passes 10 million ports a year between 2027 and 2029. How much it earns depends on timing first.',
    );
  });

  it('says one year where both ends fall into it', () => {
    expect(overviewTitle({ p10: 2027.6, p50: 2028, p90: 2028.4 }, undefined)).toBe(
      'CPO passes 10 million ports a year in 2028.',
    );
  });

  it('does not claim an end that the model does not reach', () => {
    expect(overviewTitle({ p10: 2030, p50: 2033, p90: null }, undefined)).toMatch(
      /about 2033, though it may come later/,
    );
    expect(overviewTitle({ p10: null, p50: null, p90: null }, undefined)).toMatch(/does not pass/);
  });

  it('gives timing the first place only where a year is the widest driver', () => {
    const price: SwingBar = { ...timing, name: 'CPO price, 2025', inputUnit: 'USD/port' };
    const years = { p10: 2027, p50: 2028, p90: 2029 };
    expect(overviewTitle(years, price)).toMatch(/depends first on CPO price, 2025\.$/);
    expect(overviewTitle(years, { ...price, name: 'x'.repeat(71) })).toMatch(/2029\.$/);
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
  ])('%d against 13e9 is %s', (swing, words) => {
    expect(relativeSwing({ ...timing, swing }, timing)).toBe(words);
  });
});

describe('inputWords', () => {
  it('gives the ends, or says that a whole path is moved', () => {
    expect(inputWords(timing)).toBe('moved from 2029 to 2033');
    expect(inputWords({ ...timing, input: null })).toBe('moved from its P10 to its P90 in every year');
  });
});
