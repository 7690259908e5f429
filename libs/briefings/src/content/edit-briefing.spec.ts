import fc from 'fast-check';
import { WAVEGUIDE_BRAND } from './brand';
import { MOST_SLIDES } from './briefing';
import { duplicateSlide, insertSlides, moveSlide, removeSlide, replaceSlide } from './edit-briefing';
import { newBriefing } from './new-briefing';
import type { TextSlide } from './slide';

const SEED = 20261123;
const slide = (id: string): TextSlide => ({ kind: 'text', id, title: id, notes: '', footnote: '', body: '' });
const empty = { ...newBriefing({ title: 'T', brand: WAVEGUIDE_BRAND, coverId: 'cover' }), slides: [] };
const briefing = (...ids: string[]) => ({ ...empty, slides: ids.map(slide) });
const ids = (content: { readonly slides: readonly { readonly id: string }[] }) =>
  content.slides.map(({ id }) => id).join('');

describe('insertSlides', () => {
  it.each([
    [0, 'xyabc'],
    [1, 'axybc'],
    [3, 'abcxy'],
    [99, 'abcxy'],
    [-1, 'xyabc'],
  ])('puts slides in at %d', (at, order) => {
    const inserted = insertSlides(briefing('a', 'b', 'c'), [slide('x'), slide('y')], at);
    expect(inserted.ok && ids(inserted.value)).toBe(order);
  });

  it('refuses more than a briefing holds, and says how many fit', () => {
    const full = briefing(...Array.from({ length: MOST_SLIDES - 1 }, (_, i) => `s${i}`));
    expect(insertSlides(full, [slide('x')], 0).ok).toBe(true);
    const refused = insertSlides(full, [slide('x'), slide('y')], 0);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'too-many-slides' } });
    expect(refused.ok || refused.error.message).toContain('has room for 1.');
  });

  it('refuses an id that is taken', () => {
    expect(() => insertSlides(briefing('a'), [slide('a')], 0)).toThrow(RangeError);
    expect(() => insertSlides(briefing(), [slide('a'), slide('a')], 0)).toThrow(RangeError);
  });
});

describe('moveSlide', () => {
  it.each([
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 99, 'acb'],
    ['b', -5, 'bac'],
    ['gone', 0, 'abc'],
  ])('moves %s to %d', (id, to, order) => {
    expect(ids(moveSlide(briefing('a', 'b', 'c'), id, to))).toBe(order);
  });

  it('keeps every slide, and is undone by moving back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (count, from, to) => {
        const before = briefing(...Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i)));
        const [start, end] = [from % count, to % count];
        const moved = moveSlide(before, before.slides[start]!.id, end);
        expect(moved.slides[end]).toBe(before.slides[start]);
        expect(moveSlide(moved, before.slides[start]!.id, start)).toEqual(before);
      }),
      { seed: SEED },
    );
  });
});

describe('the other edits', () => {
  it('remove, replace and copy one slide', () => {
    const three = briefing('a', 'b', 'c');
    expect(ids(removeSlide(three, 'b'))).toBe('ac');
    expect(removeSlide(three, 'gone')).toEqual(three);
    expect(replaceSlide(three, { ...slide('b'), title: 'new' }).slides.map(({ title }) => title)).toEqual([
      'a',
      'new',
      'c',
    ]);
    const copied = duplicateSlide(three, 'b', 'd');
    expect(copied.ok && copied.value.slides.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['d', 'b'],
      ['c', 'c'],
    ]);
    expect(duplicateSlide(three, 'gone', 'd')).toEqual({ ok: true, value: three });
    expect(() => duplicateSlide(three, 'a', 'b')).toThrow(RangeError);
  });

  it('leave what they were given as it was', () => {
    const frozen = Object.freeze({ ...empty, slides: Object.freeze([slide('a'), slide('b')]) });
    moveSlide(frozen, 'a', 1);
    removeSlide(frozen, 'a');
    insertSlides(frozen, [slide('x')], 0);
    expect(ids(frozen)).toBe('ab');
  });
});

describe('newBriefing', () => {
  it('begins with a cover', () => {
    const content = newBriefing({
      title: 'CPO in 2030',
      brand: WAVEGUIDE_BRAND,
      coverId: 'c1',
      subtitle: 'November 2026',
    });
    expect(content).toEqual({
      title: 'CPO in 2030',
      size: 'slide16x9',
      theme: 'light',
      brand: WAVEGUIDE_BRAND,
      slides: [{ kind: 'title', id: 'c1', title: 'CPO in 2030', subtitle: 'November 2026', notes: '' }],
    });
    expect(
      newBriefing({ title: '', brand: WAVEGUIDE_BRAND, coverId: 'c', size: 'square', theme: 'print' }),
    ).toMatchObject({ size: 'square', theme: 'print' });
  });
});
