import { crossings, misdatedYears } from './event-years';
import { sampleFan, sampleStack } from '../content/sample-evidence';

const stack = sampleStack();

describe('crossings', () => {
  it('are the years from which one column stays above another', () => {
    expect(crossings(stack)).toEqual([
      { winner: 'CPO (switch)', loser: 'Pluggable', year: 2027 },
      { winner: 'CPO (switch)', loser: 'LPO', year: 2025 },
    ]);
    expect(crossings(sampleFan())).toEqual([]);
  });
});

describe('misdatedYears', () => {
  it.each([
    ['CPO overtakes Pluggable in 2027 and carries 60% in 2028', []],
    ['CPO overtakes pluggables in 2028', [{ year: 2028, known: [2027] }]],
    ['CPO overtakes LPO in 2025', []],
    ['LPO overtakes CPO in 2027', [{ year: 2027, known: [] }]],
    ['By 2028 CPO overtakes Pluggable', []],
    ['CPO carries 60% in 2028', []],
  ])('of "%s"', (title, misdated) => {
    expect(misdatedYears(title, stack).map(({ year, known }) => ({ year, known: [...new Set(known)] }))).toEqual(
      misdated,
    );
  });

  it('holds passing years against the finding', () => {
    const timing = { ...stack, finding: 'The model passes 1M CPO ports a year between 2027 and 2030' };
    expect(misdatedYears('CPO passes 1M ports between 2027 and 2030', timing)).toEqual([]);
    expect(misdatedYears('CPO passes 1M ports between 2027 and 2029', timing)).toEqual([
      { year: 2029, known: [2027, 2030] },
    ]);
  });

  it('reads two calendar years joined by "or" as the ends of a span', () => {
    const timing = {
      ...stack,
      finding: 'The model passes 10M CPO ports a year in 2028 or 2029; 6 publishers speak of 2027',
    };
    expect(misdatedYears('CPO passes 10M ports a year in 2028 or 2029', timing)).toEqual([]);
    expect(misdatedYears('CPO passes 10M ports a year between 2027 and 2029', timing)).toEqual([
      { year: 2027, known: [2028, 2029] },
    ]);
  });

  it('leaves events to the reader that the chart does not know', () => {
    expect(misdatedYears('CPO passes 1M ports in 2026', sampleFan())).toEqual([]);
  });
});
