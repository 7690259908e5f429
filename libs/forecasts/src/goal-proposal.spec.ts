import { percentiles } from '@waveguide/probability';
import { baseMarketModel } from './base-market-model';
import { definitions, valuesOf } from './base-model.fixture';
import { goalProposals, goalRationale } from './goal-proposal';
import { goalSeek, type GoalSeekRequest } from './goal-seek';
import { TOTAL_PORTS_DRIVER } from './driver';

const request: GoalSeekRequest = {
  model: baseMarketModel,
  values: valuesOf('base'),
  definitions,
  key: 'share-midpoint',
  output: 'revenue',
  entity: 'co-packaged',
  year: 2030,
  target: 20e9,
};

const found = (asked: GoalSeekRequest) => {
  const answer = goalSeek(asked);
  if (answer.kind !== 'found') throw new Error(answer.kind);
  const proposals = goalProposals(asked, answer.value);
  if (!proposals.ok) throw new Error(proposals.error.message);
  return { answer, proposals: proposals.value };
};

describe('a found goal', () => {
  it('becomes the P50 of its assumption, with the spread it had', () => {
    const { answer, proposals } = found(request);
    const before = percentiles(request.values.get('share-midpoint')!);
    expect(proposals.map(({ key }) => key)).toEqual(['share-midpoint']);
    const after = percentiles(proposals[0].distribution);
    expect(after.p50).toBeCloseTo(answer.value, 9);
    expect(after.p90 - after.p10).toBeCloseTo(before.p90 - before.p10, 6);
  });

  it('is met when it is sought again in what was proposed', () => {
    const { proposals } = found(request);
    const values = new Map([
      ...request.values,
      ...proposals.map(({ key, distribution }) => [key, distribution] as const),
    ]);
    const again = goalSeek({ ...request, values });
    expect(again.kind === 'found' ? again.value : NaN).toBeCloseTo(percentiles(proposals[0].distribution).p50, 5);
  });

  it('moves every year of the path of total ports by its level', () => {
    const { proposals } = found({ ...request, key: TOTAL_PORTS_DRIVER, target: 16e9 });
    expect(proposals.length).toBe(13);
    const values = new Map([
      ...request.values,
      ...proposals.map(({ key, distribution }) => [key, distribution] as const),
    ]);
    // With the path's medians moved, its level for the same target is the middle.
    const again = goalSeek({ ...request, key: TOTAL_PORTS_DRIVER, target: 16e9, values });
    expect(again.kind === 'found' ? again.value : NaN).toBeCloseTo(0.5, 4);
  });

  it('says what was sought', () => {
    expect(goalRationale(request)).toMatch(
      /^Goal seek: revenue of .+ in 2030 is to be \$20B, all other assumptions at P50\.$/,
    );
  });
});
