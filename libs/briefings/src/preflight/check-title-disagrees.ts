import { atHead } from '@waveguide/quantity';
import type { Check, Finding, Fix } from './types';
import { numberedSlides } from './slide-number';
import { titleAgreement, type ClosestFigure } from '../titles/title-agreement';
import { titleSuggestions } from '../titles/title-suggestions';

const MOST_SPELLED = 3;

function sentence({ figure, says, where }: ClosestFigure): string {
  if (says === null) return `nothing on the slide says ${figure}`;
  if (says === figure) return `${figure} stands there as ${where} only: say so in the title`;
  return `nothing on the slide says ${figure}; the nearest is ${says} (${where})`;
}

/** Titles whose figures are no longer, or never were, those of the chart. */
export const checkTitleDisagrees: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) =>
    'spec' in ready ? [{ ready, name, agreement: titleAgreement(ready.slide.title, ready.spec) }] : [],
  );
  const compared = slides.filter(({ agreement }) => agreement.kind === 'agrees' || agreement.kind === 'disagrees');
  const found = slides.flatMap(({ ready, name, agreement }): Finding[] => {
    if (agreement.kind !== 'disagrees') return [];
    const said = agreement.closest
      .slice(0, MOST_SPELLED)
      .map((closest) => atHead(sentence(closest)))
      .join('. ');
    const use = titleSuggestions(ready.spec)
      .slice(0, 1)
      .map((title): Fix => ({ kind: 'use-title', title }));
    return [
      {
        check: 'title-disagrees',
        level: 'blocking',
        slideId: ready.slide.id,
        field: 'title',
        title: `${name}: the title does not agree with the numbers`,
        detail: `${said}.`,
        fixes: [...use, { kind: 'open-field', field: 'title' }],
      },
    ];
  });
  return {
    found,
    held:
      slides.length === 0
        ? null
        : {
            text: 'Titles agree with the numbers',
            detail:
              compared.length === 0
                ? 'No title states a figure.'
                : `${compared.length} of ${slides.length} state figures, each found in the pinned revision.`,
          },
  };
};
