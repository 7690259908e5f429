import type { Provenance } from '@waveguide/charts';
import { slideFont } from './slide-layout-fonts';
import { wrapText } from './slide-layout-lines';
import { citationSentence, provenanceSentence, returnSentence } from './slide-layout-sentences';
import type { SlideDimensions } from './slide-layout-sizes';
import { fitSteps, textStyle, type FaceStyle, type FittedText } from './slide-layout-text';
import type { LayoutContext, LayoutDeck, SlideBox, SlideText } from './slide-layout-types';
import type { SlideField } from './slide-field';

/** What the foot of a slide says besides the brand. */
export interface FootContent {
  readonly footnote: string;
  readonly provenance: Provenance | null;
  /** What the slide's evidence is called where it has no address, e.g. "Chart forecast-fan". */
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
const MOST_SOURCE_LINES = 3;

/** Publishers are counted instead of named where they do not all fit; notes follow where there is room. Nothing is cut. */
function sourceText(of: FootContent & { provenance: Provenance }, lines: (text: string) => number): string {
  const { sources, notes } = of.provenance;
  const sentence = of.cites ? citationSentence : provenanceSentence;
  const attempts = [
    ...notes.map((_, i) => [sentence(of.provenance, sources.length), ...notes.slice(0, notes.length - i)].join(' ')),
    ...sources.map((_, i) => sentence(of.provenance, sources.length - i)),
  ];
  return attempts.find((text) => lines(text) <= MOST_SOURCE_LINES) ?? sentence(of.provenance, 0);
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

/** Footnote, source, date, revision and address on the left, the brand's line under them, brand and number on the right. */
export function layoutFoot(content: FootContent, place: FootPlace): SlideFoot {
  const { dimensions: d, deck, context } = place;
  const width = d.width - 2 * d.margin - BRAND_WIDTH - GAP;
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'faint' };
  const font = slideFont({ ...face, sizePx: d.footPx });
  const count = (text: string) => wrapText(text, width, (t) => context.measure(t, font)).length;
  const line = (part: SlideText['part'], text: string, of: { most: number; soft?: boolean }): FittedText =>
    fitSteps(text, [{ sizePx: d.footPx, most: of.most }], {
      ...{ part, box: { x: d.margin, y: 0, width }, measure: context.measure },
      face: of.soft === true ? { ...face, tone: 'soft' } : face,
    });
  const { provenance } = content;
  const name = { publicUrl: deck.publicUrl, name: content.name };
  const blocks: { field: SlideField; fitted: FittedText; gap: number }[] = [
    { field: 'footnote' as const, fitted: line('footnote', content.footnote, { most: 3, soft: true }), gap: 3 },
    ...(provenance === null
      ? []
      : [
          {
            field: 'chart' as const,
            fitted: line('source', sourceText({ ...content, provenance }, count), { most: MOST_SOURCE_LINES + 1 }),
            gap: 0,
          },
          { field: 'chart' as const, fitted: line('source', returnSentence(provenance, name), { most: 4 }), gap: 0 },
        ]),
    { field: 'brand' as const, fitted: line('footer', deck.brand.footer, { most: 2 }), gap: 0 },
  ].filter(({ fitted }) => fitted.height > 0);
  const corner = brandCorner(place);
  const height = Math.max(
    LOGO_HEIGHT,
    blocks.reduce((sum, { fitted, gap }) => sum + fitted.height + gap, 0),
  );
  const bottom = d.height - d.margin * 0.62;
  let y = bottom - height;
  const texts = blocks.map(({ fitted, gap }) => {
    const placed = { ...fitted.text, box: { ...fitted.text.box, y } };
    y += fitted.height + gap;
    return placed;
  });
  const top = bottom - height - 9;
  return {
    top,
    texts: [...texts, ...corner.texts],
    rules: [{ x: d.margin, y: top, width: d.width - 2 * d.margin, height: 1 }],
    logo: corner.logo,
    overflows: blocks.filter(({ fitted }) => fitted.overflow).map(({ field }) => field),
  };
}
