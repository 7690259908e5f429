import type { Check } from './types';

/** A briefing without slides has nothing to export. */
export const checkNoSlides: Check = ({ content }) => ({
  found:
    content.slides.length > 0
      ? []
      : [
          {
            check: 'no-slides',
            level: 'blocking',
            slideId: null,
            field: null,
            title: 'The briefing has no slides',
            detail: 'Add a chart from any page, or a slide of words.',
            fixes: [],
          },
        ],
  held: null,
});
