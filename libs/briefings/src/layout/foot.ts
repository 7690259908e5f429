import type { Provenance } from '@waveguide/charts';
import { slideFont } from './fonts';
import { wrapText } from './lines';
import { citationSentence, provenanceSentence, returnSentence } from './sentences';
import type { SlideDimensions } from './sizes';
import { fitSteps, textStyle, type FaceStyle, type FittedText } from './text';
import type { LayoutContext, LayoutDeck, SlideBox, SlideText } from './types';
import type { SlideField } from '../content/slide-field';

/** What the foot of a slide says besides the brand. */
export interface FootContent {
  readonly footnote: string;
  readonly provenance: Provenance | null;
  /** What the slide's evidence is called if it has no address, e.g. "Chart forecast-fan". */
  readonly name: string;
  /** Words on the slide cite sources by number. */
  readonly cites: boolean;
}

export interface SlideFoot {
  /** Where the foot begins: its rule. */
  readonly top: number;
  readonly texts: readonly SlideText[];
  readonly rules: readonly SlideBox[];
  readonly logo: SlideBox | null;
  readonly overflows: readonly SlideField[];
}

const BRAND_WIDTH = 190;
const LOGO_HEIGHT = 28;
const NUMBER_WIDTH = 34;
const GAP = 28;

/** Publishers are counted instead of named if they do not all fit; notes follow if there is room. Nothing is cut. */
function sourceText(
  of: FootContent & { provenance: Provenance; most: number },
  lines: (text: string) => number,
): string {
  const { sources, notes } = of.provenance;
  const sentence = of.cites ? citationSentence : provenanceSentence;
  const attempts = [
    ...notes.map((_, i) => [sentence(of.provenance, sources.length), ...notes.slice(0, notes.length - i)].join(' ')),
    ...sources.map((_, i) => sentence(of.provenance, sources.length - i)),
  ];
  return attempts.find((text) => lines(text) <= of.most) ?? sentence(of.provenance, 0);
}

interface FootPlace {
  readonly dimensions: SlideDimensions;
  readonly deck: LayoutDeck;
  readonly context: LayoutContext;
}

/** Size of the logo, keeping its proportions. */
export function logoSize(deck: LayoutDeck, most: { width: number; height: number }) {
  const { logo } = deck.brand;
  if (deck.logo === null || logo === null || !(logo.width > 0 && logo.height > 0)) return null;
  const factor = Math.min(most.width / logo.width, most.height / logo.height);
  return { width: logo.width * factor, height: logo.height * factor };
}

function brandCorner({ dimensions: d, deck, context }: FootPlace): Pick<SlideFoot, 'texts' | 'logo'> {
  const right = d.width - d.margin;
  const middle = d.height - d.margin * 0.62 - LOGO_HEIGHT / 2;
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'faint' };
  const numberStyle = textStyle({ ...face, tone: 'soft' }, d.footPx);
  const number = `${context.number}`;
  const texts: SlideText[] = [
    {
      part: 'number',
      box: {
        x: right - NUMBER_WIDTH,
        y: middle - numberStyle.leading / 2,
        width: NUMBER_WIDTH,
        height: numberStyle.leading,
      },
      style: numberStyle,
      align: 'right',
      paragraphs: [{ text: number, lines: [number], bullet: false, rightToLeft: false, spaceBefore: 0 }],
    },
  ];
  const brandRight = right - NUMBER_WIDTH - 4;
  const size = logoSize(deck, { width: BRAND_WIDTH - NUMBER_WIDTH - 4, height: LOGO_HEIGHT });
  if (size !== null) return { texts, logo: { x: brandRight - size.width, y: middle - size.height / 2, ...size } };
  const name = fitSteps(
    deck.brand.name,
    [
      { sizePx: d.footPx + 3, most: 1 },
      { sizePx: d.footPx, most: 2 },
    ],
    {
      part: 'brand',
      box: { x: brandRight - (BRAND_WIDTH - NUMBER_WIDTH - 4), y: 0, width: BRAND_WIDTH - NUMBER_WIDTH - 4 },
      face: { ...face, face: 'heading', bold: true, tone: 'ink' },
      measure: context.measure,
      align: 'right',
    },
  );
  const { box } = name.text;
  return { texts: [...texts, { ...name.text, box: { ...box, y: middle - box.height / 2 } }], logo: null };
}

interface FootBlock {
  readonly field: SlideField;
  readonly fitted: FittedText;
  readonly gap: number;
}

/** The blocks of the foot from its top; `narrow` says which of them stand beside the brand's corner. */
function footBlocks(content: FootContent, place: FootPlace, narrow: (block: number) => boolean): FootBlock[] {
  const { dimensions: d, deck, context } = place;
  const widthOf = (block: number) => d.width - 2 * d.margin - (narrow(block) ? BRAND_WIDTH + GAP : 0);
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'faint' };
  const font = slideFont({ ...face, sizePx: d.footPx });
  const line = (text: string, of: { part: SlideText['part']; block: number; most: number }): FittedText =>
    fitSteps(text, [{ sizePx: d.footPx, most: of.most }], {
      ...{ part: of.part, box: { x: d.margin, y: 0, width: widthOf(of.block) }, measure: context.measure },
      face: of.part === 'footnote' ? { ...face, tone: 'soft' } : face,
    });
  const { provenance, footnote } = content;
  const name = { publicUrl: deck.publicUrl, name: content.name };
  const count = (text: string) => wrapText(text, widthOf(1), (t) => context.measure(t, font)).length;
  const source = provenance === null ? '' : sourceText({ ...content, provenance, most: d.sourceLines }, count);
  const back = provenance === null ? '' : returnSentence(provenance, name);
  return [
    { field: 'footnote', fitted: line(footnote, { part: 'footnote', block: 0, most: 3 }), gap: 3 },
    { field: 'chart', fitted: line(source, { part: 'source', block: 1, most: d.sourceLines + 1 }), gap: 0 },
    { field: 'chart', fitted: line(back, { part: 'source', block: 2, most: 4 }), gap: 0 },
    { field: 'brand', fitted: line(deck.brand.footer, { part: 'footer', block: 3, most: 2 }), gap: 0 },
  ];
}

/** The blocks with the place where each begins, above `bottom`. */
function placed(blocks: readonly FootBlock[], bottom: number): (FootBlock & { readonly top: number })[] {
  const taken = blocks.map(({ fitted, gap }) => (fitted.height > 0 ? fitted.height + gap : 0));
  return blocks.map((block, i) => ({
    ...block,
    top: bottom - taken.slice(i).reduce((sum, height) => sum + height, 0),
  }));
}

/** Footnote, source, date, revision and address, the brand's line under them; brand and number in the corner on the right. */
export function layoutFoot(content: FootContent, place: FootPlace): SlideFoot {
  const { dimensions: d } = place;
  const corner = brandCorner(place);
  const bottom = d.height - d.margin * 0.62;
  const cornerTop = bottom - LOGO_HEIGHT - 2;
  // Whatever reaches down beside the corner is set anew in the width that is left there.
  const wide = placed(
    footBlocks(content, place, () => false),
    bottom,
  );
  const first = wide.findIndex(({ fitted, top: y }) => y + fitted.height > cornerTop);
  const blocks = placed(
    footBlocks(content, place, (block) => first >= 0 && block >= first),
    bottom,
  );
  const top = Math.min(...blocks.map(({ top: y }) => y), bottom - LOGO_HEIGHT) - 9;
  const texts = blocks.flatMap(({ fitted, top: y }) =>
    fitted.height === 0 ? [] : [{ ...fitted.text, box: { ...fitted.text.box, y } }],
  );
  return {
    top,
    texts: [...texts, ...corner.texts],
    rules: [{ x: d.margin, y: top, width: d.width - 2 * d.margin, height: 1 }],
    logo: corner.logo,
    overflows: blocks.filter(({ fitted }) => fitted.overflow).map(({ field }) => field),
  };
}
