import { WAVEGUIDE_BRAND, type BriefingContent, type TextSlide } from '@waveguide/briefings';
import { alikeText, deckDifferences, sideSlides } from './sides';

const slide = (id: string, title: string): TextSlide => ({
  kind: 'text',
  id,
  title,
  body: '',
  footnote: '',
  notes: '',
});
const mine: BriefingContent = {
  title: 'Mine',
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: [slide('a', 'A'), slide('b', 'B'), slide('c', 'C')],
};

describe('both sides of a briefing', () => {
  it('mark the slides that the other has otherwise or not at all, whatever the order of keys', () => {
    const reordered = Object.fromEntries(Object.entries(slide('a', 'A')).reverse()) as unknown as TextSlide;
    const theirs = { ...mine, slides: [reordered, slide('b', 'B changed')] };
    expect(sideSlides(mine, theirs).map(({ name, differs }) => [name, differs])).toEqual([
      ['A', false],
      ['B', true],
      ['C', true],
    ]);
    expect(sideSlides(theirs, mine).map(({ number, differs }) => [number, differs])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('say what differs besides', () => {
    expect(deckDifferences(mine, mine)).toEqual([]);
    expect(
      deckDifferences(mine, {
        ...mine,
        title: 'Theirs',
        theme: 'dark',
        brand: { ...WAVEGUIDE_BRAND, accent: '#000000' },
        slides: mine.slides.toReversed(),
      }),
    ).toEqual(['title', 'format', 'brand', 'order of slides']);
  });

  it('say how many slides are alike', () => {
    expect(alikeText(0, 3)).toBe('No slide is alike on both sides.');
    expect(alikeText(1, 3)).toBe('1 other slide is alike on both sides.');
    expect(alikeText(59, 60)).toBe('59 other slides are alike on both sides.');
    expect(alikeText(3, 3)).toBe('The slides are alike on both sides.');
  });
});
