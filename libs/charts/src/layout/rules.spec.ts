import { layoutChart } from './chart';
import type { ChartSpec } from '../spec/chart-spec';
import { boxOfText } from './dot-labels';
import { overlaps } from './types';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from '../builders/sample-context';
import { technologyStackChart } from '../builders/technology-stack-chart';

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

describe('the words of a rule on lanes', () => {
  const bar = (lane: string, from: number, to: number): ChartSpec['marks'][number] => ({
    ...{
      type: 'span',
      id: lane,
      lane,
      from,
      to,
      openEnd: false,
      role: 'ink',
      fill: 'solid',
      outline: 'none',
      label: '',
      reading: '',
    },
    citation: null,
  });
  const lanes: ChartSpec = {
    ...stack,
    axes: {
      x: { kind: 'year', from: 2023, to: 2030 },
      y: {
        kind: 'lanes',
        lanes: ['a', 'b', 'c'].map((id) => ({ id, label: id, note: '', role: 'ink' as const, weight: 1 })),
      },
    },
    ...{ bands: [], endLabels: [], rules: [{ id: 'today', at: 2026, label: 'Today', role: 'signal' }] },
    marks: [bar('a', 2023, 2030), bar('b', 2023, 2030), bar('c', 2027, 2030)],
  };

  it.each([90, 120, 200, 400])('lie on no bar, in a chart %d pixels high', (height) => {
    const { texts, bars } = layoutChart(lanes, { width: 800, height, textScale: 1, compact: false });
    const today = texts.find(({ text }) => text === 'Today');
    if (today === undefined) throw new Error('the rule has no words');
    const box = boxOfText(today);
    expect(bars.filter((one) => overlaps(one.box, box))).toEqual([]);
  });
});
