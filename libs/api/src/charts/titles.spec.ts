import { titleAgreement, titleSuggestions } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { CHART_IDS, CHART_METRICS, type ChartRequest } from './request';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const drawn = (request: Partial<ChartRequest> & Pick<ChartRequest, 'id'>, revision: number): Promise<ChartSpec> =>
  api.caller().charts.spec({ ...request, revision });

/** Titles that a chart suggests for itself, with what the comparison says of each against `numbers`. */
const judged = (of: ChartSpec, numbers: ChartSpec) =>
  titleSuggestions(of).map((title) => ({ title, kind: titleAgreement(title, numbers).kind }));

const FORECASTS = CHART_METRICS.map((metric) => ({ id: 'market-forecast' as const, metric }));

describe('titles suggested from the charts of the dataset', () => {
  it.each(CHART_IDS)('agree with %s', async (id) => {
    const spec = await drawn({ id }, 1);
    for (const { title, kind } of judged(spec, spec)) expect([title, kind]).toEqual([title, 'agrees']);
  });

  it.each(FORECASTS)('agree with the forecast of $metric, alone and beside other scenarios', async (request) => {
    for (const more of [{}, { scale: 'log' as const }, { compare: ['upside', 'downside'] }]) {
      const spec = await drawn({ ...request, ...more }, 1);
      for (const { title, kind } of judged(spec, spec)) expect([title, kind]).toEqual([title, 'agrees']);
    }
  });

  it('disagree with the next revision where it moves the numbers, and with it alone', async () => {
    const before = await Promise.all(FORECASTS.map((request) => drawn(request, 1)));
    await api.caller(signedIn('analyst')).revisions.commit({
      scenarioId: 'base',
      parentNumber: 1,
      message: 'Move the midpoint of adoption out',
      changes: [
        {
          key: 'share-midpoint',
          distribution: { kind: 'metalog', p10: 2030, p50: 2031, p90: 2033, lower: null, upper: null },
          rationale: 'Slips by a year.',
          sourceIds: ['founding-report'],
        },
      ],
    });
    let moved = 0;
    for (const [i, request] of FORECASTS.entries()) {
      const after = await drawn(request, 2);
      const same = await drawn(request, 1);
      for (const { title, kind } of judged(before[i]!, same)) expect([title, kind]).toEqual([title, 'agrees']);
      if (after.finding === before[i]!.finding) continue;
      moved += 1;
      const [finding] = judged(before[i]!, after);
      expect([after.finding, finding]).toEqual([after.finding, { title: before[i]!.finding, kind: 'disagrees' }]);
    }
    expect(moved).toBeGreaterThan(3);
  });
});
