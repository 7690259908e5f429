import { type CalibrationRequest, calibrate } from './calibration';
import type { CalibrationPoint } from './calibration-residuals';
import {
  newRevenue2027,
  twoTechnologyDefinitions,
  twoTechnologyModel,
  twoTechnologyValues,
} from '../model/two-technology-model';

const at = (year: number, output: CalibrationPoint['output'], value: number): CalibrationPoint => ({
  output,
  entity: 'new',
  year,
  value,
});

const request: CalibrationRequest = {
  model: twoTechnologyModel,
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  keys: ['ceiling'],
  points: [at(2027, 'revenue', 10e9)],
};

function fitted(changes: Partial<CalibrationRequest>) {
  const result = calibrate({ ...request, ...changes });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('calibrate', () => {
  it('recovers the parameters that made the points', () => {
    const truth = { ceiling: 0.5, midpoint: 2026.4, 'new-price': 400 };
    const share = (year: number) => truth.ceiling / (1 + Math.exp(-0.75 * (year - truth.midpoint)));
    const fit = fitted({
      keys: ['ceiling', 'midpoint', 'new-price'],
      points: [
        at(2026, 'share', share(2026)),
        at(2027, 'share', share(2027)),
        at(2026, 'ports', 75e6 * share(2026)),
        at(2027, 'revenue', newRevenue2027(truth)),
      ],
    });
    fit.parameters.forEach(({ key, value }) => expect(value / truth[key as keyof typeof truth]).toBeCloseTo(1, 7));
    expect(fit.stop).toBe('converged');
    expect(fit.sumOfSquaresAfter).toBeLessThan(1e-15);
    expect(fit.points[3]!.modelAfter / fit.points[3]!.value).toBeCloseTo(1, 7);
  });

  it('fits logarithms: one scale factor is the geometric mean, with its textbook standard error', () => {
    // Revenue and ports are proportional to the ceiling, so ln(ceiling) is a mean of logarithms, weighted 3 : 1.
    const before = newRevenue2027({});
    const fit = fitted({
      points: [{ ...at(2027, 'revenue', before * 2), weight: 3 }, at(2027, 'revenue', before / 2)],
    });
    const mean = Math.LN2 / 2;
    expect(fit.parameters[0]!.value).toBeCloseTo(0.6 * Math.exp(mean), 8);
    const squares = 3 * (Math.LN2 - mean) ** 2 + (-Math.LN2 - mean) ** 2;
    // The error of ln(ceiling) is s/√(Σ weights); times the ceiling for the ceiling itself.
    const error = (Math.sqrt(squares / 1) / 2) * fit.parameters[0]!.value;
    expect(fit.parameters[0]!.standardError).toMatchObject({ kind: 'present', value: expect.closeTo(error, 6) });
    expect(fit.points.map(({ residual }) => residual)).toEqual([
      expect.closeTo(mean - Math.LN2, 7),
      expect.closeTo(mean + Math.LN2, 7),
    ]);
  });

  it('proposes a value without an error where points do not outnumber parameters', () => {
    const fit = fitted({});
    expect(fit.parameters[0]).toMatchObject({ before: expect.closeTo(0.6, 12), standardError: { kind: 'missing' } });
    expect(newRevenue2027({ ceiling: fit.parameters[0]!.value }) / 10e9).toBeCloseTo(1, 9);
    expect(fit.residualStandardDeviation.kind).toBe('missing');
  });

  it('stops at a bound and says so', () => {
    const fit = fitted({ points: [at(2027, 'revenue', 1e12), at(2026, 'revenue', 1e12)] });
    expect(fit.parameters[0]).toMatchObject({ value: 1, atBound: 'upper', standardError: { kind: 'missing' } });
  });

  it('fits power saved, which may be negative, on a relative scale', () => {
    // 75 million ports, share s of them 10 W below the incumbent, PUE 1.2: saved MW = 75 · 12 · s in the first year.
    const fit = fitted({ points: [{ output: 'powerSaved', entity: 'market', year: 2026, value: 200 }] });
    const share = 200 / 900;
    expect(fit.parameters[0]!.value).toBeCloseTo(share * (1 + Math.exp(0.75)), 8);
  });

  it.each([
    [{ keys: [] }, 'no-assumptions'],
    [{ points: [] }, 'no-points'],
    [{ keys: ['unknown'] }, 'not-read'],
    [{ keys: ['ceiling', 'ceiling'] }, 'chosen-twice'],
    [{ points: [at(2027, 'revenue', 0)] }, 'not-positive'],
    [{ points: [{ ...at(2027, 'revenue', 1e9), weight: 0 }] }, 'weight'],
    [
      { values: new Map([...twoTechnologyValues, ['ceiling', { kind: 'fixed', value: 0 } as const]]) },
      'no-model-value',
    ],
  ])('refuses case %#: %j', (changes, code) => {
    expect(calibrate({ ...request, ...(changes as Partial<CalibrationRequest>) })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});
