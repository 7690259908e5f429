import { WAVEGUIDE_BRAND, type BriefingContent, type TextSlide } from '@waveguide/briefings';
import { picturesAfter, picturesAt } from './picture-versions';

const slide = (id: string, title = id): TextSlide => ({ kind: 'text', id, title, body: '', footnote: '', notes: '' });
const [a, b, c] = ['a', 'b', 'c'].map((id) => slide(id));
const before: BriefingContent = {
  title: 'Deck',
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: [a!, b!, c!],
};
const versionsAfter = (after: BriefingContent) =>
  Object.fromEntries(picturesAfter(picturesAt(before, 4), { before, after, version: 9 }));

describe('versions of pictures', () => {
  it('are new for the slide that was edited alone', () => {
    expect(versionsAfter({ ...before, slides: [a!, slide('b', 'other'), c!] })).toEqual({ a: 4, b: 9, c: 4 });
  });

  it('are new for slides that stand at another place, since they bear their number', () => {
    expect(versionsAfter({ ...before, slides: [b!, a!, c!] })).toEqual({ a: 9, b: 9, c: 4 });
  });

  it('are new for all where the looks or the number of slides changed', () => {
    expect(versionsAfter({ ...before, theme: 'dark' })).toEqual({ a: 9, b: 9, c: 9 });
    expect(versionsAfter({ ...before, slides: [a!, b!] })).toEqual({ a: 9, b: 9 });
  });
});
