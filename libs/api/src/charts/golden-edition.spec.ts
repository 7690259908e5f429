import { editionDigest } from '@waveguide/db';
import { goldenEdition } from '@waveguide/db/testing-golden';
import { CHART_IDS } from './request';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

/** The shapes in which releases have stored facts, and the revision of Base that is published here over the facts of each. */
const SHAPES = [
  { shape: 1, revision: 2 },
  { shape: 2, revision: 3 },
] as const;

let api: TestApi;

/** A revision published while the facts were those that a release of the shape had stored. */
async function publishOver({ shape, revision }: (typeof SHAPES)[number]): Promise<void> {
  const facts = JSON.parse(JSON.stringify(goldenEdition(shape)));
  const digest = editionDigest(facts);
  await api.client.ledgerEdition.createMany({ data: [{ digest, facts }], skipDuplicates: true });
  await api.client.currentEdition.updateMany({ data: { editionDigest: digest } });
  await api.caller(signedIn('analyst')).revisions.commit({
    scenarioId: 'base',
    parentNumber: revision - 1,
    message: `Published over facts of shape ${shape}`,
    changes: [
      {
        key: 'pue',
        distribution: { kind: 'fixed', value: 1.3 + shape / 100 },
        rationale: 'For the sake of the test.',
        sourceIds: [],
      },
    ],
  });
}

beforeAll(async () => {
  api = await createTestApi();
  for (const each of SHAPES) await publishOver(each);
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

describe.each(SHAPES)('a chart frozen over facts of shape $shape', ({ shape, revision }) => {
  it.each(CHART_IDS)('draws %s with its finding, marks and table', async (id) => {
    const spec = await api.caller().charts.spec({ id, revision });
    expect(spec.provenance.address).toContain(`revision=${revision}`);
    expect(spec.finding.length).toBeGreaterThan(10);
    expect(spec.marks.length).toBeGreaterThan(0);
    expect(spec.table.rows.length).toBeGreaterThan(0);
  });

  it('shows what was stored and nothing that came later', async () => {
    const { table } = await api.caller().charts.spec({ id: 'adoption-timeline', revision });
    const milestones = goldenEdition(shape).milestones as readonly { readonly title: string }[];
    expect(table.rows).toHaveLength(milestones.length);
    const titles = new Set(milestones.map(({ title }) => title));
    const shown = table.rows.flat().filter((cell) => cell.kind === 'text' && titles.has(cell.text));
    expect(shown).toHaveLength(milestones.length);
  });
});
