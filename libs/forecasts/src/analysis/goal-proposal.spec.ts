import { percentiles } from '@waveguide/probability';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { TOTAL_PORTS_DRIVER } from './driver';
import { goalProposals, goalRationale } from './goal-proposal';
import { goalSeek, type GoalSeekRequest } from './goal-seek';
import { summariseModel } from '../engine/market-engine';
import { medianIn } from '../model/market-summary';
import { PREVIEW_DRAW_COUNT } from './preview-session';

const request: GoalSeekRequest = {
  model: baseMarketModel,
  values: valuesOf('base'),
  definitions,
  seed: 20260101,
  drawCount: PREVIEW_DRAW_COUNT,
  recordDrawCount: 16_384,
  key: 'share-midpoint',
  output: 'revenue',
  entity: 'co-packaged',
  year: 2030,
  target: 16e9,
};

const proposed = (asked: GoalSeekRequest) => {
  const answer = goalSeek(asked);
  if (answer.kind !== 'found') throw new Error(answer.kind === 'not-reachable' ? answer.message : answer.kind);
  const proposals = goalProposals(asked, answer);
  if (!proposals.ok) throw new Error(proposals.error.message);
  return { answer, ...proposals.value };
};

/** What a screen shows: P50 of a whole run with the proposal in the draft. */
const shown = (asked: GoalSeekRequest, changes: ReturnType<typeof proposed>['changes'], drawCount: number) =>
  medianIn(
    summariseModel({
      ...asked,
      drawCount,
      values: new Map([...asked.values, ...changes.map(({ key, distribution }) => [key, distribution] as const)]),
    }),
    asked,
  );

describe('a found goal', () => {
  it.each([
    ['share-midpoint', 16e9],
    ['share-ceiling', 13e9],
    [TOTAL_PORTS_DRIVER, 14e9],
  ])(
    'put into the draft by %s shows its target, in the preview and in the run that publishing makes',
    (key, target) => {
      const asked = { ...request, key, target };
      const { changes, shows, publishes } = proposed(asked);
      expect(shown(asked, changes, PREVIEW_DRAW_COUNT)).toBe(shows);
      expect(Math.abs(shows / target - 1)).toBeLessThan(0.01);
      expect(shown(asked, changes, 16_384)).toBe(publishes);
      expect(Math.abs(publishes / target - 1)).toBeLessThan(0.01);
    },
    60_000,
  );

  it('keeps the spread that the assumption had', () => {
    const { changes } = proposed(request);
    const [before, after] = [request.values.get('share-midpoint')!, changes[0]!.distribution].map(percentiles);
    expect(changes).toHaveLength(1);
    expect(after!.p90 - after!.p10).toBeCloseTo(before!.p90 - before!.p10, 6);
  });

  it('moves every year of the path of total ports', () => {
    expect(proposed({ ...request, key: TOTAL_PORTS_DRIVER, target: 14e9 }).changes).toHaveLength(13);
  });

  it('is no calendar year outside what is published', () => {
    const outcome = goalSeek({ ...request, target: 60e9 });
    expect(outcome).toMatchObject({ kind: 'not-reachable' });
    const { answer } = proposed(request);
    // What is published is a triangle, and P1 to P99 of it lie inside its ends.
    const published = request.values.get('share-midpoint')!;
    if (published.kind !== 'triangular') throw new Error('The spec reads the ends of a triangle.');
    expect(answer.searched.low).toBeGreaterThan(published.low);
    expect(answer.searched.high).toBeLessThan(published.high);
  });

  it('says what was sought', () => {
    expect(goalRationale(request)).toMatch(
      /^Goal seek: the P50 of the revenue of .+ in 2030 is to be \$16B, all other assumptions keeping their ranges\.$/,
    );
  });
});
