import { seedDatabase } from '@waveguide/db';
import { computeTestSummary } from '@waveguide/db/testing-dataset';
import { createTestApi, readSeed, signedIn, type TestApi } from '../testing/context';

/** The dataset with another most likely PUE, and a reason. */
function withPue(mode: number, message: string) {
  return async (name: string) => {
    const text = readSeed(name);
    if (name !== 'base-model.json') return text;
    const model = JSON.parse(text) as {
      assumptions: { id: string; mode: number }[];
      revision: { messages: Record<string, string> };
    };
    for (const row of model.assumptions) if (row.id === 'pue') row.mode = mode;
    model.revision.messages.base = message;
    return JSON.stringify(model);
  };
}

describe('the history of a scenario that somebody edited', () => {
  let api: TestApi;
  beforeEach(async () => (api = await createTestApi()));
  afterEach(async () => {
    expect(api.incidents).toEqual([]);
    await api.close();
  });

  it('says what a later dataset would change, driver by driver, and changes nothing', async () => {
    const history = () => api.caller().revisions.history({ scenarioId: 'base' });
    expect((await history()).offer).toBeNull();
    await api.caller(signedIn('analyst')).revisions.commit({
      scenarioId: 'base',
      parentNumber: 1,
      message: 'Our own cooling',
      changes: [
        {
          key: 'pue',
          distribution: { kind: 'fixed', value: 1.3 },
          rationale: 'Measured.',
          sourceIds: ['founding-report'],
        },
      ],
    });
    const seeded = await seedDatabase(api.client, {
      readFile: withPue(1.23, 'PUE looked at again'),
      computeSummary: computeTestSummary,
    });
    expect(seeded).toMatchObject({ ok: true, value: { factsReplaced: true, revised: [] } });
    const { revisions, offer } = await history();
    expect(revisions.map(({ stamp }) => stamp.number)).toEqual([2, 1]);
    expect(offer).toMatchObject({
      because: 'edited',
      message: 'PUE looked at again',
      changes: [
        {
          key: 'pue',
          before: { distribution: { kind: 'fixed', value: 1.3 } },
          after: { distribution: { kind: 'triangular', mode: 1.23 } },
        },
      ],
    });
    expect(offer?.changes).toHaveLength(1);
  });
});
