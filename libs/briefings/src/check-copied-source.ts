import { copiedFigures } from './others-figures';
import { counted, numberedSlides } from './slide-number';
import type { Check, Finding, Fix } from './preflight-types';

/** Figures read from a copy: a repost, an aggregator or somebody who quotes them. */
export const checkCopiedSource: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) => ('spec' in ready ? [{ ready, name }] : []));
  const found = slides.flatMap(({ ready, name }) =>
    copiedFigures(ready).map(({ reading, sourceId }): Finding => {
      const detail = `${reading}: read from a copy, not from who made the figure. Check the original before print.`;
      const open: Fix[] = sourceId === null ? [] : [{ kind: 'open-source', sourceId }];
      return {
        check: 'copied-source',
        level: 'look',
        slideId: ready.slide.id,
        field: 'chart',
        title: `${name} cites a copy`,
        detail,
        fixes: [...open, { kind: 'acknowledge', about: detail }],
      };
    }),
  );
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
