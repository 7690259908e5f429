import { counted, numberedSlides } from './slide-number';
import type { Check } from './types';

/** A slide whose chart cannot be drawn would be left out of the files. */
export const checkNotDrawn: Check = (input) => {
  const slides = numberedSlides(input);
  const drawn = slides.filter(
    ({ ready }) => ready.kind !== 'title' && ready.kind !== 'text' && ready.kind !== 'failed',
  );
  return {
    found: slides.flatMap(({ ready, name }) =>
      ready.kind !== 'failed'
        ? []
        : [
            {
              check: 'not-drawn' as const,
              level: 'blocking' as const,
              slideId: ready.slide.id,
              field: 'chart' as const,
              title: `${name} cannot be drawn`,
              detail: ready.problem,
              fixes: [{ kind: 'open-field' as const, field: 'chart' as const }],
            },
          ],
    ),
    held:
      drawn.length === 0
        ? null
        : { text: 'Every chart is drawn', detail: counted(drawn.length, 'chart and table', 'charts and tables') },
  };
};
