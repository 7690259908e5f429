import type { StackMark } from './chart-spec';
import { stackFinding } from './findings-stack';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from './sample-ground';
import { technologyStackChart } from './technology-stack-chart';

const technologies = [
  { id: 'pluggable', name: 'Pluggable' },
  { id: 'lpo', name: 'LPO' },
  { id: 'cpo', name: 'CPO' },
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
    expect(mark.layers[2].values).toEqual([0.05, 0.12, 0.3, 0.5, 0.6].map((share) => share * 1.1));
  });

  it('labels each layer at the middle of its own thickness', () => {
    const [pluggable, lpo, cpo] = spec.endLabels;
    expect(pluggable).toMatchObject({ x: 2028, text: 'Pluggable 33%', role: 'pluggable' });
    expect(pluggable.y).toBeCloseTo(0.165, 12);
    expect(lpo.y).toBeCloseTo(0.385, 12);
    expect(cpo.y).toBeCloseTo(0.77, 12);
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
    expect(spec.finding).toBe('CPO overtakes Pluggable in 2027 and carries 60% of optical ports in 2028');
  });
});

describe('stackFinding', () => {
  it('says "still" where the leader has not changed', () => {
    const layers = [
      { name: 'A', shares: [0.9, 0.7] },
      { name: 'B', shares: [0.1, 0.3] },
    ];
    expect(stackFinding(layers, [2024, 2036], 'ports')).toBe('A still carries 70% of ports in 2036');
  });

  it('dates the last change of the lead, not an earlier one that did not hold', () => {
    const layers = [
      { name: 'A', shares: [0.6, 0.4, 0.6, 0.4] },
      { name: 'B', shares: [0.4, 0.6, 0.4, 0.6] },
    ];
    expect(stackFinding(layers, [2024, 2025, 2026, 2027], 'ports')).toContain('B overtakes A in 2027');
  });
});
