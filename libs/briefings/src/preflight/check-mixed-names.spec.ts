import { WAVEGUIDE_BRAND } from '../content/brand';
import { meaningsShown } from './check-mixed-names';
import { preflight } from './run-preflight';
import type { ResolvedSlide } from '../content/resolved-slide';
import { sampleFan, sampleStack } from '../content/sample-evidence';
import type { ChartSlide } from '../content/slide';

const together = sampleFan();
// The sample has no revenue of CPO (switch) alone; what counts here is the name in the finding.
const part = { ...together, finding: together.finding.replace('Co-packaged', 'CPO (switch)') };
const slideOf = (id: string, title: string, of: Partial<ChartSlide> = {}): ChartSlide => ({
  kind: 'chart',
  ...{ id, title, notes: '', footnote: '', commentary: '', acknowledged: [] },
  chart: { chart: 'market-forecast', query: 'scenario=base&revision=1', draft: null },
  ...of,
});
const chart = (slide: ChartSlide, spec = together): ResolvedSlide => ({ kind: 'chart', slide, spec });

function namesOf(slides: readonly ResolvedSlide[]) {
  const content = { title: 'T', size: 'slide16x9', theme: 'light', brand: WAVEGUIDE_BRAND } as const;
  const layouts = slides.map(({ slide }) => ({
    slideId: slide.id,
    overflows: [],
    smallestTextPoints: 12,
    undrawn: [],
  }));
  const outcome = preflight({ content: { ...content, slides: slides.map(({ slide }) => slide) }, slides, layouts });
  return {
    items: outcome.items.filter(({ check }) => check === 'mixed-names'),
    held: outcome.held.filter(({ check }) => check === 'mixed-names'),
  };
}

describe('meaningsShown', () => {
  it('reads findings and heads of tables, and leaves the scope in the subtitle alone', () => {
    expect(together.subtitle).toContain('CPO (switch)');
    expect([...meaningsShown(together)]).toEqual(['co-packaged']);
    expect([...meaningsShown(part)]).toEqual(['cpo']);
    expect([...meaningsShown(sampleStack())]).toEqual(['cpo']);
  });
});

describe('checkMixedNames', () => {
  it('finds a briefing that calls both by one name, says where, and offers the name meant', () => {
    const { items } = namesOf([
      chart(slideOf('a', 'CPO revenue in 2027')),
      chart(slideOf('b', 'CPO revenue in 2027'), part),
    ]);
    expect(items.map(({ slideId, field, level }) => [slideId, field, level])).toEqual([
      ['a', 'title', 'look'],
      ['b', 'title', 'look'],
    ]);
    expect(items[0]!.detail).toContain('co-packaged optics (slide 1) and CPO (switch) (slide 2)');
    expect(items.map(({ fixes }) => fixes[0])).toEqual([
      { kind: 'use-title', title: 'Co-packaged revenue in 2027' },
      { kind: 'use-title', title: 'CPO (switch) revenue in 2027' },
    ]);
  });

  it('finds a title that speaks of the one where its slide shows the other', () => {
    const { items } = namesOf([
      chart(slideOf('a', 'Co-packaged revenue in 2027')),
      chart(slideOf('b', 'Co-packaged revenue in 2027'), part),
    ]);
    expect(items.map(({ slideId, field }) => [slideId, field])).toEqual([['b', 'title']]);
    expect(items[0]!.detail).toContain(
      'speaks of co-packaged optics where the figures on the slide are of CPO (switch)',
    );
  });

  it('finds it in typed text too, on slides of words as well', () => {
    const { items } = namesOf([
      chart(slideOf('a', together.finding, { commentary: 'CPO grows', footnote: 'All CPO figures' })),
      chart(slideOf('b', part.finding), part),
      { kind: 'text', slide: { kind: 'text', id: 'x', title: 'Why', body: 'CPO wins', notes: '', footnote: '' } },
    ]);
    expect(items.map(({ slideId, field }) => [slideId, field])).toEqual([
      ['a', 'commentary'],
      ['a', 'footnote'],
      ['x', 'body'],
    ]);
  });

  it('lets a briefing be whose texts tell them apart', () => {
    const { items, held } = namesOf([chart(slideOf('a', together.finding)), chart(slideOf('b', part.finding), part)]);
    expect(items).toEqual([]);
    expect(held).toHaveLength(1);
  });

  it('lets a briefing say CPO where it shows one of the two only', () => {
    const { items, held } = namesOf([
      chart(slideOf('a', 'CPO revenue in 2027')),
      chart(slideOf('b', 'CPO revenue in 2027')),
    ]);
    expect({ items, held }).toEqual({ items: [], held: [] });
  });

  it('is quiet about what somebody has looked at and keeps', () => {
    const first = namesOf([chart(slideOf('a', 'CPO in 2027')), chart(slideOf('b', part.finding), part)]).items[0]!;
    const kept = slideOf('a', 'CPO in 2027', { acknowledged: [{ check: 'mixed-names', about: first.detail }] });
    const { items } = namesOf([chart(kept), chart(slideOf('b', part.finding), part)]);
    expect(items.map(({ acknowledged }) => acknowledged)).toEqual([true]);
  });
});
