import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { ResolvedSlide } from '@waveguide/briefings';
import { withExtendedFaces } from '../fonts/extended-faces';
import { withLanguage } from '../pictures/pdf-language';
import { prepareFaces } from '../fonts/prepare-faces';
import { printableDeck, yieldTurn, type Deck, type OnSlide } from './deck';
import { layoutOnCanvas } from './layout-on-canvas';
import { paintSlide } from './paint';
import { loadLogo } from './picture';

/** A CSS pixel is 1/96 inch, a point of PDF 1/72 inch. */
const POINTS_PER_PIXEL = 0.75;

/**
 * A briefing as PDF: a page per slide, shapes as vectors, words as text that can be selected. The same slides and deck give the same bytes:
 * the file states no time of its making.
 * @throws RangeError without a slide: a PDF has at least one page
 */
export async function renderBriefingPdf(
  slides: readonly ResolvedSlide[],
  givenDeck: Deck,
  onSlide: OnSlide = yieldTurn,
): Promise<Uint8Array<ArrayBuffer>> {
  if (slides.length === 0) throw new RangeError('A PDF has at least one page.');
  const deck = printableDeck(givenDeck);
  prepareFaces([slides, { ...deck, logo: null }]);
  const logo = await loadLogo(deck);
  const document = new PDFDocument({
    title: deck.title,
    author: deck.brand.name,
    subject: deck.publicUrl === null || deck.briefingId === null ? deck.title : address(deck),
    creator: 'Waveguide',
  });
  for (const [i, given] of slides.entries()) {
    const { ready, layout } = layoutOnCanvas(given, deck, { number: i + 1, total: slides.length });
    const page = document.beginPage(layout.width * POINTS_PER_PIXEL, layout.height * POINTS_PER_PIXEL);
    // The library's type of a page leaves out what its pages share with a canvas.
    const context = withExtendedFaces(page as SKRSContext2D);
    // Letters set apart are not drawn as ligatures, which readers of the file would not find as the letters they are made of.
    context.letterSpacing = '0.01px';
    context.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    paintSlide(context, layout, { ready, deck });
    if (logo !== null && layout.logo !== null) {
      const { x, y, width, height } = layout.logo;
      context.drawImage(logo, x, y, width, height);
    }
    document.endPage();
    await onSlide(i + 1);
  }
  return withLanguage(document.close());
}

const address = ({ publicUrl, briefingId }: Deck): string =>
  `${(publicUrl ?? '').replace(/\/$/, '')}/briefings/${briefingId ?? ''}`;
