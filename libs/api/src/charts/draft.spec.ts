import type { DraftEdit } from '@waveguide/briefings';
import { chartRecord, type ChartSpec } from '@waveguide/charts';
import { chartCsv, chartJson } from '@waveguide/exports';
import { chartRequestSchema, CHART_IDS, type ChartId, type ChartRequest } from './request';
import type { ChartOptions } from './context';
import { chartSpec } from './service';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

const CEILING: DraftEdit = {
  key: 'share-ceiling',
  distribution: { kind: 'triangular', low: 0.2, mode: 0.3, high: 0.4 },
};
const request = (of: Partial<ChartRequest> & { id: ChartId }) => chartRequestSchema.parse({ revision: 1, ...of });

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

async function drawn(of: Partial<ChartRequest> & { id: ChartId }, options?: ChartOptions): Promise<ChartSpec> {
  const spec = await chartSpec(api.context(), request(of), options);
  if (!spec.ok) throw new Error(spec.error.message);
  return spec.value;
}

describe('a chart of a draft', () => {
  it('shows the numbers that the same edits have once they are published, and no revision', async () => {
    const charts = [
      { id: 'ports-forecast', arrow: '2026-2030' },
      { id: 'market-forecast', metric: 'revenue', priceLaw: 'wright', arrow: '2026-2030' },
      { id: 'technology-shares' },
      { id: 'growth-range' },
    ] as const;
    const drafts = [];
    for (const chart of charts) drafts.push(await drawn(chart, { draft: [CEILING] }));
    await api.caller(signedIn('analyst')).revisions.commit({
      scenarioId: 'base',
      parentNumber: 1,
      message: 'Lower the ceiling',
      changes: [{ ...CEILING, rationale: 'For the sake of the test.', sourceIds: [] }],
    });
    for (const [i, chart] of charts.entries()) {
      const published = await drawn({ ...chart, revision: 2 });
      expect(drafts[i]!.marks).toEqual(published.marks);
      expect(drafts[i]!.table).toEqual(published.table);
      expect(drafts[i]!.provenance.run).toEqual(published.provenance.run);
      expect(drafts[i]!.provenance.scenario).toEqual({ id: 'base', name: 'Base' });
      expect(drafts[i]!.provenance.revision).toBeNull();
      expect((await drawn(chart)).marks).not.toEqual(published.marks);
    }
  });

  it('tells in every file which draws were moved to a bound', async () => {
    // P95 is the bound itself, so that one draw in twenty lies above it.
    const logStandardDeviation = Math.log(2) / (2 * 1.6448536269514722);
    const wide: DraftEdit = {
      key: 'share-ceiling',
      distribution: { kind: 'lognormal', logMean: Math.log(0.5) / 2, logStandardDeviation },
    };
    const said = /: 5% of its draws lay above 100% and were moved to it\.$/;
    for (const id of ['ports-forecast', 'technology-shares', 'growth-range'] as const) {
      const spec = await drawn({ id }, { draft: [wide] });
      expect(spec.provenance.notes[0]).toMatch(said);
      const note = spec.provenance.notes[0] ?? '';
      expect(chartCsv(spec)).toContain(note);
      expect(chartJson(spec)).toContain(note);
    }
    expect((await drawn({ id: 'ports-forecast' })).provenance.notes.some((note) => note.includes('were moved'))).toBe(
      false,
    );
  });

  it('changes what rests on assumptions and nothing else', async () => {
    const changed: string[] = [];
    for (const id of CHART_IDS) {
      const draft = await drawn({ id }, { draft: [CEILING] });
      if (JSON.stringify(draft) !== JSON.stringify(await drawn({ id }))) changed.push(id);
    }
    expect(changed).toEqual(CHART_IDS.filter((id) => chartRecord(id).ofAssumptions));
  });

  it('is the revision itself where there are no edits', async () => {
    const published = await drawn({ id: 'ports-forecast' });
    expect(await drawn({ id: 'ports-forecast' }, { draft: null })).toEqual(published);
    expect(await drawn({ id: 'ports-forecast' }, { draft: [] })).toEqual(published);
  });

  it('names every edit that is wrong, at its place', async () => {
    const draft: DraftEdit[] = [
      { key: 'share-celling', distribution: CEILING.distribution },
      CEILING,
      { key: 'share-ceiling', distribution: { kind: 'triangular', low: 0.5, mode: 0.4, high: 0.6 } },
      { key: 'pue', distribution: { kind: 'fixed', value: -1 } },
    ];
    const spec = await chartSpec(api.context(), request({ id: 'ports-forecast' }), { draft });
    expect(spec).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const paths = spec.ok || spec.error.kind !== 'invalid' ? [] : spec.error.issues.map(({ path }) => path.slice(0, 3));
    expect(paths).toEqual([
      ['draft', 0, 'key'],
      ['draft', 2, 'key'],
      ['draft', 2, 'distribution'],
      ['draft', 3, 'distribution'],
    ]);
  });
});

describe('the arrow of growth', () => {
  it('states what the table of growth states', async () => {
    const spec = await drawn({ id: 'ports-forecast', arrow: '2026-2030' });
    const growth = await drawn({ id: 'growth-range' });
    const arrow = spec.marks.find(({ type }) => type === 'arrow');
    const rate = growth.marks.find((mark) => mark.type === 'dot' && mark.y === 'co-packaged');
    // Two significant digits of the growth that the table draws: 1.597 reads 160%.
    const percent = Number((100 * (rate?.type === 'dot' && typeof rate.x === 'number' ? rate.x : NaN)).toPrecision(3));
    const label = arrow?.type === 'arrow' ? arrow.label : '';
    expect(arrow).toMatchObject({ from: { x: 2026 }, to: { x: 2030 } });
    expect(label).toMatch(/^\d+% a year, 2026 to 2030$/);
    expect(Math.abs(Number.parseFloat(label) - percent)).toBeLessThanOrEqual(0.5);
  });

  it.each([
    ['2030-2026', {}],
    ['2026-2026', {}],
    ['1990-2030', {}],
    ['2026-2099', {}],
    ['2026-2030', { fromYear: 2027 }],
    ['2026-2036', { toYear: 2034 }],
  ])('is refused as %s over %j, at its name', async (arrow, years) => {
    const spec = await chartSpec(api.context(), request({ id: 'market-forecast', arrow, ...years }));
    expect(spec).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: ['arrow'] }] } });
  });

  it('says why there is none where growth is undefined', async () => {
    const spec = await drawn({ id: 'market-forecast', metric: 'price', entity: 'oio', arrow: '2024-2030' });
    expect(spec.marks.some(({ type }) => type === 'arrow')).toBe(false);
    expect(spec.provenance.notes).toContainEqual(expect.stringMatching(/^No growth from 2024 to 2030 is stated: \S/));
  });

  it('and the phases are left aside by charts that have no use for them', async () => {
    const plain = await drawn({ id: 'product-roadmap' });
    const asked = await drawn({ id: 'product-roadmap', arrow: '2030-2026', fan: 'hide', phases: 'hide' });
    expect(asked.marks).toEqual(plain.marks);
    expect((await drawn({ id: 'adoption-timeline' })).bands).not.toEqual([]);
    expect((await drawn({ id: 'adoption-timeline', phases: 'hide' })).bands).toEqual([]);
  });
});
