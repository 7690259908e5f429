import { leastSquares } from './least-squares';
import { strdProblems } from './strd-problems.fixture';

function relativeError(actual: number, certified: number): number {
  return Math.abs(actual / certified - 1);
}

/** A sum of squares below this part of that at the start is rounding: that of Lanczos1 is 1e-25, and NIST's own value of it, too. */
const ROUNDING = 1e-24;

const cases = strdProblems.flatMap((problem) =>
  problem.starts.map((start, index) => ({ ...problem, start, index: index + 1 })),
);

describe('leastSquares on the NIST Statistical Reference Datasets', () => {
  it('has all 27 problems with both starts', () => {
    expect(cases).toHaveLength(54);
  });

  it.each(cases)(
    '$name from start $index meets the certified values or says that it did not',
    ({ name, index, residuals, start, certified, points }) => {
      const fit = leastSquares({ residuals, start: Float64Array.from(start), maxIterations: 20_000 });
      // From its first start the way down BoxBOD leads to a plateau with 8.4 times the certified sum of squares.
      if (name === 'BoxBOD' && index === 1) {
        expect(fit.stop).toBe('undetermined');
        expect(fit.sumOfSquares / certified.sumOfSquares).toBeCloseTo(9771.5 / 1168.0088766, 3);
        return;
      }
      expect(fit.stop).toBe('converged');
      // Six digits are what NIST asks of a solver; central differences reach seven to eleven.
      fit.parameters.forEach((value, j) => expect(relativeError(value, certified.parameters[j]!)).toBeLessThan(1e-6));
      const atStart = residuals(Float64Array.from(start)).reduce((sum, value) => sum + value * value, 0);
      if (certified.sumOfSquares > ROUNDING * atStart) {
        expect(relativeError(fit.sumOfSquares, certified.sumOfSquares)).toBeLessThan(1e-9);
        fit.standardErrors.forEach((error, j) => {
          expect(error.kind).toBe('present');
          if (error.kind === 'present')
            expect(relativeError(error.value, certified.standardErrors[j]!)).toBeLessThan(1e-6);
        });
      }
      expect(fit.degreesOfFreedom).toBe(points - start.length);
    },
  );

  it.each(cases)('$name from start $index never calls converged what is not, however few iterations', (problem) => {
    const { residuals, start, certified } = problem;
    for (const maxIterations of [5, 50, 500]) {
      const fit = leastSquares({ residuals, start: Float64Array.from(start), maxIterations });
      if (fit.stop !== 'converged') continue;
      fit.parameters.forEach((value, j) => expect(relativeError(value, certified.parameters[j]!)).toBeLessThan(1e-6));
    }
  });
});

describe('leastSquares', () => {
  const line = (xs: readonly number[], ys: readonly number[]) => (b: Float64Array) =>
    Float64Array.from(xs, (value, i) => b[0]! + b[1]! * value - ys[i]!);

  it('reproduces ordinary least squares on a line, with its textbook standard errors', () => {
    const xs = [1, 2, 3, 4, 5];
    const ys = [2.1, 3.9, 6.2, 7.8, 10.1];
    const fit = leastSquares({ residuals: line(xs, ys), start: new Float64Array([0, 0]) });
    const meanX = 3;
    const meanY = 6.02;
    const sxx = 10;
    const sxy = xs.reduce((sum, value, i) => sum + (value - meanX) * (ys[i]! - meanY), 0);
    const slope = sxy / sxx;
    const intercept = meanY - slope * meanX;
    const variance = xs.reduce((sum, value, i) => sum + (ys[i]! - intercept - slope * value) ** 2, 0) / 3;
    expect(fit.parameters[1]).toBeCloseTo(slope, 9);
    expect(fit.parameters[0]).toBeCloseTo(intercept, 9);
    expect(fit.standardErrors[1]).toMatchObject({
      kind: 'present',
      value: expect.closeTo(Math.sqrt(variance / sxx), 9),
    });
    const interceptError = Math.sqrt(variance * (1 / 5 + meanX ** 2 / sxx));
    expect(fit.standardErrors[0]).toMatchObject({ kind: 'present', value: expect.closeTo(interceptError, 9) });
  });

  it('passes through as many points as parameters and says that errors are undefined', () => {
    const fit = leastSquares({ residuals: line([1, 2], [3, 5]), start: new Float64Array([0, 0]) });
    expect(Array.from(fit.parameters)).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)]);
    expect(fit.standardErrors[0]).toMatchObject({
      kind: 'missing',
      reason: 'undefined',
      detail: expect.stringContaining('more points than'),
    });
    expect(fit.residualStandardDeviation.kind).toBe('missing');
  });

  it('stops at a bound, says so, and fits the other parameters there', () => {
    const xs = [1, 2, 3, 4];
    const fit = leastSquares({
      residuals: line(xs, [2, 4, 6, 8]),
      start: new Float64Array([0.5, 1]),
      lower: new Float64Array([-Infinity, 0]),
      upper: new Float64Array([Infinity, 1.5]),
    });
    expect(fit.parameters[1]).toBe(1.5);
    // With the slope held at 1.5 the best intercept is the mean of y − 1.5x = 5 − 3.75.
    expect(fit.parameters[0]).toBeCloseTo(1.25, 9);
    expect(fit.atBound).toEqual([null, 'upper']);
    expect(fit.standardErrors[1]).toMatchObject({ kind: 'missing', detail: expect.stringContaining('upper bound') });
    expect(fit.standardErrors[0]!.kind).toBe('present');
  });

  it('says so where the points cannot tell parameters apart', () => {
    const residuals = (b: Float64Array) =>
      Float64Array.from([1, 2, 3, 4], (value, i) => (b[0]! + b[1]!) * value - [2.1, 3.9, 6.2, 7.9][i]!);
    const fit = leastSquares({ residuals, start: new Float64Array([1, 0.5]) });
    expect(fit.standardErrors[0]).toMatchObject({ kind: 'missing', detail: expect.stringContaining('tell') });
    expect(fit.stop).toBe('undetermined');
  });

  it('keeps away from values where the model has none', () => {
    // ln(b) has no value for b ≤ 0, and a full first step from 5 towards exp(−2) leads there.
    const residuals = (b: Float64Array) => new Float64Array([Math.log(b[0]!) + 2, Math.log(b[0]!) + 2]);
    expect(leastSquares({ residuals, start: new Float64Array([5]) }).parameters[0]).toBeCloseTo(Math.exp(-2), 9);
  });

  it('throws where the start has no finite residuals or the bounds do not match', () => {
    const residuals = (b: Float64Array) => new Float64Array([Math.log(b[0]!)]);
    expect(() => leastSquares({ residuals, start: new Float64Array([-1]) })).toThrow('not finite');
    expect(() => leastSquares({ residuals, start: new Float64Array([1]), lower: new Float64Array(2) })).toThrow(
      'one entry',
    );
  });
});
