import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { medianIn } from '../model/market-summary';
import { twoTechnologyDefinitions, twoTechnologyModel, twoTechnologyValues } from '../model/two-technology-model';
import { calibrateToDraws, type DrawnCalibrationRequest } from './drawn-calibration';

const fixed = ({ value }: { readonly value: number }) => ({ kind: 'fixed' as const, value });

describe('a calibration to the P50 of the draws', () => {
  it('meets one figure by one price exactly: revenue is proportional to it', () => {
    const context = { model: twoTechnologyModel, definitions: twoTechnologyDefinitions, seed: 3, drawCount: 512 };
    const at = { output: 'revenue', entity: 'new', year: 2027 } as const;
    const perDollar = medianIn(
      summariseModel({ ...context, values: new Map([...twoTechnologyValues, ['new-price', fixed({ value: 1 })]]) }),
      at,
    );
    const fit = calibrateToDraws({
      ...context,
      values: twoTechnologyValues,
      keys: ['new-price'],
      points: [{ ...at, value: 18e9 }],
      proposalOf: fixed,
    });
    if (!fit.ok) throw new Error(fit.error.message);
    expect(fit.value.settled).toBe(true);
    expect((fit.value.parameters[0]!.value * perDollar!) / 18e9).toBeCloseTo(1, 4);
    expect(Math.abs(fit.value.points[0]!.residual)).toBeLessThan(1e-4);
  });

  it('tells the numbers that the screen shows before and after it is taken', () => {
    const request: DrawnCalibrationRequest = {
      model: baseMarketModel,
      definitions,
      values: valuesOf('base'),
      seed: 1,
      drawCount: 1024,
      keys: ['share-midpoint', 'share-steepness'],
      points: [
        { output: 'revenue', entity: 'co-packaged', year: 2027, value: 2e9 },
        { output: 'revenue', entity: 'co-packaged', year: 2030, value: 8e9 },
        { output: 'revenue', entity: 'co-packaged', year: 2032, value: 20e9 },
      ],
      proposalOf: fixed,
    };
    const fit = calibrateToDraws(request);
    if (!fit.ok) throw new Error(fit.error.message);
    const taken = new Map([...request.values, ...fit.value.parameters.map((one) => [one.key, fixed(one)] as const)]);
    const [before, after] = [request.values, taken].map((values) => summariseModel({ ...request, values }));
    for (const point of fit.value.points) {
      expect(point.modelBefore).toBe(medianIn(before!, point));
      expect(point.modelAfter).toBe(medianIn(after!, point));
      expect(point.residual).toBeCloseTo(Math.log(point.modelAfter / point.value), 12);
    }
    expect(fit.value.sumOfSquaresAfter).toBeLessThan(fit.value.sumOfSquaresBefore);
  });
});
