import type { DraftEdit } from '@waveguide/briefings';
import { pinnedChartSpec } from './pinned-chart-spec';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const CEILING: DraftEdit = {
  key: 'share-ceiling',
  distribution: { kind: 'triangular', low: 0.2, mode: 0.3, high: 0.4 },
};
const pinned = (query: string, draft: readonly DraftEdit[] | null = null) =>
  pinnedChartSpec(api.context(), { chart: 'market-forecast', query, draft });

async function shown(query: string, draft: readonly DraftEdit[] | null = null) {
  const spec = await pinned(query, draft);
  if (!spec.ok) throw new Error(spec.error.message);
  return spec.value;
}

describe('a pinned chart', () => {
  it('is drawn once, however its query is written', async () => {
    const first = await shown('scenario=base&revision=1&metric=revenue');
    expect(await shown('metric=revenue&revision=1&scenario=base')).toBe(first);
    expect((await shown('scenario=base&revision=1&metric=ports')).table).not.toEqual(first.table);
  });

  it('is drawn with its draft, which nobody else is shown', async () => {
    const query = 'scenario=base&revision=1';
    const published = await shown(query);
    const draft = await shown(query, [CEILING]);
    expect([published.provenance.revision?.number, draft.provenance.revision]).toEqual([1, null]);
    expect(draft.table).not.toEqual(published.table);
    expect(await shown(query)).toBe(published);
  });

  it('that could not be drawn is drawn once it can', async () => {
    const query = 'scenario=upside&revision=2';
    expect(await pinned(query)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    await api.caller(signedIn('analyst')).revisions.commit({
      scenarioId: 'upside',
      parentNumber: 1,
      message: 'Lower the ceiling',
      changes: [{ ...CEILING, rationale: 'For the sake of the test.', sourceIds: [] }],
    });
    expect((await shown(query)).provenance.revision?.number).toBe(2);
  });

  it('names its revision', async () => {
    expect(await pinned('scenario=base')).toMatchObject({ ok: false, error: { issues: [{ path: ['revision'] }] } });
  });
});
