import { createCanvas } from '@napi-rs/canvas';
import {
  layoutSlide,
  measuresOf,
  type ResolvedSlide,
  type SlideLayout,
  type SlideMeasures,
  type SlidePlace,
} from '@waveguide/briefings';
import { withExtendedFaces } from '../fonts/extended-faces';
import { registerFonts } from '../fonts/files';
import { printableDeck, type Deck } from './deck';
import { undrawnCharacters } from '../fonts/undrawn-characters';
import { printable } from '../package/xml-text';

export interface LaidOutSlide {
  /** With printable text only. */
  readonly ready: ResolvedSlide;
  readonly deck: Deck;
  readonly layout: SlideLayout;
}

let measure: ((text: string, font: string) => number) | null = null;

/** Measures text in the faces that slides are painted in. */
function canvasMeasure(): (text: string, font: string) => number {
  if (measure !== null) return measure;
  registerFonts();
  const context = withExtendedFaces(createCanvas(1, 1).getContext('2d'));
  let last = '';
  measure = (text, font) => {
    // Setting a font costs more than measuring a word.
    if (font !== last) context.font = font;
    last = font;
    return context.measureText(text).width;
  };
  return measure;
}

/** Lays a slide out in the faces it is painted in. */
export function layoutOnCanvas(given: ResolvedSlide, givenDeck: Deck, place: SlidePlace): LaidOutSlide {
  const [ready, deck] = [printable(given), printableDeck(givenDeck)];
  return { ready, deck, layout: layoutSlide(ready, deck, { ...place, measure: canvasMeasure() }) };
}

/** What does not fit on each slide, its smallest type, and the characters that no face has. */
export function measureSlides(slides: readonly ResolvedSlide[], deck: Deck): SlideMeasures[] {
  return slides.map((ready, i) => {
    const { ready: set, layout } = layoutOnCanvas(ready, deck, { number: i + 1, total: slides.length });
    return measuresOf(set, layout, undrawnCharacters);
  });
}
