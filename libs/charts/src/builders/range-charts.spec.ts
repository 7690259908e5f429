import type { ThresholdYears } from '@waveguide/forecasts';
import { missing, present } from '@waveguide/quantity';
import type { Technology, TechnologyAttribute } from '@waveguide/technologies';
import { adoptionTimingChart } from './adoption-timing-chart';
import { attributeRangeChart } from './attribute-range-chart';
import { layoutChart } from '../layout/chart';
import { growthRangeChart, type GrowthRow } from './growth-range-chart';
import { SAMPLE_CONTEXT, sampleEstimate, sampleSummary } from './sample-context';
import { scenarioComparisonChart, varianceText } from './scenario-comparison-chart';

const bars = (spec: { readonly marks: readonly { type: string; id: string }[] }) =>
  spec.marks.filter(({ type }) => type === 'bar').map(({ id }) => id);

describe('scenarioComparisonChart', () => {
  const spec = scenarioComparisonChart(
    {
      scenarios: [
        { id: 'base', name: 'Base', summary: sampleSummary(), odds: missing('not-applicable', 'This is Base.') },
        {
          id: 'fast',
          name: 'Fast',
          summary: sampleSummary(2),
          odds: present({ median: 16e6, atOrBelow: 0.96, atOrAbove: 0.04 }),
        },
      ],
      baseName: 'Base',
      output: 'ports',
      entity: 'co-packaged',
      year: 2027,
    },
    SAMPLE_CONTEXT,
  );

  it('shows P50 with P10 to P90 of each scenario', () => {
    expect(spec.marks[0]).toMatchObject({ type: 'bar', lane: 'base', from: 4e6, to: 12e6, label: '8M, 4M to 12M' });
    expect(spec.marks[2]).toMatchObject({ type: 'bar', lane: 'fast', from: 8e6, to: 24e6 });
  });

  it('says how likely each median is among the draws of Base, and that a scenario is a what-if', () => {
    expect(spec.table.rows.map((row) => row[5])).toEqual([
      { kind: 'missing', text: 'This is Base.' },
      { kind: 'text', text: '4% of Base’s draws lie at or above' },
    ]);
    expect(spec.provenance.notes.join(' ')).toContain('Fast’s 16M: 4% of Base’s draws lie at or above it.');
    expect(spec.provenance.notes.join(' ')).toContain('what-if with ranges of its own');
    expect(spec.axes.y).toMatchObject({
      lanes: [{ id: 'base' }, { note: '100% above Base; 4% of Base’s draws lie at or above' }],
    });
  });

  it('says how far a scenario lies from the first', () => {
    expect(spec.table.rows.map((row) => row[4])).toEqual([
      { kind: 'text', text: 'equal' },
      { kind: 'text', text: '100% above' },
    ]);
    expect([varianceText(3, 10), varianceText(0, 0), varianceText(1, 0)]).toEqual([
      '70% below',
      'equal',
      'nothing to compare with',
    ]);
  });
});

describe('attributeRangeChart', () => {
  const attribute = (of: Partial<TechnologyAttribute>): TechnologyAttribute => ({
    key: 'power',
    label: 'Power per port',
    unit: 'W',
    value: present(15),
    low: 12,
    high: 16,
    basis: 'sourced',
    qualifier: null,
    note: null,
    sourceIds: ['s-one'],
    ...of,
  });
  const technology = (id: Technology['id'], attributes: readonly TechnologyAttribute[]): Technology => ({
    id,
    name: id,
    short: id,
    definition: '',
    targetNetworks: [],
    reportLocator: null,
    ordinals: { power: 1, latency: 1, density: 1, serviceability: 1, maturity: 1, openness: 1 },
    attributes,
    sourceIds: [],
  });
  const spec = attributeRangeChart(
    {
      technologies: [
        technology('pluggable', [attribute({})]),
        technology('cpo', [attribute({ value: present(5.5), low: null, high: null })]),
        technology('oio', [attribute({ value: missing('not-reported', 'No sourced figure was found.') })]),
      ],
      attribute: 'power',
    },
    SAMPLE_CONTEXT,
  );

  it('draws a lane for each technology with a figure and says why the others have none', () => {
    expect(bars(spec)).toEqual(['pluggable-range', 'cpo-range']);
    expect(spec.table.rows[2]![2]).toEqual({ kind: 'missing', text: 'No sourced figure was found.' });
    expect(spec.subtitle).toContain('1 without a figure');
  });

  it('says of a bound that it is one, in mark, table and finding', () => {
    const bounded = attributeRangeChart(
      {
        technologies: [
          technology('pluggable', [attribute({})]),
          technology('cpo', [attribute({ value: present(10), low: null, high: 10, qualifier: 'at-most' })]),
        ],
        attribute: 'power',
      },
      SAMPLE_CONTEXT,
    );
    expect(bounded.finding).toBe('Power per port: CPO (switch) at most 10 W against Pluggable 15 W');
    expect(bounded.table.rows[1]![2]).toEqual({ kind: 'number', value: 10, text: 'at most 10 W' });
    expect(bounded.table.rows.map((row) => row[4]!.text)).toEqual(['not recorded', 'at most']);
    expect(bounded.marks).toContainEqual(expect.objectContaining({ id: 'cpo-middle', bound: 'at-most' }));
  });

  it('names another boundary of the attribute in lane and table, and compares like with like alone', () => {
    const unlike = attributeRangeChart(
      {
        technologies: [
          technology('pluggable', [attribute({})]),
          technology('cpo', [attribute({ label: 'Power of the engine', value: present(5.5), note: 'Without laser.' })]),
        ],
        attribute: 'power',
      },
      SAMPLE_CONTEXT,
    );
    expect(unlike.finding).toBe('Power per port: Pluggable 15 W; 1 measured at another boundary is not compared');
    expect(unlike.marks).toContainEqual(expect.objectContaining({ id: 'cpo-middle', fill: 'hollow' }));
    expect(unlike.marks).toContainEqual(expect.objectContaining({ id: 'pluggable-middle', fill: 'solid' }));
    expect(unlike.axes.y).toMatchObject({ lanes: [{ note: '' }, { note: 'Power of the engine' }] });
    expect(unlike.table.rows.map((row) => row[5]!.text)).toEqual(['none', 'Power of the engine. Without laser.']);
  });

  it('sets the least against the most', () => {
    expect(spec.finding).toBe('Power per port: CPO (switch) 5.5 W against Pluggable 15 W');
  });
});

describe('growthRangeChart', () => {
  const row = (of: Partial<GrowthRow>): GrowthRow => ({
    id: 'ports',
    label: 'ports',
    role: 'cpo',
    fromYear: 2026,
    toYear: 2030,
    rate: present({ p10: 1.3, p50: 1.64, p90: 2.07 }),
    ...of,
  });
  const later = row({ id: 'later', fromYear: 2030, toYear: 2036, rate: present({ p10: 0.28, p50: 0.38, p90: 0.54 }) });
  const undefinedRate = row({ id: 'none', label: 'OIO', rate: missing('undefined', 'Growth from zero is undefined.') });

  it('tells how growth of one quantity changes over time', () => {
    expect(growthRangeChart({ rows: [row({}), later], run: null }, SAMPLE_CONTEXT).finding).toBe(
      'Growth of ports slows from 164% a year between 2026 and 2030 to 38% a year between 2030 and 2036',
    );
  });

  it('leaves an undefined rate out of the picture and its reason in the table', () => {
    const spec = growthRangeChart({ rows: [row({}), undefinedRate], run: null }, SAMPLE_CONTEXT);
    expect(bars(spec)).toEqual(['ports-range']);
    expect(spec.table.rows[1]![3]).toEqual({ kind: 'missing', text: 'Growth from zero is undefined.' });
  });
});

describe('adoptionTimingChart', () => {
  const timing = (of: Parameters<typeof sampleEstimate>[0]) =>
    sampleEstimate({
      basis: 'timing',
      scopeKey: 'cpo-timing',
      timingKind: 'expects-in-window',
      target: { kind: 'period', fromYear: 2026, toYear: 2028 },
      ...of,
    });
  const figures = [
    timing({ id: 'late', vintage: '2026' }),
    timing({ id: 'early', vintage: '2023', target: { kind: 'year', year: 2027 } }),
    timing({ id: 'bound', timingKind: 'not-before', target: { kind: 'year', year: 2028 } }),
    timing({
      ...{ id: 'excluded', timingKind: 'not-within', vintage: '2023-01' },
      target: { kind: 'period', fromYear: 2023, toYear: 2027 },
    }),
    timing({
      ...{ id: 'steady', timingKind: 'no-delay', evidence: 'tertiary', vintage: '2026-06' },
      target: { kind: 'not-stated', detail: 'No window.' },
    }),
    timing({ id: 'silent', timingKind: null, publisher: 'House Three' }),
    timing({ id: 'copper', scopeKey: 'copper-timing' }),
    sampleEstimate({ id: 'figure' }),
  ];
  const passing: ThresholdYears = {
    threshold: 6e6,
    years: [2024, 2025, 2026, 2027, 2028],
    reachedBy: [0, 0, 0.12, 0.6, 0.97],
    p10: 2026,
    p50: 2027,
    p90: 2028,
    neverFraction: 0.03,
  };
  const run = { seed: 7, draws: 1024, engineVersion: '1.0.0' };
  const chartOf = (of: ThresholdYears) =>
    adoptionTimingChart({ figures, model: { entity: 'lpo', passing: of, run } }, SAMPLE_CONTEXT);
  const spec = chartOf(passing);

  it('draws statements on timing only, by kind and then oldest first, and those on copper not at all', () => {
    expect(spec.axes.y).toMatchObject({
      lanes: [{ id: 'early' }, { id: 'late' }, { id: 'bound' }, { id: 'excluded' }, { id: 'steady' }, { id: 'model' }],
    });
  });

  it('gives each kind a sign of its own, and the key says which', () => {
    const spans = spec.marks.flatMap((mark) =>
      mark.type === 'span' ? [[mark.id, mark.fill, mark.outline, mark.from, mark.to]] : [],
    );
    expect(spans).toEqual([
      ['early', 'solid', 'none', 2027, 2027],
      ['late', 'solid', 'none', 2026, 2028],
      // Open to the end of the axis.
      ['bound', 'arrow', 'none', 2028, 2030],
      ['excluded', 'hatched', 'none', 2023, 2027],
      // Without years of its own it stands at the year in which it was said; dashed, since it is tertiary.
      ['steady', 'equals', 'dashed', 2026, 2026],
    ]);
    expect(spec.key.map(({ text }) => text)).toEqual([
      'Expects it within these years',
      'Not before this year',
      'Not within these years',
      'Sees no delay, at the year it was said',
    ]);
  });

  it('covers the whole of the years that a statement is about', () => {
    const { bars: boxes, x } = layoutChart(spec, { width: 900, height: 400, compact: false, textScale: 1 });
    const early = boxes.find(({ mark }) => mark.id === 'early');
    expect(early?.box.left).toBeCloseTo(x.ofPosition(2026.5), 6);
    expect(early?.box.right).toBeCloseTo(x.ofPosition(2027.5), 6);
  });

  it('names the kind in the table and when it is read aloud, and keeps what makes no statement off the picture', () => {
    const texts = spec.table.rows.map((row) => row.slice(2, 4).map((cell) => cell.text));
    expect(texts.slice(0, -1)).toEqual([
      ['Expects it within these years', '2027'],
      ['Expects it within these years', '2026 to 2028'],
      ['Not before', 'from 2028'],
      ['Not within these years', '2023 to 2027'],
      ['Sees no delay', 'no year stated'],
      ['no kind recorded', 'not drawn without a kind'],
    ]);
    const readings = spec.marks.flatMap((mark) => (mark.type === 'span' ? [mark.reading] : []));
    expect(readings[2]).toBe('House One, Mar 2026, not before 2028: Two billion in 2028.');
    expect(spec.subtitle).toContain('1 without years or kind stands in the table only');
  });

  it('keeps the words of each statement', () => {
    expect(spec.table.rows.map((row) => row[4])).toContainEqual({ kind: 'text', text: 'Two billion in 2028.' });
  });

  it('gives the model its range of whole years and counts the kinds of statement apart', () => {
    expect(spec.finding).toBe(
      'The model passes 6M LPO ports a year between 2026 and 2028; one statement expects it by 2027, one later, one not before 2028, one not within 2023 to 2027 and one sees no delay',
    );
    expect(spec.marks.find(({ id }) => id === 'model-range')).toMatchObject({ from: 2026, to: 2028 });
    expect(spec.marks.find(({ id }) => id === 'model-middle')).toMatchObject({ x: 2027 });
  });

  it('says in the table and the note how many draws pass the volume by each year', () => {
    const shares = '12% of draws by 2026, 60% by 2027, 97% by 2028, 3% not by 2028';
    expect(spec.table.rows.at(-1)?.[3]).toEqual({ kind: 'text', text: 'P10 2026, P50 2027, P90 2028' });
    expect(spec.table.rows.at(-1)?.[4]).toMatchObject({ text: expect.stringContaining(shares) as string });
    expect(spec.provenance.notes.join(' ')).toContain(shares);
  });

  it('does not draw an end that the horizon does not hold', () => {
    const open = chartOf({ ...passing, reachedBy: [0, 0, 0.12, 0.6, 0.8], p90: null, neverFraction: 0.2 });
    expect(open.finding).toMatch(/in half of the draws by 2027, and in 20% not by 2028;/);
    expect(open.table.rows.at(-1)?.[3]).toEqual({ kind: 'text', text: 'P10 2026, P50 2027, P90 later than 2028' });
    const never = chartOf({
      ...passing,
      reachedBy: [0, 0, 0, 0, 0],
      p10: null,
      p50: null,
      p90: null,
      neverFraction: 1,
    });
    expect(never.finding).toMatch(/in no draw by 2028;/);
    expect(never.marks.some(({ id }) => id.startsWith('model'))).toBe(false);
  });
});
