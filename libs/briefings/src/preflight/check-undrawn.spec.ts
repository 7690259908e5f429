import { WAVEGUIDE_BRAND } from '../content/brand';
import { preflight } from './run-preflight';
import { sampleFan } from '../content/sample-evidence';
import type { Acknowledgement, ChartSlide } from '../content/slide';

const fan = sampleFan();

function itemsOf(acknowledged: readonly Acknowledgement[]) {
  const slide: ChartSlide = {
    ...{ kind: 'chart', id: 'c', title: fan.finding, notes: '', footnote: '', commentary: '', acknowledged },
    chart: { chart: 'market-forecast', query: 'scenario=base&revision=3', draft: null },
  };
  const undrawn = [
    { field: 'title' as const, characters: ['ខ', '្'] },
    { field: 'chart' as const, characters: ['ₙ'] },
  ];
  const brief = { title: 'T', size: 'slide16x9', theme: 'light', brand: WAVEGUIDE_BRAND } as const;
  const { items } = preflight({
    content: { ...brief, slides: [slide] },
    slides: [{ kind: 'chart', slide, spec: fan }],
    layouts: [{ slideId: 'c', overflows: [], smallestTextPoints: 10.5, undrawn }],
  });
  return items.filter(({ check }) => check === 'undrawn');
}

it('names the characters that cannot be drawn, with their places', () => {
  const found = itemsOf([]);
  expect(found.map(({ title, field, level }) => [title, field, level])).toEqual([
    ['Slide 1: the title has 2 characters that cannot be drawn', 'title', 'look'],
    ['Slide 1: the chart has 1 character that cannot be drawn', 'chart', 'look'],
  ]);
  expect(found[0]!.detail).toContain('“ខ” (U+1781), “្” (U+17D2)');
  expect(found[0]!.detail).toContain('a presentation is drawn with the fonts of whoever opens it');
});

it('keeps what somebody has looked at', () => {
  const about = itemsOf([])[1]!.detail;
  expect(itemsOf([{ check: 'undrawn', about }]).map(({ field, acknowledged }) => [field, acknowledged])).toEqual([
    ['title', false],
    ['chart', true],
  ]);
});
