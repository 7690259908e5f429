import { createCanvas } from '@napi-rs/canvas';
import {
  layoutSlide,
  measuresOf,
  type ReadySlide,
  type SlideLayout,
  type SlideMeasures,
  type SlidePlace,
} from '@waveguide/briefings';
import { withExtendedFaces } from './extended-faces';
import { registerFonts } from './font-files';
import { printableDeck, type Deck } from './slide-deck';
import { printable } from './xml-text';

export interface LaidOutSlide {
  /** With printable text only. */
  readonly ready: ReadySlide;
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
export function layoutOnCanvas(given: ReadySlide, givenDeck: Deck, place: SlidePlace): LaidOutSlide {
  const [ready, deck] = [printable(given), printableDeck(givenDeck)];
  return { ready, deck, layout: layoutSlide(ready, deck, { ...place, measure: canvasMeasure() }) };
}

/** What does not fit on each slide, and its smallest type. */
export function measureSlides(slides: readonly ReadySlide[], deck: Deck): SlideMeasures[] {
  return slides.map((ready, i) => {
    const { ready: set, layout } = layoutOnCanvas(ready, deck, { number: i + 1, total: slides.length });
    return measuresOf(set, layout);
  });
}
