import { layoutChart } from './chart-layout';
import type { ChartSpec } from './chart-spec';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from './sample-ground';
import { technologyStackChart } from './technology-stack-chart';

const stack = technologyStackChart(
  {
    summary: sampleSummary(),
    output: 'share',
    technologies: [{ id: 'cpo', name: 'CPO' }],
    fromYear: 2024,
    toYear: 2028,
    phases: SAMPLE_PHASES,
  },
  SAMPLE_CONTEXT,
);
const filled = (share: number): ChartSpec => ({
  ...stack,
  rules: [{ id: 'today', at: 2026, label: 'Today', role: 'signal' }],
  marks: stack.marks.map((mark) =>
    mark.type === 'stack'
      ? { ...mark, layers: mark.layers.map((layer) => ({ ...layer, values: mark.xs.map(() => share) })) }
      : mark,
  ),
});

describe('the words of a rule on a stack', () => {
  const size = { width: 800, height: 450, textScale: 1, compact: false };

  it('stand in their own colour at the top where the areas stay below', () => {
    const { texts, plot } = layoutChart(filled(0.4), size);
    const today = texts.find(({ text }) => text === 'Today');
    expect(today).toMatchObject({ tone: 'signal', halo: true });
    expect(today?.y).toBeLessThan(plot.top + 20);
  });

  it('stand light on the areas in the middle of the plot where these reach the top', () => {
    const { texts, plot } = layoutChart(filled(1), size);
    expect(texts.find(({ text }) => text === 'Today')).toMatchObject({
      tone: 'inverse',
      halo: false,
      y: (plot.top + plot.bottom) / 2,
    });
  });
});
