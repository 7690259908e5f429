import { layoutChart } from '@waveguide/charts';
import type { ResolvedSlide } from '../content/resolved-slide';
import { LEAST_EVIDENCE, slideColumns, type SlideDraft } from './columns';
import { layoutCover } from './cover';
import { layoutFoot, type FootContent } from './foot';
import { layoutKey } from './key';
import { isCompactChart, pointsOf, SLIDE_DIMENSIONS, type SlideDimensions } from './sizes';
import { layoutTable, moreSentence } from './table';
import { fitBox, fitSteps, type FaceStyle, type FittedText } from './text';
import type { LayoutContext, LayoutDeck, SlideBox, SlideLayout, SlideText } from './types';
import type { SlideField } from '../content/slide-field';
import type { SlideMeasures } from './slide-measures';
import { undrawnTexts, type UndrawnCharacters } from './slide-undrawn';

/** Widest lines of running text, in times the type size. */
const MEASURE = 44;

interface Setting {
  readonly ready: Exclude<ResolvedSlide, { kind: 'title' }>;
  readonly deck: LayoutDeck;
  readonly context: LayoutContext;
  readonly dimensions: SlideDimensions;
}

function footContent(ready: Setting['ready']): FootContent {
  const { footnote } = ready.slide;
  if (ready.kind === 'text' || ready.kind === 'failed') return { footnote, provenance: null, name: '', cites: false };
  const name = ready.slide.kind === 'vendor-comparison' ? 'Vendors' : `Chart ${ready.slide.chart.chart}`;
  return { footnote, provenance: ready.spec.provenance, name, cites: ready.kind === 'vendor-comparison' };
}

interface Head {
  readonly texts: readonly SlideText[];
  readonly bottom: number;
  readonly overflows: readonly SlideField[];
}

function layoutHead({ ready, deck, context, dimensions: d }: Setting): Head {
  const box = { x: d.margin, y: d.margin * 0.85, width: d.width - 2 * d.margin };
  const { typeface } = deck.brand;
  const title = fitSteps(ready.slide.title, d.title, {
    ...{ part: 'title', box, measure: context.measure },
    face: { typeface, face: 'heading', bold: true, tone: 'title' },
  });
  const subtitleText = 'spec' in ready ? ready.spec.subtitle : '';
  const subtitle = fitSteps(subtitleText, d.subtitle, {
    ...{ part: 'subtitle', measure: context.measure },
    box: { ...box, y: box.y + title.height + 6 },
    face: { typeface, face: 'body', bold: false, tone: 'soft' },
  });
  const shown = [title, subtitle].filter(({ height }) => height > 0);
  return {
    texts: shown.map(({ text }) => text),
    bottom: box.y + title.height + (subtitle.height > 0 ? 6 + subtitle.height : 0),
    overflows: [...(title.overflow ? ['title' as const] : []), ...(subtitle.overflow ? ['subtitle' as const] : [])],
  };
}

/** The words that are a slide's body; none if it shows something else. */
function bodyWords(ready: ResolvedSlide): string {
  switch (ready.kind) {
    case 'failed':
      return ready.problem;
    case 'text':
      return ready.slide.body;
    case 'title':
    case 'chart':
    case 'table':
    case 'vendor-comparison':
      return '';
  }
}

function bodyDraft(setting: Setting, box: SlideBox): SlideDraft {
  const { ready, deck, context, dimensions: d } = setting;
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'ink' };
  const text = bodyWords(ready);
  const fitted = fitBox(text, d.body, {
    ...{ part: 'body', measure: context.measure, height: box.height },
    box: { x: box.x, y: box.y, width: Math.min(box.width, MEASURE * d.body[0]) },
    face: ready.kind === 'failed' ? { ...face, tone: 'signal' } : face,
  });
  return { texts: fitted.height > 0 ? [fitted.text] : [], overflows: fitted.overflow ? ['body'] : [] };
}

function chartDraft(setting: Setting & { ready: { kind: 'chart' } }, box: SlideBox): SlideDraft {
  const { ready, deck, context, dimensions: d } = setting;
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'soft' };
  const { key, height } = layoutKey(ready.spec.key, { box, face, scale: d.textScale, measure: context.measure });
  const top = box.y + (height === 0 ? 0 : height + 8);
  const chart = { ...box, y: top, height: box.y + box.height - top };
  return { texts: [], key, chart, overflows: chart.height < LEAST_EVIDENCE * d.height - 1 ? ['chart'] : [] };
}

function tableDraft(setting: Setting & { ready: { kind: 'table' | 'vendor-comparison' } }, box: SlideBox): SlideDraft {
  const { ready, deck, context, dimensions: d } = setting;
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'ink' };
  const setIn = (height: number) =>
    layoutTable(ready.spec.table, d.table, { box: { ...box, height }, face, measure: context.measure });
  const whole = setIn(box.height);
  if (moreSentence(whole) === null) return { texts: [], table: whole, overflows: [] };
  const noteHeight = d.footPx * 1.9;
  const table = setIn(box.height - noteHeight);
  const note: FittedText = fitSteps(moreSentence(table) ?? '', [{ sizePx: d.footPx, most: 1 }], {
    ...{ part: 'table-note', measure: context.measure },
    box: { x: box.x, y: table.box.y + table.box.height + d.footPx * 0.5, width: box.width },
    face: { ...face, tone: 'soft' },
  });
  return { texts: [note.text], table, overflows: [] };
}

function middle(setting: Setting, box: SlideBox): SlideDraft {
  const { ready } = setting;
  switch (ready.kind) {
    case 'chart':
      return slideColumns(setting, box, (room) => chartDraft({ ...setting, ready }, room));
    case 'table':
    case 'vendor-comparison':
      return slideColumns(setting, box, (room) => tableDraft({ ...setting, ready }, room));
    case 'text':
    case 'failed':
      return bodyDraft(setting, box);
  }
}

/**
 * Lays a slide out: where its title, chart, words, table, sources and brand stand, and how its texts break. Titles and words are set smaller
 * step by step before they are cut, and what is cut is told. The same slide, deck and measure give the same layout.
 */
export function layoutSlide(ready: ResolvedSlide, deck: LayoutDeck, context: LayoutContext): SlideLayout {
  const d = SLIDE_DIMENSIONS[deck.size];
  const sized = { width: d.width, height: d.height, textScale: d.textScale };
  const bare = { ...sized, key: null, chart: null, table: null };
  if (ready.kind === 'title') {
    const cover = layoutCover(ready.slide, deck, context);
    return { ...bare, ...cover, smallestTextPoints: smallest(cover.texts) };
  }
  const setting: Setting = { ready, deck, context, dimensions: d };
  const head = layoutHead(setting);
  const foot = layoutFoot(footContent(ready), setting);
  const top = head.bottom + (ready.kind === 'text' || ready.kind === 'failed' ? 30 : 12);
  const box = { x: d.margin, y: top, width: d.width - 2 * d.margin, height: Math.max(0, foot.top - 12 - top) };
  const draft = middle(setting, box);
  const texts = [...head.texts, ...draft.texts, ...foot.texts];
  const sizes = [draft.key?.style, draft.table?.style].flatMap((style) => (style === undefined ? [] : [style.sizePx]));
  return {
    ...bare,
    texts,
    key: draft.key ?? null,
    chart: draft.chart ?? null,
    table: draft.table ?? null,
    logo: foot.logo,
    accents: [],
    rules: foot.rules,
    overflows: [...new Set([...head.overflows, ...draft.overflows, ...foot.overflows])],
    smallestTextPoints: Math.min(smallest(texts), ...sizes.map(pointsOf)),
  };
}

const smallest = (texts: readonly SlideText[]): number => pointsOf(Math.min(...texts.map(({ style }) => style.sizePx)));

/** The smallest words inside a chart, in points; a chart with many lanes sets them small. */
function smallestInChart(ready: ResolvedSlide, { chart, textScale }: SlideLayout): number {
  if (chart === null || ready.kind !== 'chart') return Number.POSITIVE_INFINITY;
  const { width, height } = chart;
  const { texts } = layoutChart(ready.spec, { width, height, textScale, compact: isCompactChart(width, textScale) });
  return pointsOf(Math.min(...texts.map(({ sizePx }) => sizePx)));
}

/** What a layout tells of its slide, for the checks before an export. */
export function measuresOf(ready: ResolvedSlide, layout: SlideLayout, undrawn: UndrawnCharacters): SlideMeasures {
  const points = Math.min(layout.smallestTextPoints, smallestInChart(ready, layout));
  return {
    slideId: ready.slide.id,
    overflows: layout.overflows,
    smallestTextPoints: Number.isFinite(points) ? points : null,
    undrawn: undrawnTexts(ready, layout, undrawn),
  };
}
