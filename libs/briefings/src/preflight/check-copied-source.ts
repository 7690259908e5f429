import { copiedFigures } from '../titles/third-party-figures';
import { counted, numberedSlides } from './slide-number';
import type { Check, Finding, Fix } from './types';

/** More are counted, not named. */
const MOST_NAMED = 3;

/** Figures read from a copy: a repost, an aggregator or somebody who quotes them. */
export const checkCopiedSource: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) => ('spec' in ready ? [{ ready, name }] : []));
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    const copied = copiedFigures(ready);
    if (copied.length === 0) return [];
    const rest = copied.length - MOST_NAMED;
    // A reading may be a sentence, or end with one that it quotes.
    const named = copied.slice(0, MOST_NAMED).map(({ reading }) => reading.replace(/\.$/, ''));
    const detail = `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}: read from ${copied.length === 1 ? 'a copy' : 'copies'}, not from who made the ${copied.length === 1 ? 'figure. Check the original' : 'figures. Check the originals'} before print.`;
    const sources = [...new Set(copied.flatMap(({ sourceId }) => sourceId ?? []))].slice(0, MOST_NAMED);
    return [
      {
        check: 'copied-source',
        level: 'look',
        slideId: ready.slide.id,
        field: 'chart',
        title: `${name} cites ${copied.length === 1 ? 'a copy' : `${copied.length} copies`}`,
        detail,
        fixes: [
          ...sources.map((sourceId): Fix => ({ kind: 'open-source', sourceId })),
          { kind: 'acknowledge', about: detail },
        ],
      },
    ];
  });
  return {
    found,
    held:
      slides.length === 0
        ? null
        : {
            text: 'No figure comes from a copy',
            detail: counted(slides.length, 'slide with figures', 'slides with figures'),
          },
  };
};
