import * as fc from 'fast-check';
import { bassAt, bassPeak } from './curve-bass';

const SEED = 20261123;
// Coefficients of Bass (1969), table 1, for colour television: p = 0.005, q = 0.84.
const curve = { kind: 'bass', ceiling: 1, innovation: 0.005, imitation: 0.84, launch: 2025 } as const;

describe('Bass diffusion', () => {
  it('is 0 at launch and before', () => {
    expect(bassAt(curve, 2025)).toBe(0);
    expect(bassAt(curve, 2020)).toBe(0);
  });

  it('begins with p of the ceiling per year', () => {
    const step = 1e-6;
    expect(bassAt(curve, 2025 + step) / step).toBeCloseTo(0.005, 6);
  });

  it('without imitation is the exponential 1 − exp(−p·x)', () => {
    expect(bassAt({ ...curve, innovation: 0.1, imitation: 0 }, 2028)).toBeCloseTo(1 - Math.exp(-0.3), 14);
  });

  it('approaches its ceiling', () => {
    expect(bassAt({ ...curve, ceiling: 0.4 }, 2125)).toBeCloseTo(0.4, 12);
  });

  it(`solves dF/dx = (p + q·F)(1 − F) (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 15, noNaN: true }),
        (innovation, imitation, x) => {
          const at = (year: number): number => bassAt({ ...curve, innovation, imitation }, year);
          const h = 1e-4;
          const slope = (at(2025 + x + h) - at(2025 + x - h)) / (2 * h);
          const fraction = at(2025 + x);
          // Central difference: truncation h²·F‴/6 is below 1e−8 here, rounding 1e−16·2025/h about 1e−9.
          expect(slope).toBeCloseTo((innovation + imitation * fraction) * (1 - fraction), 6);
        },
      ),
      { seed: SEED },
    );
  });

  it('peaks at ln(q/p)/(p + q) years with 1/2 − p/2q of the ceiling', () => {
    const peak = bassPeak(curve);
    if (peak.kind !== 'present') throw new Error(peak.detail);
    expect(peak.value.yearsAfterLaunch).toBeCloseTo(Math.log(168) / 0.845, 12);
    expect(peak.value.fractionOfCeiling).toBeCloseTo(0.5 - 0.005 / 1.68, 12);
    // The curve says the same: adoptions per year are larger at the peak than a little before and after.
    const rate = (x: number): number => bassAt(curve, 2025 + x + 1e-3) - bassAt(curve, 2025 + x - 1e-3);
    const { yearsAfterLaunch } = peak.value;
    expect(bassAt(curve, 2025 + yearsAfterLaunch)).toBeCloseTo(peak.value.fractionOfCeiling, 12);
    expect(rate(yearsAfterLaunch)).toBeGreaterThan(rate(yearsAfterLaunch - 0.5));
    expect(rate(yearsAfterLaunch)).toBeGreaterThan(rate(yearsAfterLaunch + 0.5));
  });

  it('has no peak where imitation does not outweigh innovation, and says why', () => {
    expect(bassPeak({ innovation: 0.1, imitation: 0.1 })).toEqual({
      kind: 'missing',
      reason: 'undefined',
      detail: 'Adoptions per year fall from the launch on: imitation is not above innovation.',
    });
  });
});
