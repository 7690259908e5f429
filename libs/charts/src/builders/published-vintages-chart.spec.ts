import { missing, present, type Maybe } from '@waveguide/quantity';
import type { ModelAnswer } from '@waveguide/forecasts';
import { chartSpecSchema } from '../schema/chart-spec';
import { publishedVintagesChart, type PublishedVintagesInput } from './published-vintages-chart';
import { SAMPLE_CONTEXT, sampleEstimate } from './sample-context';

const asked = { metric: 'revenue', year: 2028 } as const;
const none = missing('not-applicable', 'The model has no output that counts this.');
const own: Maybe<ModelAnswer> = present({ entity: 'co-packaged', p10: 1e9, p50: 3e9, p90: 5e9 });
const run = { seed: 7, draws: 1024, engineVersion: '1.0.0' };

const rows = [
  sampleEstimate({ id: 'old', vintage: '2024-05', value: present(1e9) }),
  sampleEstimate({ id: 'new', vintage: '2026-03' }),
  sampleEstimate({ id: 'second', publisher: 'House Two', sourceId: 's-two', value: present(4e9), vintage: '2025' }),
  sampleEstimate({ id: 'bound', publisher: 'House Three', qualifier: 'at-least', value: present(5e9) }),
  sampleEstimate({ id: 'wide', publisher: 'House Four', scopeKey: 'cpo+npo', value: present(30e9) }),
  sampleEstimate({ id: 'repost', publisher: 'House Five', evidence: 'tertiary', value: present(6e9) }),
  sampleEstimate({ id: 'repeat', publisher: 'House Six', excluded: true }),
  sampleEstimate({ id: 'elsewhere', publisher: 'House Seven', scopeKey: 'ai-backend-switch', value: present(90e9) }),
  sampleEstimate({ id: 'ports', publisher: 'House Eight', metric: 'ports', unit: 'ports', scopeKey: 'cpo-ports' }),
];

function drawn(of: Partial<PublishedVintagesInput> = {}) {
  return publishedVintagesChart(
    { ledger: rows, asked, tertiary: 'show', answer: () => own, run, ...of },
    SAMPLE_CONTEXT,
  );
}
const dotsOf = (spec: ReturnType<typeof drawn>) =>
  spec.marks.flatMap((mark) => (mark.type === 'dot' ? [[mark.id, mark.fill, mark.role, mark.bound]] : []));

describe('what was said about one year', () => {
  it('is drawn by standing: counted and bounds solid, replaced and other scopes hollow, tertiary dashed', () => {
    expect(dotsOf(drawn())).toEqual([
      ['old', 'hollow', 'estimate', 'none'],
      ['second', 'solid', 'estimate', 'none'],
      ['new', 'solid', 'estimate', 'none'],
      ['bound', 'solid', 'estimate', 'at-least'],
      ['wide', 'hollow', 'other-scope', 'none'],
      ['repost', 'dashed', 'estimate', 'none'],
      ['model-range', 'solid', 'cpo', 'none'],
    ]);
  });

  it('stands at the date of its publication, a year alone at its middle, ours at that of its revision', () => {
    const at = (id: string) =>
      drawn().marks.flatMap((mark) => (mark.type === 'dot' && mark.id === id ? [mark.x] : []))[0];
    expect(at('second')).toBeCloseTo(2025.5, 6);
    expect(at('model-range')).toBeCloseTo(2026.885, 2);
  });

  it('says how many say what', () => {
    expect(drawn().finding).toBe(
      'Two publishers put revenue in 2028, counting “CPO market revenue, boundary not stated”, at $2B to $4B; one says only at least $5B',
    );
  });

  it('hides tertiary evidence on request and keeps it in the table with its reason', () => {
    const spec = drawn({ tertiary: 'hide' });
    expect(dotsOf(spec).map(([id]) => id)).not.toContain('repost');
    const row = spec.table.rows.find(([publisher]) => publisher!.text === 'House Five')!;
    expect(row.at(-1)!.text).toContain('tertiary evidence');
    expect(spec.provenance.notes).toContain('Two more stand in the table only.');
  });

  it('has a logarithmic axis where figures lie far apart, and a linear one where they do not', () => {
    expect(drawn().axes.y.kind).toBe('log');
    expect(drawn({ ledger: rows.slice(1, 4) }).axes.y.kind).toBe('linear');
  });

  it('says why no range of ours stands beside it, and then claims no run', () => {
    const spec = drawn({ answer: () => none });
    expect(dotsOf(spec).map(([id]) => id)).not.toContain('model-range');
    expect(spec.provenance.run).toBeNull();
    expect(spec.provenance.notes.join(' ')).toContain(none.detail);
    expect(spec.key.map(({ text }) => text)).not.toContain('Waveguide, P50 with P10 to P90');
  });

  it('explains in its key only what is drawn', () => {
    expect(drawn({ ledger: rows.slice(1, 3) }).key.map(({ text }) => text)).toEqual([
      'Others’ estimate, same scope',
      'Waveguide, P50 with P10 to P90',
    ]);
    expect(drawn().key).toHaveLength(6);
  });

  it('keeps what another unit states in the table', () => {
    const other = sampleEstimate({ id: 'unit', publisher: 'House Nine', unit: 'USD/unit', value: present(4) });
    const spec = drawn({ ledger: [...rows, other] });
    expect(dotsOf(spec).map(([id]) => id)).not.toContain('unit');
    expect(spec.table.rows.find(([publisher]) => publisher!.text === 'House Nine')![3]).toMatchObject({
      kind: 'missing',
    });
  });

  it('has the median and our own range as the last rows of its table, each for the year asked', () => {
    expect(
      drawn()
        .table.rows.slice(-2)
        .map(([by, , year, value]) => [by!.text, year!.text, value!.text]),
    ).toEqual([
      ['Median of 2 publishers', '2028', '$3B'],
      ['Waveguide Base', '2028', '$3B'],
    ]);
    expect(drawn({ ledger: [sampleEstimate()] }).table.rows).toHaveLength(2);
  });

  it('of a year without estimates is empty and says so', () => {
    const spec = drawn({ asked: { metric: 'revenue', year: 2031 } });
    expect(spec.finding).toBe('No published estimate of revenue is for 2031');
    expect([spec.marks, spec.table.rows]).toEqual([[], []]);
    expect(chartSpecSchema.safeParse(spec).success).toBe(true);
  });
});
