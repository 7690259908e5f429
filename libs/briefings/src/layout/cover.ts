import type { TitleSlide } from '../content/slide';
import { logoSize } from './foot';
import { SLIDE_DIMENSIONS } from './sizes';
import { fitSteps, type FaceStyle, type FittedText } from './text';
import type { LayoutContext, LayoutDeck, SlideLayout, SlideText } from './types';

const EDGE = 14;

type Cover = Pick<SlideLayout, 'texts' | 'logo' | 'accents' | 'rules' | 'overflows'>;

/** A cover or the start of a part: an edge in the brand's accent, the brand above, title and subtitle in the lower half. */
export function layoutCover(slide: TitleSlide, deck: LayoutDeck, context: LayoutContext): Cover {
  const d = SLIDE_DIMENSIONS[deck.size];
  const { typeface } = deck.brand;
  const left = d.margin * 1.5 + EDGE;
  const width = d.width - left - d.margin * 1.5;
  const { measure } = context;
  const heading: FaceStyle = { typeface, face: 'heading', bold: true, tone: 'title' };
  const text: FaceStyle = { typeface, face: 'body', bold: false, tone: 'soft' };
  const box = { x: left, y: 0, width };
  const title = fitSteps(slide.title, d.coverTitle, { part: 'title', box, face: heading, measure });
  const subtitle = fitSteps(slide.subtitle, d.coverSubtitle, { part: 'subtitle', box, face: text, measure });
  const footer = fitSteps(deck.brand.footer, [{ sizePx: d.footPx, most: 3 }], {
    ...{ part: 'footer', box, measure },
    face: { ...text, tone: 'faint' },
  });
  const size = logoSize(deck, { width: width * 0.4, height: d.height * 0.085 });
  const name = fitSteps(size === null ? deck.brand.name : '', [{ sizePx: d.footPx + 10, most: 2 }], {
    ...{ part: 'brand', box, measure },
    face: { ...heading, tone: 'ink' },
  });
  const at = ({ text }: FittedText, y: number): SlideText => ({ ...text, box: { ...text.box, y } });
  const bottom = d.height - d.margin * 1.3;
  const footerTop = bottom - footer.height;
  const blockBottom = footerTop - (footer.height > 0 ? 34 : d.height * 0.06);
  const subtitleTop = blockBottom - subtitle.height;
  const titleTop = subtitleTop - 16 - title.height;
  const brandTop = d.margin * 1.3;
  const texts = [
    ...(title.height > 0 ? [at(title, titleTop)] : []),
    ...(subtitle.height > 0 ? [at(subtitle, subtitleTop)] : []),
    ...(name.height > 0 ? [at(name, brandTop)] : []),
    ...(footer.height > 0 ? [at(footer, footerTop)] : []),
    ...(context.number === 1 ? [] : [numberText(deck, context)]),
  ];
  return {
    texts,
    logo: size === null ? null : { x: left, y: brandTop, ...size },
    accents: [{ x: 0, y: 0, width: EDGE, height: d.height }],
    rules: [],
    overflows: [
      ...(title.overflow ? ['title' as const] : []),
      ...(subtitle.overflow ? ['subtitle' as const] : []),
      ...(footer.overflow ? ['brand' as const] : []),
    ],
  };
}

/** A part's first slide is numbered, the cover is not. */
function numberText(deck: LayoutDeck, context: LayoutContext): SlideText {
  const d = SLIDE_DIMENSIONS[deck.size];
  const { text } = fitSteps(`${context.number}`, [{ sizePx: d.footPx, most: 1 }], {
    ...{ part: 'number', align: 'right', measure: context.measure },
    box: { x: d.width - d.margin - 60, y: 0, width: 60 },
    face: { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'soft' },
  });
  return { ...text, box: { ...text.box, y: d.height - d.margin * 0.62 - 14 - text.box.height / 2 } };
}
