import { err, ok, type Result } from '@waveguide/quantity';
import { MOST_SLIDES, type BriefingContent } from './briefing';
import type { Slide } from './slide';

/** Why slides could not be put in; `message` is shown as it is. */
export interface EditProblem {
  readonly kind: 'too-many-slides';
  readonly message: string;
}

const withSlides = (content: BriefingContent, slides: readonly Slide[]): BriefingContent => ({ ...content, slides });

/**
 * Puts slides in before the place `at` (0 = first); beyond the end, at the end.
 * @throws RangeError if an id is taken already or comes twice
 */
export function insertSlides(
  content: BriefingContent,
  slides: readonly Slide[],
  at: number,
): Result<BriefingContent, EditProblem> {
  const all = [...content.slides, ...slides];
  const repeated = all.find(({ id }, i) => all.findIndex((other) => other.id === id) !== i);
  if (repeated !== undefined) throw new RangeError(`The slide id ${repeated.id} is taken.`);
  if (all.length > MOST_SLIDES) {
    const room = Math.max(0, MOST_SLIDES - content.slides.length);
    return err({
      kind: 'too-many-slides',
      message: `A briefing holds ${MOST_SLIDES} slides and this one has room for ${room}. Remove slides or start a second briefing.`,
    });
  }
  const place = Math.min(Math.max(0, Math.trunc(at)), content.slides.length);
  return ok(withSlides(content, content.slides.toSpliced(place, 0, ...slides)));
}

/** Moves a slide to the place `to` (0 = first, counted without it), at most to the end. A slide that is gone leaves all as it is. */
export function moveSlide(content: BriefingContent, slideId: string, to: number): BriefingContent {
  const slide = content.slides.find(({ id }) => id === slideId);
  if (slide === undefined) return content;
  const others = content.slides.filter(({ id }) => id !== slideId);
  const place = Math.min(Math.max(0, Math.trunc(to)), others.length);
  return withSlides(content, others.toSpliced(place, 0, slide));
}

/** Takes a slide out. A slide that is gone leaves all as it is. */
export function removeSlide(content: BriefingContent, slideId: string): BriefingContent {
  return withSlides(
    content,
    content.slides.filter(({ id }) => id !== slideId),
  );
}

/** Puts `slide` in the place of the one with its id. A slide that is gone leaves all as it is. */
export function replaceSlide(content: BriefingContent, slide: Slide): BriefingContent {
  return withSlides(
    content,
    content.slides.map((other) => (other.id === slide.id ? slide : other)),
  );
}

/**
 * Puts a copy right behind a slide. A slide that is gone leaves all as it is.
 * @param newId the copy's id
 * @throws RangeError if that id is taken
 */
export function duplicateSlide(
  content: BriefingContent,
  slideId: string,
  newId: string,
): Result<BriefingContent, EditProblem> {
  const at = content.slides.findIndex(({ id }) => id === slideId);
  const slide = content.slides[at];
  if (slide === undefined) return ok(content);
  return insertSlides(content, [{ ...slide, id: newId }], at + 1);
}
