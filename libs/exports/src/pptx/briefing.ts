import {
  isCompactChart,
  officeFace,
  slideIdentity,
  type ResolvedSlide,
  type SlideIdentity,
  type SlideLayout,
} from '@waveguide/briefings';
import { layoutChart, THEMES } from '@waveguide/charts';
import PptxGenJS from 'pptxgenjs';
import { slideNotes } from './briefing-notes';
import { defineMasters, masterOf, ON_MASTER, PLACEHOLDERS } from './briefing-masters';
import { addTable, addWords, wordsLook } from './briefing-text';
import { slideProperties } from '../package/document-properties';
import { nativeChart, type NativeChart } from './native-series';
import { addNativeChart, inches, officeColour, tickRoom, type SlideChartLook } from './slide-chart';
import { addBehindChart, addKey, addOverChart } from './slide-chart-overlay';
import { renderChartAlone } from './slide-chart-picture';
import { printableDeck, yieldTurn, type Deck, type OnSlide } from '../slides/deck';
import { layoutOnCanvas } from '../slides/layout-on-canvas';
import { deterministicZip } from '../package/deterministic-zip';
import { xmlText } from '../package/xml-text';

type ChartReady = Extract<ResolvedSlide, { kind: 'chart' }>;

/** Office machines have a narrow cut of Arial, in which labels stay as short as they were measured. */
const labelFace = (deck: Deck): string =>
  deck.brand.typeface === 'source-serif-plex' ? 'IBM Plex Sans Condensed' : 'Arial Narrow';

interface Placed {
  readonly layout: SlideLayout;
  readonly deck: Deck;
}

async function addChart(
  slide: PptxGenJS.Slide,
  { ready, chart }: { ready: ChartReady; chart: NativeChart | null },
  { layout, deck }: Placed,
): Promise<void> {
  const box = layout.chart;
  if (box === null) return;
  const look: SlideChartLook = { theme: deck.theme, textScale: layout.textScale, face: labelFace(deck) };
  const { spec } = ready;
  if (chart === null) {
    const png = await renderChartAlone(spec, { ...box, ...look, scale: 2 });
    slide.addImage({
      data: `image/png;base64,${png.toString('base64')}`,
      ...{ x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) },
      ...{ altText: spec.description, objectName: 'Chart' },
    });
    return;
  }
  const room = tickRoom(spec, look.textScale);
  const size = { width: box.width - room, height: box.height };
  const drawn = layoutChart(spec, {
    ...size,
    compact: isCompactChart(size.width, look.textScale),
    textScale: look.textScale,
  });
  const origin = { x: box.x + room, y: box.y };
  const { plot } = drawn;
  const geometry = {
    box,
    plot: {
      ...{ x: origin.x + plot.left, y: origin.y + plot.top },
      ...{ width: plot.right - plot.left, height: plot.bottom - plot.top },
    },
  };
  addBehindChart(slide, drawn, { theme: THEMES[deck.theme], origin });
  addNativeChart(slide, { spec, chart, geometry }, look);
  addOverChart(slide, { spec, layout: drawn }, { ...look, origin });
}

async function addSlide(pptx: PptxGenJS, ready: ResolvedSlide, placed: Placed & { number: number }): Promise<void> {
  const { layout, deck } = placed;
  const look = wordsLook(deck);
  const slide = pptx.addSlide({ masterName: masterOf(ready) });
  for (const rule of layout.rules)
    slide.addShape('rect', {
      ...{ x: inches(rule.x), y: inches(rule.y), w: inches(rule.width), h: inches(rule.height) },
      ...{ fill: { color: officeColour(look.colours.rule) }, objectName: 'Rule' },
    });
  for (const text of layout.texts) {
    const number = text.part === 'number';
    if (ON_MASTER.includes(text.part) && !(number && ready.kind === 'title')) continue;
    const placeholder = masterPlaceholder(ready, text.part);
    if (number) continue;
    addWords(slide, text, placeholder === undefined ? { look } : { look, placeholder });
  }
  if (layout.table !== null) addTable(slide, layout.table, { look, name: 'Table' });
  const chart = ready.kind === 'chart' ? nativeChart(ready.spec) : null;
  if (ready.kind === 'chart') await addChart(slide, { ready, chart }, placed);
  if (layout.key !== null) {
    const { style } = layout.key;
    addKey(slide, layout.key, {
      ...{ theme: THEMES[deck.theme], scale: layout.textScale, face: officeFace(style.typeface, style.face) },
      ...{ colour: look.colours.tones[style.tone], right: layout.width },
    });
  }
  slide.addNotes(slideNotes(ready, { publicUrl: deck.publicUrl, chart }));
}

/** Only slides of words have a placeholder for their body. */
const masterPlaceholder = (ready: ResolvedSlide, part: SlideLayout['texts'][number]['part']): string | undefined =>
  part === 'body' && ready.kind !== 'text' ? undefined : PLACEHOLDERS[part];

function identities(slides: readonly ResolvedSlide[], briefingId: string | null): SlideIdentity[] {
  return slides.flatMap((ready, i) =>
    ready.kind !== 'chart' && ready.kind !== 'table'
      ? []
      : [
          slideIdentity(ready.spec, {
            slide: i + 1,
            chart: ready.slide.chart,
            briefingId,
            slideId: briefingId === null ? null : ready.slide.id,
          }),
        ],
  );
}

/** A deck of words alone was made on no day of any number's. */
const NO_DAY = '1980-01-01';

/**
 * A briefing as a presentation: titles in placeholders, charts that can be edited with their numbers in workbooks of their own (pictures if an
 * office program has no such chart), tables, notes with sources, slide numbers, and the identity of every chart in the file's properties.
 * The same slides and deck give the same bytes.
 * @throws RangeError without a slide
 */
export async function renderBriefingPptx(
  slides: readonly ResolvedSlide[],
  givenDeck: Deck,
  onSlide: OnSlide = yieldTurn,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = printableDeck(givenDeck);
  const laid = slides.map((ready, i) => layoutOnCanvas(ready, deck, { number: i + 1, total: slides.length }));
  const [first] = laid;
  if (first === undefined) throw new RangeError('A presentation has at least one slide.');
  const { layout } = first;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: deck.size, width: inches(layout.width), height: inches(layout.height) });
  pptx.layout = deck.size;
  pptx.title = deck.title;
  pptx.subject = `Briefing of ${slides.length} slides`;
  pptx.author = deck.brand.name;
  // The library escapes every property but this one.
  pptx.company = xmlText(deck.brand.name);
  const { typeface } = deck.brand;
  pptx.theme = { headFontFace: officeFace(typeface, 'heading'), bodyFontFace: officeFace(typeface, 'body') };
  defineMasters(pptx, deck, laid);
  for (const [i, { ready, layout: placed }] of laid.entries()) {
    await addSlide(pptx, ready, { layout: placed, deck, number: i + 1 });
    await onSlide(i + 1);
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('The presentation was not written as bytes.');
  const days = laid.flatMap(({ ready }) => ('spec' in ready ? [ready.spec.provenance.asOf] : []));
  return deterministicZip(written, {
    asOf: days.reduce((a, b) => (a > b ? a : b), NO_DAY),
    customProperties: slideProperties(identities(slides, deck.briefingId)),
  });
}
