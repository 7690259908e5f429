import type { Check, Finding } from './types';
import { chartRoundingGaps, differenceText, tableRoundingGaps, type RoundingGap } from './rounding';
import { counted, numberedSlides } from './slide-number';

/** More are counted, not spelled out. */
const MOST_SPELLED = 3;

function sentence(gap: RoundingGap): string {
  return `${gap.of}: ${gap.parts.join(' + ')} = ${gap.sum}, ${differenceText(gap)} of ${gap.total}`;
}

/** Rounded parts that a reader who adds them up will not find to make the total. */
export const checkRounding: Check = (input) => {
  const slides = numberedSlides(input).flatMap(({ ready, name }) => ('spec' in ready ? [{ ready, name }] : []));
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    const gaps = ready.kind === 'chart' ? chartRoundingGaps(ready.spec) : tableRoundingGaps(ready.spec);
    if (gaps.length === 0) return [];
    const rest = gaps.length - MOST_SPELLED;
    const spelled = gaps.slice(0, MOST_SPELLED).map(sentence).join('; ');
    const detail = `${spelled}${rest > 0 ? `; and ${rest} more` : ''}. Each part is rounded by itself; say so in the footnote if readers may add them up.`;
    return [
      {
        check: 'rounding',
        level: 'look',
        slideId: ready.slide.id,
        field: 'footnote',
        title: `${name}: rounded parts do not add up`,
        detail,
        fixes: [
          { kind: 'open-field', field: 'footnote' },
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
        : { text: 'Rounded parts add up', detail: counted(slides.length, 'slide with figures', 'slides with figures') },
  };
};
