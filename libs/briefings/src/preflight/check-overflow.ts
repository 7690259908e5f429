import { fieldName } from '../content/slide-field';
import { slideNumber } from './slide-number';
import type { Check, Finding } from './types';
import type { SlideMeasures } from '../layout/slide-measures';

/** The smallest type that is read with ease on a projected slide or a printed page, in points; labels of crowded charts fall below. */
const SMALLEST_READABLE_POINTS = 9;
/** Nobody reads smaller type, on paper either. */
const SMALLEST_LEGIBLE_POINTS = 6;

const rounded = (points: number): number => Math.round(points * 10) / 10;

function smallType({ slideId, smallestTextPoints }: SlideMeasures, slide: number): Finding[] {
  if (smallestTextPoints === null || !(smallestTextPoints < SMALLEST_READABLE_POINTS)) return [];
  const legible = smallestTextPoints >= SMALLEST_LEGIBLE_POINTS;
  const detail = `Its smallest words have ${rounded(smallestTextPoints)} points, which ${legible ? 'few can read in a room' : 'nobody can read'}. Show less at once: fewer years, technologies or vendors, or no commentary beside the chart; or choose another size of slide.`;
  return [
    {
      check: 'overflow',
      level: legible ? 'look' : 'blocking',
      slideId,
      field: 'chart',
      title: legible ? `Slide ${slide} is set small` : `Slide ${slide} is set too small to read`,
      detail,
      fixes: [legible ? { kind: 'acknowledge', about: detail } : { kind: 'open-field', field: 'chart' }],
    },
  ];
}

const cutTexts = ({ slideId, overflows }: SlideMeasures, slide: number): Finding[] =>
  [...new Set(overflows)].map((field): Finding => ({
    check: 'overflow',
    level: 'blocking',
    slideId,
    field,
    title: `Slide ${slide}: the ${fieldName(field)} does not fit`,
    detail:
      field === 'brand'
        ? 'Shorten the footer or the name of the brand.'
        : `Shorten the ${fieldName(field)}, or move a part of it to another slide or to the notes.`,
    fixes: [{ kind: 'open-field', field }],
  }));

/** Text that does not fit into its place at the smallest size it may be set in, and text that fits only because it is very small. */
export const checkOverflow: Check = ({ content, layouts }) => {
  const shown = layouts.filter(({ slideId }) => slideNumber(content, slideId) > 0);
  const found = shown
    .toSorted((a, b) => slideNumber(content, a.slideId) - slideNumber(content, b.slideId))
    .flatMap((measures) => [
      ...cutTexts(measures, slideNumber(content, measures.slideId)),
      ...smallType(measures, slideNumber(content, measures.slideId)),
    ]);
  const sizes = shown.flatMap(({ smallestTextPoints }) =>
    smallestTextPoints === null || !Number.isFinite(smallestTextPoints) ? [] : [smallestTextPoints],
  );
  const smallest = Math.min(...sizes);
  return {
    found,
    held:
      sizes.length === 0
        ? null
        : { text: 'Text fits', detail: `The smallest text on a slide has ${rounded(smallest)} points.` },
  };
};
