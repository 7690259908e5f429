/**
 * A year stands in the middle of its place for areas too, as for lines and on pictures; the library sets areas from edge to edge. Years
 * without a value are left out instead of written as empty numbers. What a chart of lines needs and what one cannot have is as ECMA-376
 * part 1, sections 21.2.2.97 and 21.2.2.175 have it: a grouping, and nothing about bars or labels that are not shown.
 */
export const fixedChart = (xml: string): string =>
  xml
    .replace('<c:crossBetween val="midCat"/>', '<c:crossBetween val="between"/>')
    .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replaceAll('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .replaceAll(/<c:invertIfNegative val="0"\/>|<c:dLbls>.*?<\/c:dLbls>/gs, '');

/** Cells without a value are left out. */
export const fixedSheet = (xml: string): string => xml.replaceAll(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, '');

/**
 * Every shape of a slide has a number of its own (ECMA-376 part 1, section 20.1.2.2.8): the library gives the slide's number always the
 * same one, which the twenty-fourth shape has as well. Nothing in its files refers to a shape by number.
 */
export function fixedShapes(xml: string): string {
  let last = 0;
  return xml.replaceAll(/(<p:cNvPr id=")\d+(?=")/g, (_, start: string) => `${start}${(last += 1)}`);
}

/** The list of content types without the parts that the library names and does not write: one master for every slide. */
export const fixedContentTypes = (xml: string, has: (part: string) => boolean): string =>
  xml.replaceAll(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (entry, part: string) => (has(part) ? entry : ''));

const PARAGRAPH = /<a:p>(<a:r><a:rPr[^>]*\/>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/g;

/** Every line of the notes is a paragraph: the library writes them as one, whose line ends office programs show as blanks. */
export const fixedNotes = (xml: string): string =>
  xml.replaceAll(PARAGRAPH, (_, run: string, text: string) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '<a:p/>' : `<a:p>${run}<a:t>${line}</a:t></a:r></a:p>`))
      .join(''),
  );

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const NAME_ALONE = /(<p:cNvPr id="\d+" name="[^"]*")(?:\/>|><\/p:cNvPr>)/;

/**
 * Shapes without words (phases, leaders, samples of the key) are marked as decoration: the chart's description and the labels say what they
 * show, and a reader aloud need not name thirty lines.
 */
export const markedDecoration = (xml: string): string =>
  xml.replaceAll(/<p:(sp|cxnSp)>.*?<\/p:\1>/gs, (shape) =>
    /<p:ph|<a:t>[^<]/.test(shape) ? shape : shape.replace(NAME_ALONE, `$1>${DECORATIVE}</p:cNvPr>`),
  );
