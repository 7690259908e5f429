import { missing, present } from '@waveguide/quantity';
import type { Technology, TechnologyAttribute } from '@waveguide/technologies';
import { adoptionTimingChart } from './adoption-timing-chart';
import { attributeRangeChart } from './attribute-range-chart';
import { crossingYears } from './crossing-years';
import { growthRangeChart, type GrowthRow } from './growth-range-chart';
import { SAMPLE_CONTEXT, sampleEstimate, sampleSummary } from './sample-ground';
import { scenarioComparisonChart, varianceText } from './scenario-comparison-chart';

const bars = (spec: { readonly marks: readonly { type: string; id: string }[] }) =>
  spec.marks.filter(({ type }) => type === 'bar').map(({ id }) => id);

describe('scenarioComparisonChart', () => {
  const spec = scenarioComparisonChart(
    {
      scenarios: [
        { id: 'base', name: 'Base', summary: sampleSummary() },
        { id: 'fast', name: 'Fast', summary: sampleSummary(2) },
      ],
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
    expect(spec.table.rows[2][2]).toEqual({ kind: 'missing', text: 'No sourced figure was found.' });
    expect(spec.subtitle).toContain('1 without a figure');
  });

  it('sets the least against the most', () => {
    expect(spec.finding).toBe('Power per port: CPO 5.5 W against Pluggable 15 W');
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
      'Growth of ports slows from 164% a year 2026 to 2030 to 38% a year 2030 to 2036',
    );
  });

  it('leaves an undefined rate out of the picture and its reason in the table', () => {
    const spec = growthRangeChart({ rows: [row({}), undefinedRate], run: null }, SAMPLE_CONTEXT);
    expect(bars(spec)).toEqual(['ports-range']);
    expect(spec.table.rows[1][3]).toEqual({ kind: 'missing', text: 'Growth from zero is undefined.' });
  });
});

describe('crossingYears', () => {
  it('interpolates the logarithm: 4M doubles to 8M in a year, so the geometric mean is passed half way', () => {
    const { p50 } = crossingYears(sampleSummary(), { entity: 'co-packaged', ports: 4e6 * Math.SQRT2 });
    expect(p50).toBeCloseTo(2026.5, 9);
  });

  it('takes the early year from the high ports and the late year from the low ones', () => {
    // P90 is 1.5 times and P10 half of the middle: 6M is P90 in 2026; P10 passes 6M between 2027 (4M) and 2028 (8M).
    const { p10, p90 } = crossingYears(sampleSummary(), { entity: 'co-packaged', ports: 6e6 });
    expect(p10).toBeCloseTo(2026, 9);
    expect(p90).toBeCloseTo(2027 + Math.log2(1.5), 9);
  });

  it('is null for a volume that is not passed', () => {
    expect(crossingYears(sampleSummary(), { entity: 'co-packaged', ports: 1e12 })).toEqual({
      p10: null,
      p50: null,
      p90: null,
    });
  });
});

describe('adoptionTimingChart', () => {
  const timing = (of: Parameters<typeof sampleEstimate>[0]) =>
    sampleEstimate({
      basis: 'timing',
      scopeKey: 'cpo-timing',
      target: { kind: 'period', fromYear: 2026, toYear: 2028 },
      ...of,
    });
  const estimates = [
    timing({ id: 'late', vintage: '2026' }),
    timing({ id: 'early', vintage: '2023', target: { kind: 'year', year: 2027 } }),
    timing({ id: 'copper', scopeKey: 'copper-timing' }),
    sampleEstimate({ id: 'figure' }),
  ];
  const spec = adoptionTimingChart(
    { estimates, model: { summary: sampleSummary(), entity: 'co-packaged', ports: 6e6 } },
    SAMPLE_CONTEXT,
  );

  it('draws statements on timing only, oldest first, and those on copper not at all', () => {
    expect(spec.axes.y).toMatchObject({ lanes: [{ id: 'early' }, { id: 'late' }, { id: 'model' }] });
  });

  it('keeps the words of each statement', () => {
    expect(spec.table.rows.map((row) => row[3])).toContainEqual({ kind: 'text', text: 'Two billion in 2028.' });
  });

  it('gives the model its range of years and counts the statements without averaging them', () => {
    expect(spec.finding).toBe(
      'The model passes 6M CPO ports a year between 2026 and 2028; 2 publishers speak of 2026 to 2028',
    );
  });
});
