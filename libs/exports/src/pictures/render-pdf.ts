import { PDFDocument } from '@napi-rs/canvas';
import type { ChartSpec } from '@waveguide/charts';
import { drawPicture, type PictureOptions } from './draw-picture';
import { withExtendedFaces } from '../fonts/extended-faces';
import { addressSentence } from './frame';
import { withLanguage } from './pdf-language';
import { prepareFaces } from '../fonts/prepare-faces';
import { printableText } from '../package/xml-text';

/** A CSS pixel is 1/96 inch, a point of PDF 1/72 inch. */
const POINTS_PER_PIXEL = 0.75;

/**
 * Charts as the pages of a PDF: shapes as vectors, words as text that can be selected, one page per chart in the size given. The same
 * specifications and options give the same bytes: the file states the charts' own date and none of its making.
 * @throws RangeError without a chart: a PDF has at least one page
 */
export function renderPdf(
  specs: readonly ChartSpec[],
  options: PictureOptions & { readonly title?: string },
): Uint8Array<ArrayBuffer> {
  const [first] = specs;
  if (first === undefined) throw new RangeError('A PDF has at least one page.');
  prepareFaces(specs);
  const document = new PDFDocument({
    title: printableText(options.title ?? first.finding),
    subject: printableText(
      specs.length === 1
        ? `${first.subtitle}. ${addressSentence(first, { publicUrl: options.publicUrl, whole: true })}`
        : `${specs.length} charts of market forecasts`,
    ),
    author: 'Waveguide',
    creator: 'Waveguide',
  });
  for (const spec of specs) {
    const page = document.beginPage(options.width * POINTS_PER_PIXEL, options.height * POINTS_PER_PIXEL);
    const context = withExtendedFaces(page);
    // Letters set apart are not drawn as ligatures, which readers of the file would not find as the letters they are made of.
    context.letterSpacing = '0.01px';
    context.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    drawPicture(context, spec, options);
    document.endPage();
  }
  return withLanguage(document.close());
}
