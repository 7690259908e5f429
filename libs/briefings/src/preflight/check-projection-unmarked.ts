import { saysProjection, wordsOnSlide, yearsAhead } from './projection-text';
import { counted, numberedSlides } from './slide-number';
import type { Check, Finding } from './types';

/** Years that have not happened, drawn or listed like years that have. */
export const checkProjectionUnmarked: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) => ('spec' in ready ? [{ ready, name }] : []));
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    const years = yearsAhead(ready);
    if (years.length === 0 || saysProjection(wordsOnSlide(ready))) return [];
    const span = years.length === 1 ? `${years[0]}` : `${years[0]} to ${years[years.length - 1]}`;
    return [
      {
        check: 'projection-unmarked',
        level: 'blocking',
        slideId: ready.slide.id,
        field: 'footnote',
        title: `${name} does not mark its projection`,
        detail: `${span} ${years.length === 1 ? 'lies' : 'lie'} after the day of its numbers and ${ready.kind === 'chart' ? 'is drawn as if it had happened' : 'stands beside years that have happened'}. Say in the footnote which years are a projection.`,
        fixes: [{ kind: 'open-field', field: 'footnote' }],
      },
    ];
  });
  return {
    found,
    held:
      slides.length === 0
        ? null
        : {
            text: 'Projections are marked',
            detail: counted(slides.length, 'slide with figures', 'slides with figures'),
          },
  };
};
