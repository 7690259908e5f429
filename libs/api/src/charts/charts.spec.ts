import { chartRecord, chartUses } from '@waveguide/charts';
import { chartSpecSchema } from '@waveguide/charts/schema';
import { chartRequestSchema, CHART_IDS, CHART_METRICS } from './request';
import { chartSpec } from './service';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

describe('charts.spec', () => {
  it.each(CHART_IDS)('draws %s with its finding, table, sources and address', async (id) => {
    const spec = await api.caller().charts.spec({ id });
    expect(spec.id).toBe(id);
    expect(spec.finding.length).toBeGreaterThan(10);
    expect(spec.table.rows.length).toBeGreaterThan(0);
    expect(spec.table.rows.every((row) => row.length === spec.table.columns.length)).toBe(true);
    expect(spec.provenance.asOf).toBe(TODAY.toISOString().slice(0, 10));
    expect(spec.provenance.address).toMatch(/^\/[a-z]*\?scenario=base(&scale=(linear|log))?$/);
    const citations = spec.provenance.sources.map(({ citation }) => citation);
    expect(citations).toEqual(citations.map((_, index) => index + 1));
  });

  it('loses nothing on the wire: the parsed specification is the built one', async () => {
    for (const id of CHART_IDS) {
      const built = await chartSpec(api.context(), chartRequestSchema.parse({ id }));
      if (!built.ok) throw new Error(built.error.message);
      expect(chartSpecSchema.parse(built.value)).toEqual(built.value);
    }
  });

  it.each(CHART_METRICS)('draws the forecast of %s', async (metric) => {
    const spec = await api.caller().charts.spec({ id: 'market-forecast', metric });
    expect(spec.marks.some(({ type }) => type === 'fan')).toBe(true);
  });

  it.each([
    [{ fromYear: 2050 }, '2050 to 2050'],
    [{ toYear: 1995 }, '1995 to 1995'],
  ])('draws no milestone in %j, where there is none', async (years, span) => {
    const spec = await api.caller().charts.spec({ id: 'adoption-timeline', ...years });
    expect(spec.finding).toBe('No milestone falls into these years');
    expect(spec.subtitle).toBe(`Milestones by technology, ${span}`);
  });

  it('says under which revision it was drawn, and stays with a frozen one', async () => {
    const live = { id: 'ports-forecast' } as const;
    const frozen = { ...live, revision: 1 };
    const before = await api.caller().charts.spec(frozen);
    await api.caller(signedIn('analyst')).revisions.commit({
      scenarioId: 'base',
      parentNumber: 1,
      message: 'Double the ceiling',
      changes: [
        {
          key: 'share-ceiling',
          distribution: { kind: 'triangular', low: 0.8, mode: 0.9, high: 1 },
          rationale: 'For the sake of the test.',
          sourceIds: [],
        },
      ],
    });
    expect((await api.caller().charts.spec(live)).provenance.revision?.number).toBe(2);
    const after = await api.caller().charts.spec(frozen);
    expect(after.provenance.revision?.number).toBe(1);
    expect(after.marks).toEqual(before.marks);
  });

  it('draws compared scenarios beside the first', async () => {
    const spec = await api.caller().charts.spec({ id: 'ports-forecast', compare: ['upside', 'base', 'upside'] });
    const lines = spec.marks.flatMap((mark) => (mark.type === 'line' ? [mark.id] : []));
    expect(lines.filter((id) => id.startsWith('scenario-'))).toEqual(['scenario-upside']);
  });

  // The model covers 2024 to 2036.
  it.each(CHART_IDS.filter((id) => chartRecord(id).years !== 'facts'))(
    'refuses to read %s in a year outside the model, as it refuses to draw one',
    async (id) => {
      for (const year of [2023, 2037, 2050]) {
        const problem = await problemFrom(api.caller().charts.spec({ id, year }));
        expect(problem).toMatchObject({ kind: 'invalid', message: expect.stringContaining('2024 to 2036') });
      }
      for (const year of [2024, 2036]) expect((await api.caller().charts.spec({ id, year })).id).toBe(id);
      if (chartUses(id, 'fromYear'))
        expect(await problemFrom(api.caller().charts.spec({ id, fromYear: 2050 }))).toMatchObject({ kind: 'invalid' });
    },
  );
});
