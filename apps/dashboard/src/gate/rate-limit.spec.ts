import fc from 'fast-check';
import { RateLimit } from './rate-limit';

describe('RateLimit', () => {
  it('lets a burst through, then one for each that has come back, and says how long to wait', () => {
    const limit = new RateLimit({ burst: 3, perSecond: 0.5 });
    expect([0, 0, 0, 0].map((now) => limit.take('a', now))).toEqual([0, 0, 0, 2]);
    expect(limit.take('a', 1000)).toBe(1);
    expect(limit.take('a', 2000)).toBe(0);
    expect(limit.take('a', 2000)).toBe(2);
    // Six seconds bring back three and no more than the bucket holds.
    expect([0, 0, 0, 0].map(() => limit.take('a', 60_000))).toEqual([0, 0, 0, 2]);
  });

  it('counts each key apart', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 });
    expect([limit.take('a', 0), limit.take('b', 0), limit.take('a', 0)]).toEqual([0, 0, 1]);
  });

  it('never lets more than burst + rate × time through, and never refuses who keeps to the rate', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 8 }), (gaps, burst, perSecond) => {
        const limit = new RateLimit({ burst, perSecond });
        let now = 0;
        let passed = 0;
        for (const gap of gaps) {
          now += gap;
          if (limit.take('k', now) === 0) passed += 1;
        }
        // Rounding of sums of fractions: far below one token.
        expect(passed).toBeLessThanOrEqual(burst + (perSecond * now) / 1000 + 1e-6);
        const slow = new RateLimit({ burst, perSecond });
        const every = Math.ceil(1000 / perSecond);
        for (let i = 0; i < 50; i += 1) expect(slow.take('k', i * every)).toBe(0);
      }),
      { seed: 20261129, numRuns: 60 },
    );
  });

  it('keeps no more keys than ten thousand, however many strangers come, and forgets those of longest ago', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 0.001 });
    limit.take('first', 0);
    for (let i = 0; i < 10_000; i += 1) limit.take(`${i}`, 1);
    expect(limit.take('first', 1)).toBe(0);
    expect(limit.take('9999', 1)).toBeGreaterThan(0);
  });
});
