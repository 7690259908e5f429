import { draftFanChart, type DraftFanInput } from './draft-fan-chart';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from './sample-context';

const input: DraftFanInput = {
  summary: sampleSummary(),
  published: { name: 'Revision 1', summary: sampleSummary(10) },
  output: 'revenue',
  entity: 'co-packaged',
  fromYear: 2024,
  toYear: 2028,
  scale: 'linear',
  readingYear: 2027,
  phases: SAMPLE_PHASES,
};

describe('draftFanChart', () => {
  const spec = draftFanChart(input, SAMPLE_CONTEXT);

  it('draws the published revision as dotted lines behind the draft, on an axis that holds both', () => {
    const ghosts = spec.marks.filter(({ id }) => id.startsWith('ghost-'));
    expect(ghosts.map(({ id }) => id)).toEqual(['ghost-p10', 'ghost-p50', 'ghost-p90']);
    expect(ghosts.every((mark) => mark.type === 'line' && mark.role === 'ghost' && mark.stroke === 'dotted')).toBe(
      true,
    );
    expect(spec.marks.findIndex(({ id }) => id === 'fan')).toBeGreaterThan(2);
    const [, , p90] = ghosts;
    const highest = Math.max(...(p90!.type === 'line' ? p90!.points.map(({ y }) => y) : []));
    expect(highest).toBeGreaterThan(0);
    expect(spec.axes.y.kind === 'linear' ? spec.axes.y.max : 0).toBeGreaterThanOrEqual(highest);
  });

  it('states the finding of the draft and names both ends', () => {
    expect(spec.finding).toBe('Co-packaged revenue reaches $2B in 2027, with eight chances in ten between $1B and $3B');
    expect(spec.endLabels.map(({ text }) => text.replace(/ \$.*/, ''))).toEqual(['Draft', 'Revision 1']);
  });

  it('has the published middle in its table', () => {
    expect(spec.table.columns.map(({ label }) => label)).toContain('Revision 1, P50');
  });
});
