import { dateText, THEMES, type ChartSpec, type ThemeName } from '@waveguide/charts';
import PptxGenJS from 'pptxgenjs';
import { slideProperties } from './document-properties';
import { nativeChart, type NativeChart } from './native-series';
import { addressSentence, sourceSentence } from './picture-frame';
import { PICTURE_SIZES } from './picture-size';
import { renderPng } from './render-png';
import { addNativeChart, officeColour, type SlideBox } from './slide-chart';
import { stableArchive } from './stable-archive';
import { printableText } from './xml-text';

export interface PptxOptions {
  readonly theme: ThemeName;
  readonly publicUrl: string | null;
  /** Title of the file; the first chart's finding where none is given. */
  readonly title?: string;
}

/** A wide slide is 13 1/3 by 7 1/2 inches. */
const MARGIN = 0.5;
const CONTENT_WIDTH = 12.33;
const CHART_BOX: SlideBox = { x: MARGIN, y: 1.6, w: CONTENT_WIDTH, h: 4.9 };
const HEAD_FONT = 'Georgia';
const BODY_FONT = 'Arial';
/** A longer title is set smaller, so that it stays above the chart. */
const titleSize = (title: string): number => (title.length > 260 ? 10 : title.length > 130 ? 15 : 24);

/** What the speaker needs at hand: the finding in words, what the slide leaves out, every source. */
function notesOf(spec: ChartSpec, chart: NativeChart | null, publicUrl: string | null): string {
  const { sources, notes } = spec.provenance;
  const lines = [
    spec.description,
    ...(chart === null
      ? ['The chart is a picture: office programs have no chart of their own for lanes, ranges and dots.']
      : []),
    ...(chart !== null && chart.left.length > 0
      ? ['Shown on the screen beside the lines, and not in the editable chart:', ...chart.left]
      : []),
    ...notes,
    sourceSentence(spec, sources.length),
    ...sources.map(
      ({ citation, publisher, title, publishedOn, href }) =>
        `${citation}. ${publisher}: ${title}${publishedOn === null ? '' : `, ${dateText(publishedOn)}`}${href === null ? '' : `. ${href}`}`,
    ),
    addressSentence(spec, publicUrl),
    `Chart ${spec.id}, scenario ${spec.provenance.scenario?.id ?? 'none'}, revision ${spec.provenance.revision?.number ?? 'none'}.`,
  ];
  return printableText(lines.join('\n'));
}

function footnote(spec: ChartSpec, chart: NativeChart | null, publicUrl: string | null): string {
  const elsewhere = chart !== null && chart.left.length > 0 ? ' Published estimates: see the notes.' : '';
  const projected = chart?.lines.some((line) => line.projected) === true ? ' Lines are projections.' : '';
  const cited = Math.min(4, spec.provenance.sources.length);
  return printableText(`${sourceSentence(spec, cited)}${projected}${elsewhere} ${addressSentence(spec, publicUrl)}`);
}

async function addChartSlide(deck: PptxGenJS, spec: ChartSpec, options: PptxOptions): Promise<void> {
  const theme = THEMES[options.theme];
  const chart = nativeChart(spec);
  const slide = deck.addSlide();
  slide.background = { color: officeColour(theme.tokens.paper) };
  const finding = printableText(spec.finding);
  const text = { x: MARGIN, w: CONTENT_WIDTH, margin: 0, fontFace: BODY_FONT, fit: 'shrink' as const };
  if (chart === null) {
    // The picture has title, source and date on itself.
    const png = await renderPng(spec, {
      ...PICTURE_SIZES.slide16x9,
      theme: options.theme,
      publicUrl: options.publicUrl,
      scale: 2,
    });
    slide.addImage({
      data: `image/png;base64,${png.toString('base64')}`,
      ...{ x: 0, y: 0, w: 13.333, h: 7.5 },
      altText: printableText(`${spec.finding}. ${spec.description}`),
    });
  } else {
    slide.addText(finding, {
      ...{ ...text, y: 0.35, h: 0.8, bold: true, valign: 'top', objectName: 'Title' },
      fontFace: HEAD_FONT,
      fontSize: titleSize(finding),
      color: officeColour(theme.tokens.ink),
    });
    slide.addText(printableText(spec.subtitle), {
      ...{ ...text, y: 1.17, h: 0.4, fontSize: 14, valign: 'top', objectName: 'Subtitle' },
      color: officeColour(theme.tokens['ink-2']),
    });
    addNativeChart(slide, { spec, chart }, { theme, box: CHART_BOX });
    slide.addText(footnote(spec, chart, options.publicUrl), {
      ...{ ...text, y: 6.6, h: 0.6, w: CONTENT_WIDTH - 0.8, fontSize: 10, valign: 'top', objectName: 'Source' },
      color: officeColour(theme.tokens['ink-3']),
    });
  }
  slide.slideNumber = { x: 12.5, y: 7.1, fontSize: 10, color: officeColour(theme.tokens['ink-3']) };
  slide.addNotes(notesOf(spec, chart, options.publicUrl));
}

/**
 * Charts as slides of a presentation (16:9), each with a chart of the program's own where it can draw one and a picture where it cannot, its
 * sources in the notes and its identity in the file's properties. The same specifications and options give the same bytes.
 * @throws RangeError without a chart
 */
export async function renderPptx(specs: readonly ChartSpec[], options: PptxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = specs;
  if (first === undefined) throw new RangeError('A presentation has at least one slide.');
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = printableText(options.title ?? first.finding);
  deck.author = 'Waveguide';
  deck.company = 'Waveguide';
  deck.theme = { headFontFace: HEAD_FONT, bodyFontFace: BODY_FONT };
  for (const spec of specs) await addChartSlide(deck, spec, options);
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('The presentation was not written as bytes.');
  const asOf = specs.map((spec) => spec.provenance.asOf).reduce((a, b) => (a > b ? a : b));
  return stableArchive(written, { asOf, customProperties: slideProperties(specs) });
}
