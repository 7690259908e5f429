import fc from 'fast-check';
import { statedSentence } from './stated-figure';

const SEED = 20261123;
const figures = (text: string) => statedSentence(text).figures;
const roles = (text: string) => figures(text).map(({ text: written, role, years }) => [written, role, years]);

describe('statedSentence', () => {
  it('ties a figure to the year behind it, and to all years of the sentence otherwise', () => {
    expect(roles('Ports rise from 1M in 2024 to 16M in 2028')).toEqual([
      ['1M', 'central', [2024]],
      ['16M', 'central', [2028]],
    ]);
    expect(roles('In 2030, ports reach 55M')).toEqual([['55M', 'central', [2030]]]);
    expect(roles('Revenue grows 69% a year, 2025 to 2027')).toEqual([['69%', 'central', [2025, 2027]]]);
    expect(roles('2027: $2B, 2028: $3.5B')).toEqual([
      ['$2B', 'central', [2027]],
      ['$3.5B', 'central', [2028]],
    ]);
    expect(roles('Ports reach 55M')).toEqual([['55M', 'central', []]]);
  });

  it('knows the ends of a range from the start and end of a course', () => {
    expect(roles('55M in 2030, with eight chances in ten between 26M and 95M')).toEqual([
      ['55M', 'central', [2030]],
      ['26M', 'low', [2030]],
      ['95M', 'high', [2030]],
    ]);
    expect(roles('from 26M to 95M').map(([, role]) => role)).toEqual(['start', 'start']);
    expect(roles('26M–95M').map(([, role]) => role)).toEqual(['low', 'high']);
    expect(roles('55M and 95M').map(([, role]) => role)).toEqual(['central', 'central']);
    expect(figures('between 17M (Hold) and 110M (Pull)').map(({ role, bracketed }) => [role, bracketed])).toEqual([
      ['low', 'Hold'],
      ['high', 'Pull'],
    ]);
  });

  it('lends the unit at the end of a range to its beginning', () => {
    expect(figures('between 26 and 95M ports').map(({ kind, value }) => [kind, value])).toEqual([
      ['count', 26e6],
      ['count', 95e6],
    ]);
    expect(figures('$2-3B in 2027').map(({ kind, value, role }) => [kind, value, role])).toEqual([
      ['money', 2e9, 'low'],
      ['money', 3e9, 'high'],
    ]);
    expect(figures('4 to 9%').map(({ value }) => value)).toEqual([0.04, 0.09]);
  });

  it.each([
    ['more than 50M', 'more'],
    ['CPO exceeds 50M', 'more'],
    ['less than 50M', 'less'],
    ['about 50M', 'about'],
    ['~50M', 'about'],
    ['at least 50M', 'bound-more'],
    ['up to 50M', 'bound-less'],
    ['of 50M', 'exactly'],
  ])('reads the manner of "%s"', (text, manner) => {
    expect(figures(text)[0]!.manner).toBe(manner);
  });

  it('reads levels, rates and what is counted', () => {
    expect(figures('P90 of 95M')[0]!.role).toBe('p90');
    expect(figures('95M (P90)')[0]!.role).toBe('p90');
    expect(figures('127% a year')[0]!.rate).toBe(true);
    expect(figures('a CAGR of 127%')[0]!.rate).toBe(true);
    expect(figures('127% more')[0]!.rate).toBe(false);
    expect(figures('3 of 12 products')[0]!.noun).toBe('product');
    expect(figures('20,000 draws')[0]!.noun).toBe('draw');
    expect(figures('revision 2 says')[0]!.noun).toBe('revision');
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('between ', '$12B', ' and ', ' to ', '2030', '%', 'P90 ', '('),
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const { figures: all } = statedSentence(parts.join(''));
          for (const { pair } of all) expect(pair === null || all[pair] !== undefined).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});
