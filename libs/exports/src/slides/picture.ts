import { createCanvas, loadImage, SvgExportFlag, type Image } from '@napi-rs/canvas';
import type { ResolvedSlide, SlideBox, SlidePlace } from '@waveguide/briefings';
import { embeddedFaces } from '../fonts/embedded-faces';
import { encodePng } from '../pictures/encode-png';
import { withExtendedFaces } from '../fonts/extended-faces';
import { registerFonts } from '../fonts/files';
import type { Deck } from './deck';
import { layoutOnCanvas } from './layout-on-canvas';
import { paintSlide } from './paint';
import { svgDocument } from '../pictures/svg-document';
import { textRecorder } from '../pictures/svg-text-recorder';
import { xmlText } from '../package/xml-text';

const LARGEST_SCALE = 4;

/** A slide in words: what its evidence shows, or what it says. */
export function slideDescription(ready: ResolvedSlide): string {
  switch (ready.kind) {
    case 'chart':
    case 'table':
    case 'vendor-comparison':
      return [ready.spec.description, ready.slide.commentary].filter((text) => text !== '').join(' ');
    case 'text':
      return ready.slide.body;
    case 'title':
      return ready.slide.subtitle;
    case 'failed':
      return ready.problem;
  }
}

function svgLogo(deck: Deck, box: SlideBox | null): string {
  const { logo } = deck.brand;
  if (box === null || deck.logo === null || logo === null) return '';
  const round = (value: number) => `${Math.round(value * 100) / 100}`;
  const data = Buffer.from(deck.logo).toString('base64');
  return `<image x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" xlink:href="data:image/png;base64,${data}"><title>${xmlText(logo.alternativeText)}</title></image>`;
}

/**
 * A slide as SVG: shapes as vectors, words as text, the faces inside, title and description as title and description. The same slide, deck
 * and place give the same bytes.
 */
export function renderSlideSvg(given: ResolvedSlide, givenDeck: Deck, place: SlidePlace): string {
  const { ready, deck, layout } = layoutOnCanvas(given, givenDeck, place);
  const { width, height } = layout;
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const recorder = textRecorder(withExtendedFaces(canvas.getContext('2d')));
  paintSlide(recorder.context, layout, { ready, deck });
  return svgDocument({
    width,
    height,
    title: ready.slide.title,
    description: slideDescription(ready),
    drawn: canvas.getContent().toString('utf8'),
    between: svgLogo(deck, layout.logo),
    texts: recorder.texts,
    faces: embeddedFaces,
  });
}

/** The logo ready to be painted; null if the deck has none. */
export async function loadLogo({ logo }: Pick<Deck, 'logo'>): Promise<Image | null> {
  return logo === null ? null : loadImage(Buffer.from(logo));
}

/**
 * A slide as PNG. The same slide, deck and options give the same bytes.
 * @throws RangeError for a scale (device pixels per CSS pixel) that is not above 0 and at most 4
 */
export async function renderSlidePng(
  given: ResolvedSlide,
  givenDeck: Deck,
  { scale, ...place }: SlidePlace & { readonly scale: number },
): Promise<Uint8Array<ArrayBuffer>> {
  // Thumbnails may be smaller than the slide.
  if (!(scale > 0 && scale <= LARGEST_SCALE)) throw new RangeError(`A slide has a scale up to 4, not ${scale}.`);
  registerFonts();
  const { ready, deck, layout } = layoutOnCanvas(given, givenDeck, place);
  const image = layout.logo === null ? null : await loadLogo(deck);
  const canvas = createCanvas(Math.round(layout.width * scale), Math.round(layout.height * scale));
  const context = withExtendedFaces(canvas.getContext('2d'));
  context.scale(scale, scale);
  paintSlide(context, layout, { ready, deck });
  if (image !== null && layout.logo !== null) {
    const { x, y, width, height } = layout.logo;
    context.drawImage(image, x, y, width, height);
  }
  return new Uint8Array(await encodePng(canvas.data(), canvas));
}
