import { sampleEstimate, sampleSummary } from '@waveguide/charts/testing';
import fc from 'fast-check';
import { present } from '@waveguide/quantity';
import { sampleComparison, sampleFan, sampleGrowth, sampleStack } from '../content/sample-evidence';
import { titleAgreement } from './title-agreement';
import { titleSuggestions } from './title-suggestions';

const SEED = 20261123;
const growth = { fromYear: 2025, toYear: 2027, rate: present({ p10: 0.5, p50: 0.69, p90: 0.9 }) };
/** P50 of $0.4B, 0.7B, 1.2B, 2B and 3.5B from 2024 to 2028; P10 half, P90 one and a half times as much. */
const fan = sampleFan(1, { growth, figures: [sampleEstimate({ value: present(2.6e9) })] });
const kind = (title: string, evidence = fan) => titleAgreement(title, evidence).kind;

describe('titleAgreement', () => {
  it.each([
    'CPO revenue reaches $2B in 2027',
    'CPO revenue of $2.0B in 2027',
    'Mid-2027 revenue hits $2 billion',
    'Revenue of US$ 2bn in 2027',
    'Revenue goes from $400M in 2024 to $3.5B in 2028',
    'Revenue comes to $3.5B',
    'Between $1B and $3B in 2027',
    '$1B–$3B in 2027',
    'An 80% chance of $1B to $3B in 2027',
    'P90 of $3B in 2027',
    'More than $1.5B in 2027',
    'Up to $3B by 2027',
    'About $3.4B in 2028',
    'Revenue grows 69 % a year from 2025 to 2027',
    'A CAGR of 69%',
    'House One sees $2.6B in 2028',
    'Others publish $2.6B for 2028',
    'All of it from 1,024 draws at revision 3',
    'Revenue of $2B in 2027, twice that of 800G and 1.6T modules together',
  ])('agrees with "%s"', (title) => {
    expect(titleAgreement(title, fan)).toEqual({ kind: 'agrees', figures: [], closest: [] });
  });

  it.each([
    ['CPO revenue of $2.4B in 2027', '$2.4B'],
    ['CPO revenue of $2B in 2026', '$2B'],
    ['CPO revenue of $3B in 2027', '$3B'],
    ['Revenue of 2B ports in 2027', '2B'],
    ['Revenue of €2B in 2027', '€2B'],
    ['Between $1B and $2.4B in 2027', '$1B'],
    ['P90 of $2B in 2027', '$2B'],
    ['More than $2.5B in 2027', '$2.5B'],
    ['Revenue grows 70% a year from 2025 to 2027', '70%'],
    ['Revenue grows 69% a year from 2025 to 2026', '69%'],
    ['Revenue hits $2.6B in 2028', '$2.6B'],
    ['Nothing before 2035', '2035'],
    ['All of it from 20,000 draws', '20,000'],
    ['As revision 2 has it', '2'],
    ['A share of 69%, 4,5M ports', '4,5M'],
  ])('disagrees with "%s"', (title, figure) => {
    const { kind: outcome, figures } = titleAgreement(title, fan);
    expect(outcome).toBe('disagrees');
    expect(figures).toContain(figure);
  });

  it.each(['Top 3 vendors lead with 800G and 1.6T', 'CPO doubles, a factor of two', 'P10 to P90', 'CPO from 2026 on'])(
    'finds no figure to compare in "%s"',
    (title) => {
      expect(kind(title)).toBe('states-no-figure');
    },
  );

  it('says what is nearest, and where', () => {
    expect(titleAgreement('Revenue of $2.3B in 2027', fan).closest).toEqual([
      { figure: '$2.3B', says: '$2B', where: 'the chart’s finding' },
    ]);
    expect(titleAgreement('Revenue of $700M', fan).closest).toEqual([
      { figure: '$700M', says: '$700M', where: 'P50 of Base in 2025' },
    ]);
  });

  it('tells an empty title from one without figures', () => {
    expect(kind(' \n')).toBe('empty');
  });

  it('holds shares against the technology that is named', () => {
    const stack = sampleStack();
    expect(kind('Pluggable falls to 30% by 2028', stack)).toBe('agrees');
    expect(kind('Pluggables fall to 30% by 2028', stack)).toBe('agrees');
    expect(kind('Pluggable falls to 60% by 2028', stack)).toBe('disagrees');
    expect(kind('60% by 2028', stack)).toBe('agrees');
  });

  it('holds figures against the scenario that is named', () => {
    const scenarios = sampleComparison({ fast: 2, slow: 0.5 });
    expect(kind('Fast comes to 32M in 2028', scenarios)).toBe('agrees');
    expect(kind('Fast comes to 16M in 2028', scenarios)).toBe('disagrees');
  });

  it('knows the years of events', () => {
    const stack = sampleStack();
    expect(kind('CPO overtakes Pluggable in 2027 and takes 60% in 2028', stack)).toBe('agrees');
    expect(titleAgreement('CPO overtakes Pluggable in 2026', stack).closest).toEqual([
      { figure: '2026', says: '2027', where: 'the chart' },
    ]);
    expect(kind('CPO overtakes LPO in 2025', stack)).not.toBe('disagrees');
    expect(kind('CPO overtakes LPO in 2027', stack)).toBe('disagrees');
  });

  it('agrees with all that is suggested, years without a value and compared scenarios included', () => {
    const compared = [{ id: 'fast', name: 'Fast', summary: sampleSummary(2) }];
    const specs = [fan, sampleFan(1, { output: 'price', entity: 'oio' }), sampleFan(1, { compared }), sampleStack()];
    for (const spec of [...specs, sampleComparison({ fast: 2, slow: 0.5 }), sampleGrowth(1.27)]) {
      for (const title of titleSuggestions(spec)) expect([title, kind(title, spec)]).toEqual([title, 'agrees']);
    }
  });
});

describe('titles of one revision against the numbers of the next', () => {
  /** Beyond this no figure of the old title reads like one of the new numbers at two digits. */
  const changed = fc.oneof(
    fc.double({ min: 1.12, max: 40, noNaN: true }),
    fc.double({ min: 0.02, max: 0.88, noNaN: true }),
  );

  it('hold at any size of the numbers they were computed from', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (factor) => {
        for (const spec of [sampleFan(factor), sampleFan(factor, { output: 'ports', scale: 'log' })]) {
          for (const title of titleSuggestions(spec)) expect([title, kind(title, spec)]).toEqual([title, 'agrees']);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('are caught where a forecast moved by more than an eighth', () => {
    fc.assert(
      fc.property(changed, fc.constantFrom('revenue' as const, 'ports' as const), (factor, output) => {
        const [before, after] = [sampleFan(1, { output }), sampleFan(factor, { output })];
        for (const title of titleSuggestions(before)) expect([title, kind(title, after)]).toEqual([title, 'disagrees']);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('are caught where shares moved by two points or more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.25, noNaN: true }), (points) => {
        const after = sampleStack([0.05, 0.12, 0.3, 0.5, 0.6 - points]);
        for (const title of titleSuggestions(sampleStack()))
          expect([title, kind(title, after)]).toEqual([title, 'disagrees']);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('are caught where scenarios or growth moved', () => {
    fc.assert(
      fc.property(changed, (factor) => {
        const spread = titleSuggestions(sampleComparison({ fast: 2, slow: 0.5 }));
        // Names travel with their numbers: scenarios that swap places are another chart.
        const moved = sampleComparison({ fast: 2 * factor, slow: 0.5 });
        for (const title of spread) expect([title, kind(title, moved)]).toEqual([title, 'disagrees']);
        const rate = titleSuggestions(sampleGrowth(1.27));
        for (const title of rate)
          expect([title, kind(title, sampleGrowth(1.27 * factor))]).toEqual([title, 'disagrees']);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('agree with a number exactly where rounding it to the digits of the title gives the title', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 9_999 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: -60, max: 60 }),
        (size, digits, off) => {
          // P50 of 2027 is $2B times the factor: choose it to be `size` million dollars.
          const spec = sampleFan(size / 2000);
          const stated = Number((size + off).toPrecision(digits));
          fc.pre(stated % 10 !== 0);
          const decimals = Math.max(0, digits - 1);
          const written = (stated / 1000).toFixed(decimals);
          fc.pre(!/0$/.test(written));
          const title = `P50 of $${written}B in 2027`;
          const rounded = (size / 1000).toFixed(decimals);
          const half = Math.abs(Math.abs(size / 1000 - Number(written)) * 10 ** decimals - 0.5) < 1e-6;
          fc.pre(!half);
          expect([title, size, kind(title, spec)]).toEqual([title, size, rounded === written ? 'agrees' : 'disagrees']);
        },
      ),
      { seed: SEED, numRuns: 120 },
    );
  });
});

describe('whatever people write', () => {
  it('is read without failing', () => {
    const pieces = fc.constantFrom(
      '$12B',
      '55M',
      '127 %',
      '2030',
      'between ',
      ' and ',
      '<b>',
      '&amp;',
      '\ud800',
      '🎉',
      'עברית',
      '中文',
      '(((',
      'P90',
      '=cmd',
      ' in ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const title = parts.join('').slice(0, 500);
        expect(['agrees', 'states-no-figure', 'disagrees', 'empty']).toContain(kind(title));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
