import { figuresOfOtherScope } from '../titles/third-party-figures';
import { counted, numberedSlides } from './slide-number';
import type { Check, Finding, Fix } from './types';

/** More are counted, not named. */
const MOST_NAMED = 3;

/** Figures of unlike scopes on one slide: they may stand beside one another, and must not be compared. */
export const checkMixedScopes: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) => ('spec' in ready ? [{ ready, name }] : []));
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    const figures = figuresOfOtherScope(ready);
    if (figures.length === 0) return [];
    const named = figures.slice(0, MOST_NAMED).map(({ reading }) => reading);
    const rest = figures.length - named.length;
    const detail = `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. ${
      figures.length === 1 ? 'It counts another scope and is' : 'They count other scopes and are'
    } not to be compared with the forecast${ready.kind === 'chart' ? '; hollow on the slide' : ''}.`;
    const fixes: Fix[] = [
      ...(ready.kind === 'vendor-comparison' ? [] : [{ kind: 'hide-published' } as const]),
      { kind: 'acknowledge', about: detail },
    ];
    return [
      {
        check: 'mixed-scopes',
        level: 'look',
        slideId: ready.slide.id,
        field: 'chart',
        title: `${name} shows figures of another scope`,
        detail,
        fixes,
      },
    ];
  });
  return {
    found,
    held:
      slides.length === 0
        ? null
        : {
            text: 'No slide mixes scopes',
            detail: counted(slides.length, 'slide with figures', 'slides with figures'),
          },
  };
};
