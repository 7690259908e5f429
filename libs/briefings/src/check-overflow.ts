import { fieldName } from './slide-field';
import { slideNumber } from './slide-number';
import type { Check, Finding } from './preflight-types';

/** Text that does not fit into its place at the smallest size it may be set in. */
export const checkOverflow: Check = ({ content, layouts }) => {
  const shown = layouts.filter(({ slideId }) => slideNumber(content, slideId) > 0);
  const found = shown
    .toSorted((a, b) => slideNumber(content, a.slideId) - slideNumber(content, b.slideId))
    .flatMap(({ slideId, overflows }) =>
      [...new Set(overflows)].map((field): Finding => ({
        check: 'overflow',
        level: 'blocking',
        slideId,
        field,
        title: `Slide ${slideNumber(content, slideId)}: the ${fieldName(field)} does not fit`,
        detail:
          field === 'brand'
            ? 'Shorten the footer or the name of the brand.'
            : `Shorten the ${fieldName(field)}, or move a part of it to another slide or to the notes.`,
        fixes: [{ kind: 'open-field', field }],
      })),
    );
  const sizes = shown.flatMap(({ smallestTextPoints }) =>
    smallestTextPoints === null || !Number.isFinite(smallestTextPoints) ? [] : [smallestTextPoints],
  );
  const smallest = Math.min(...sizes);
  return {
    found,
    held:
      sizes.length === 0
        ? null
        : { text: 'Text fits', detail: `The smallest text on a slide has ${Math.round(smallest * 10) / 10} points.` },
  };
};
