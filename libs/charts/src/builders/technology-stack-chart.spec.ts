import type { StackMark } from '../spec/chart-spec';
import { stackFinding } from './findings-stack';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from './sample-context';
import { technologyStackChart } from './technology-stack-chart';

const technologies = [
  { id: 'pluggable', name: 'Pluggable' },
  { id: 'lpo', name: 'LPO' },
  { id: 'cpo', name: 'CPO (switch)' },
];
const spec = technologyStackChart(
  { summary: sampleSummary(), output: 'share', technologies, fromYear: 2024, toYear: 2028, phases: SAMPLE_PHASES },
  SAMPLE_CONTEXT,
);
const mark = spec.marks[0] as StackMark;

describe('technologyStackChart', () => {
  it('stacks means in the order given, with the colour of each technology', () => {
    expect(mark.layers.map(({ id, role }) => [id, role])).toEqual([
      ['pluggable', 'pluggable'],
      ['lpo', 'lpo'],
      ['cpo', 'cpo'],
    ]);
    // The sample's means are 1.1 times its medians.
    expect(mark.layers[2]!.values).toEqual([0.05, 0.12, 0.3, 0.5, 0.6].map((share) => share * 1.1));
  });

  it('labels each layer at the middle of its own thickness', () => {
    const [pluggable, lpo, cpo] = spec.endLabels;
    expect(pluggable).toMatchObject({ x: 2028, text: 'Pluggable 33%', role: 'pluggable' });
    expect(pluggable!.y).toBeCloseTo(0.165, 12);
    expect(lpo!.y).toBeCloseTo(0.385, 12);
    expect(cpo!.y).toBeCloseTo(0.77, 12);
  });

  it('says that it is a projection, which areas do not show', () => {
    expect(spec.subtitle).toBe(
      'Share of optical ports shipped by technology; projection, means of the draws; NPO inside pluggable',
    );
  });

  it('shows a share against the whole', () => {
    expect(spec.axes.y).toMatchObject({ kind: 'linear', min: 0, max: 1 });
  });

  it('tells when the lead changes hands', () => {
    expect(spec.finding).toBe(
      'CPO (switch) overtakes pluggables in 2027 on the mean of the draws and carries 60% of optical ports in 2028',
    );
  });

  it('counts the parts of co-packaged optics as one in its title', () => {
    const summary = sampleSummary();
    const share = (mean: readonly number[]) => ({ ...summary.series['share:cpo']!, mean });
    // Each part stays below pluggables for ever; together they pass them in 2027, at 0.28 + 0.25 against 0.37.
    const parts = technologyStackChart(
      {
        summary: {
          ...summary,
          series: {
            ...summary.series,
            'share:pluggable': share([0.85, 0.7, 0.5, 0.37, 0.36]),
            'share:lpo': share([0.05, 0.1, 0.1, 0.1, 0.1]),
            'share:cpo': share([0.06, 0.12, 0.22, 0.28, 0.3]),
            'share:oio': share([0.04, 0.08, 0.18, 0.25, 0.24]),
          },
        },
        ...{ output: 'share', fromYear: 2024, toYear: 2028, phases: SAMPLE_PHASES },
        technologies: [...technologies, { id: 'oio', name: 'OIO' }],
        groups: [{ id: 'co-packaged', members: ['cpo', 'oio'] }],
      },
      SAMPLE_CONTEXT,
    );
    expect(parts.finding).toBe(
      'Co-packaged optics overtake pluggables in 2027 on the mean of the draws and carry 54% of optical ports in 2028',
    );
    expect(parts.endLabels.map(({ text }) => text)).toContain('CPO (switch) 30%');
  });
});

describe('stackFinding', () => {
  const WHOLE = { of: 'ports', verb: 'carry' };

  it('says "still" where the leader has not changed', () => {
    const layers = [
      { name: 'A', plural: false, shares: [0.9, 0.7] },
      { name: 'B', plural: false, shares: [0.1, 0.3] },
    ];
    expect(stackFinding(layers, [2024, 2036], WHOLE)).toBe('A still carries 70% of ports in 2036');
  });

  it('dates the last change of the lead, not an earlier one that did not hold', () => {
    const layers = [
      { name: 'A', plural: false, shares: [0.6, 0.4, 0.6, 0.4] },
      { name: 'B', plural: false, shares: [0.4, 0.6, 0.4, 0.6] },
    ];
    expect(stackFinding(layers, [2024, 2025, 2026, 2027], WHOLE)).toContain('B overtakes A in 2027');
  });
});
