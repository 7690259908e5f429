import { present } from '@waveguide/quantity';
import type { DotMark, LineMark, Mark } from '../spec/chart-spec';
import { forecastFanChart, type ForecastFanInput } from './forecast-fan-chart';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleEstimate, sampleObservation, sampleSummary } from './sample-context';

const input: ForecastFanInput = {
  summary: sampleSummary(),
  output: 'revenue',
  entity: 'co-packaged',
  fromYear: 2024,
  toYear: 2028,
  scale: 'linear',
  readingYear: 2027,
  phases: SAMPLE_PHASES,
  figures: [],
  compared: [],
  growth: null,
};
const chart = (of: Partial<ForecastFanInput> = {}) => forecastFanChart({ ...input, ...of }, SAMPLE_CONTEXT);
const find = (marks: readonly Mark[], id: string) => marks.find((mark) => mark.id === id);
const dots = (marks: readonly Mark[]) => marks.filter((mark): mark is DotMark => mark.type === 'dot');

describe('forecastFanChart', () => {
  it('draws P50 dashed, since it is a projection, over P10 to P90 and P25 to P75', () => {
    const { marks } = chart();
    expect(find(marks, 'median')).toMatchObject({ type: 'line', role: 'cpo', stroke: 'dashed' });
    const fan = find(marks, 'fan');
    expect(fan).toMatchObject({ type: 'fan', role: 'cpo' });
    expect(fan?.type === 'fan' && fan.points[3]).toEqual({ x: 2027, p10: 1e9, p25: 1.6e9, p75: 2.4e9, p90: 3e9 });
  });

  it('states the year read, its middle and its range as the finding', () => {
    expect(chart().finding).toBe(
      'Co-packaged revenue reaches $2B in 2027, with eight chances in ten between $1B and $3B',
    );
  });

  it('shades phases around their years and puts today in its own year', () => {
    const { bands, rules } = chart();
    expect(bands.map(({ label, note, from, to, shaded }) => ({ label, note, from, to, shaded }))).toEqual([
      { label: 'Near term', note: 'Niche and proprietary', from: 2023.5, to: 2026.5, shaded: true },
      { label: 'Mid term', note: 'Scale-out adoption', from: 2026.5, to: 2028.5, shaded: false },
    ]);
    const [today] = rules;
    expect(today!.at).toBeGreaterThan(2026);
    expect(today!.at).toBeLessThan(2026.5);
  });

  it('draws figures by scope, evidence and kind, and leaves out what is excluded, unrelated or without a year', () => {
    const figures = [
      sampleEstimate(),
      sampleEstimate({ id: 'e-other', scopeKey: 'cpo+npo', qualifier: 'at-least', value: present(4e9) }),
      sampleEstimate({ id: 'e-tertiary', evidence: 'tertiary', high: 3e9 }),
      sampleObservation(),
      sampleEstimate({ id: 'e-excluded', excluded: true }),
      sampleEstimate({ id: 'e-company', scopeKey: 'nvidia-networking' }),
      sampleEstimate({ id: 'e-cumulative', basis: 'cumulative' }),
      sampleEstimate({ id: 'e-undated', target: { kind: 'not-stated', detail: 'no year' } }),
      sampleEstimate({ id: 'e-later', target: { kind: 'year', year: 2035 } }),
    ];
    const drawn = dots(chart({ figures }).marks).filter(({ id }) => !id.startsWith('reading'));
    expect(
      drawn.map(({ id, x, y, shape, fill, role, bound, range }) => ({ id, x, y, shape, fill, role, bound, range })),
    ).toEqual([
      { id: 'e-one', x: 2028, y: 2e9, shape: 'circle', fill: 'solid', role: 'estimate', bound: 'none', range: null },
      {
        id: 'e-other',
        x: 2028,
        y: 4e9,
        shape: 'circle',
        fill: 'hollow',
        role: 'other-scope',
        bound: 'at-least',
        range: null,
      },
      {
        id: 'e-tertiary',
        x: 2028,
        y: 2e9,
        shape: 'circle',
        fill: 'dashed',
        role: 'estimate',
        bound: 'none',
        range: { low: 2e9, high: 3e9 },
      },
      { id: 'o-one', x: 2025, y: 5e8, shape: 'square', fill: 'solid', role: 'estimate', bound: 'none', range: null },
    ]);
    expect(drawn[0]!.label).toEqual(['House One, Mar 2026', '$2B']);
    expect(drawn[1]!.label).toEqual(['House One, Mar 2026', 'at least $4B with NPO']);
  });

  it('numbers its sources in the order in which they are cited', () => {
    const { marks, provenance } = chart({ figures: [sampleObservation(), sampleEstimate()] });
    expect(provenance.sources.map(({ citation, publisher }) => [citation, publisher])).toEqual([
      [1, 'House Two (quoting Three)'],
      [2, 'House One'],
    ]);
    expect(
      dots(marks)
        .filter(({ citation }) => citation !== null)
        .map(({ citation }) => citation),
    ).toEqual([1, 2]);
  });

  it('carries scenario, revision, draws, seed and engine', () => {
    expect(chart().provenance).toMatchObject({
      asOf: '2026-11-23',
      scenario: { id: 'base', name: 'Base' },
      revision: { number: 3 },
      run: { seed: 7, draws: 1024, engineVersion: '1.0.0' },
      address: '/forecasts?scenario=base',
    });
  });

  it('compares scenarios as lines of different strokes and says how far apart they lie', () => {
    const compared = [
      { id: 'fast', name: 'Fast', summary: sampleSummary(2) },
      { id: 'slow', name: 'Slow', summary: sampleSummary(0.5) },
    ];
    const spec = chart({ compared });
    expect((find(spec.marks, 'scenario-fast') as LineMark).stroke).toBe('dotted');
    expect((find(spec.marks, 'scenario-slow') as LineMark).stroke).toBe('long-dashed');
    expect(spec.finding).toBe('Scenarios put co-packaged revenue in 2027 between $1B (Slow) and $4B (Fast)');
    expect(spec.endLabels.map(({ text }) => text)).toEqual(['Base $3.5B', 'Fast $7B', 'Slow $1.8B']);
    expect(spec.table.columns.map(({ key }) => key)).toContain('scenario-fast');
  });

  it('puts an arrow of growth between two years, and none where growth is undefined', () => {
    const growth = { fromYear: 2025, toYear: 2027, rate: present({ p10: 0.4, p50: 0.69, p90: 1.1 }) };
    expect(find(chart({ growth }).marks, 'growth')).toMatchObject({
      from: { x: 2025, y: 7e8 },
      to: { x: 2027, y: 2e9 },
      label: '69% a year, 2025 to 2027',
    });
    expect(chart({ growth }).description).toContain('Growth: 69% a year, 2025 to 2027.');
    expect(chart({ growth }).provenance.notes).toContainEqual(
      expect.stringContaining('Growth from 2025 to 2027 is 69% a year, range 40% to 110%, computed draw by draw'),
    );
    const undefinedRate = { kind: 'missing' as const, reason: 'undefined' as const, detail: 'It starts from zero.' };
    const without = chart({ growth: { ...growth, rate: undefinedRate } });
    expect(find(without.marks, 'growth')).toBeUndefined();
    expect(without.provenance.notes).toContain('No growth from 2025 to 2027 is stated: It starts from zero.');
  });

  it('hides the fan with its labels and key, and leaves the range in the table and about the year read', () => {
    const [shown, hidden] = [chart(), chart({ fan: 'hide' })];
    expect(hidden.marks.map(({ type }) => type)).toEqual(['line', 'dot']);
    expect(hidden.endLabels.map(({ markId }) => markId)).toEqual(['median']);
    expect(hidden.key.map(({ sample }) => sample.kind)).toEqual(['line']);
    expect(hidden.table).toEqual(shown.table);
    expect(find(hidden.marks, 'reading-2027')).toEqual(find(shown.marks, 'reading-2027'));
    const top = ({ axes }: typeof hidden) => (axes.y.kind === 'linear' ? axes.y.max : 0);
    expect(top(hidden)).toBeLessThan(top(shown));
    expect(top(hidden)).toBeGreaterThanOrEqual(3.5e9);
  });

  it('says why a year has no value, in the table, and starts the line after it', () => {
    const spec = chart({ output: 'price', entity: 'oio' });
    const median = find(spec.marks, 'median') as LineMark;
    expect(median.points.map(({ x }) => x)).toEqual([2026, 2027, 2028]);
    expect(spec.table.rows[0]!.slice(0, 3)).toEqual([
      { kind: 'number', value: 2024, text: '2024' },
      { kind: 'text', text: 'Waveguide, Base' },
      { kind: 'missing', text: 'Nothing is shipped in these years.' },
    ]);
  });

  it('keeps every number of the fan in the table, in full precision', () => {
    const [row] = chart().table.rows.filter(([year]) => year!.kind === 'number' && year!.value === 2027);
    expect(row!.slice(2, 7)).toEqual([1e9, 1.6e9, 2e9, 2.4e9, 3e9].map((value) => expect.objectContaining({ value })));
  });

  it('is plain JSON', () => {
    const spec = chart({ figures: [sampleEstimate()] });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });
});

describe('figures that are not compared', () => {
  const figures = [
    sampleEstimate({ id: 'e-old', vintage: '2024-01' }),
    sampleEstimate({ id: 'e-new', vintage: '2026-03' }),
    sampleEstimate({ id: 'e-other', publisher: 'B', scopeKey: 'cpo+npo' }),
    sampleEstimate({ id: 'e-tertiary', publisher: 'C', evidence: 'tertiary' }),
  ];
  const spec = chart({ figures });
  const cell = (id: string) => {
    const dot = dots(spec.marks).find((mark) => mark.id === id);
    const row = spec.table.rows.find((cells) => JSON.stringify(cells.at(-1)).includes(`${dot?.reading}`));
    return row === undefined ? '' : JSON.stringify(row.at(-1));
  };

  it('stand apart by why: another scope in grey, a replaced vintage hollow, tertiary evidence dashed', () => {
    const standings = dots(spec.marks).map(({ id, fill, role }) => [id, fill, role]);
    expect(standings).toEqual(
      expect.arrayContaining([
        ['e-old', 'hollow', 'estimate'],
        ['e-new', 'solid', 'estimate'],
        ['e-other', 'hollow', 'other-scope'],
        ['e-tertiary', 'dashed', 'estimate'],
      ]),
    );
    expect(spec.key.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Other scope, shown for reference', 'Replaced by a newer vintage', 'Tertiary evidence']),
    );
  });

  it('say why in the table, naming both sides', () => {
    expect(cell('e-other')).toContain(
      'The row counts “Co-packaged and near-packaged optics”, the model “revenue of CPO (switch) and in-package optical I/O (OIO) together, NPO left out”',
    );
    expect(cell('e-old')).toContain('replaced by a newer vintage; House One replaced this figure, dated Jan 2024');
    expect(cell('e-new')).not.toContain('replaced');
  });

  it('are counted in the notes', () => {
    expect(spec.provenance.notes).toEqual(
      expect.arrayContaining([
        '1 published figure counts another scope, shown hollow and not to be compared.',
        '1 published figure was replaced by a newer vintage of the same publisher, shown hollow and not compared.',
      ]),
    );
  });
});
