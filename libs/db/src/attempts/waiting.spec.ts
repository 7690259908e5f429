import fc from 'fast-check';
import { PEACE_MS, secondsLeft, waitSeconds, waitsOf, type WaitingRule } from './waiting';

const RULE: WaitingRule = { freeTries: 8, firstSeconds: 60, longestSeconds: 900 };
const START = new Date('2026-11-29T12:00:00Z');
const later = (ms: number) => new Date(START.getTime() + ms);

const rules: fc.Arbitrary<WaitingRule> = fc
  .record({
    freeTries: fc.integer({ min: 1, max: 120 }),
    firstSeconds: fc.integer({ min: 1, max: 120 }),
    longer: fc.integer({ min: 0, max: 1800 }),
  })
  .map(({ freeTries, firstSeconds, longer }) => ({ freeTries, firstSeconds, longestSeconds: firstSeconds + longer }));

describe('waitSeconds', () => {
  it.each([
    [0, 0],
    [7, 0],
    [8, 60],
    [9, 120],
    [10, 240],
    [11, 480],
    [12, 900],
    [5000, 900],
  ])('waits after %i wrong tries for %i s', (count, seconds) => {
    expect(waitSeconds(count, RULE)).toBe(seconds);
  });

  it('is nothing while tries are free, then the first wait doubled for each, and never more than the longest', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 300 }), (rule, count) => {
        // Doubled step by step, as the rule says it in words.
        let expected = 0;
        for (let tries = rule.freeTries; tries <= count; tries += 1)
          expected = Math.min(expected === 0 ? rule.firstSeconds : expected * 2, rule.longestSeconds);
        expect(waitSeconds(count, rule)).toBe(expected);
      }),
      { seed: 20261129 },
    );
  });
});

describe('secondsLeft', () => {
  it('counts whole seconds down, rounded up, and ends to the millisecond', () => {
    const left = (ms: number) => secondsLeft({ count: 8, lastAt: START }, RULE, later(ms));
    expect([0, 1, 1000, 59_999, 60_000, 60_001].map(left)).toEqual([60, 60, 59, 1, 0, 0]);
  });

  it('never exceeds the wait of the rule, whatever the clocks say, and is nothing after an hour', () => {
    const shift = fc.integer({ min: -3 * PEACE_MS, max: 3 * PEACE_MS });
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 300 }), shift, (rule, count, ms) => {
        const left = secondsLeft({ count, lastAt: START }, rule, later(ms));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(waitSeconds(count, rule));
        if (Math.abs(ms) >= PEACE_MS) expect(left).toBe(0);
      }),
      { seed: 20261129 },
    );
  });
});

it('lists the waits of a rule up to the longest', () => {
  const rule = { freeTries: 2, firstSeconds: 30, longestSeconds: 100 };
  expect(waitsOf(rule)).toEqual([0, 0, 30, 60, 100]);
  expect(waitsOf({ ...rule, longestSeconds: 30 })).toEqual([0, 0, 30]);
});
