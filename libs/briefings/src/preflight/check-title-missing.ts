import { numberedSlides } from './slide-number';
import { titleSuggestions } from '../titles/title-suggestions';
import type { Check, Finding, Fix } from './types';

/** A slide without a title leaves its finding unsaid. */
export const checkTitleMissing: Check = (input) => {
  const slides = numberedSlides(input);
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    if (ready.slide.title.trim() !== '') return [];
    const suggestions = 'spec' in ready ? titleSuggestions(ready.spec) : [];
    const use = suggestions.slice(0, 1).map((title): Fix => ({ kind: 'use-title', title }));
    return [
      {
        check: 'title-missing',
        level: 'look',
        slideId: ready.slide.id,
        field: 'title',
        title: `${name} has no title`,
        detail:
          use.length === 0
            ? 'Say in one sentence what it shows.'
            : 'Say in one sentence what it shows, or take the chart’s finding.',
        fixes: [...use, { kind: 'open-field', field: 'title' }],
      },
    ];
  });
  return {
    found,
    held:
      slides.length === 0 ? null : { text: 'Every slide has a title', detail: `${slides.length} of ${slides.length}` },
  };
};
