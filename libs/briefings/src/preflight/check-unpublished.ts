import { counted, numberedSlides } from './slide-number';
import type { Check, Finding } from './types';

/** Numbers that nobody has published yet: a draft's edits, or a run of the model without a revision. */
export const checkUnpublished: Check = (input) => {
  const slides = numberedSlides(input);
  const pinned = slides.filter(({ ready }) => ready.kind === 'chart' || ready.kind === 'table');
  const found = slides.flatMap(({ ready, name }): Finding[] => {
    const chart = ready.kind !== 'title' && ready.kind !== 'text' && 'chart' in ready.slide ? ready.slide.chart : null;
    if (chart === null) return [];
    const base = { check: 'unpublished', level: 'blocking', slideId: ready.slide.id, field: 'chart' } as const;
    if (chart.draft !== null) {
      return [
        {
          ...base,
          title: `${name} shows a draft`,
          detail:
            'Its numbers come from edits that nobody has published. Show the published revision, or publish the draft and pin its revision.',
          fixes: [{ kind: 'drop-draft' }],
        },
      ];
    }
    if (ready.kind === 'failed' || ready.kind === 'title' || ready.kind === 'text') return [];
    const { revision, run } = ready.spec.provenance;
    if (run === null || revision !== null) return [];
    return [
      {
        ...base,
        title: `${name} is pinned to no revision`,
        detail: 'Its numbers may change after the briefing has left. Pin it to a published revision.',
        fixes: [{ kind: 'open-field', field: 'chart' }],
      },
    ];
  });
  return {
    found,
    held:
      pinned.length === 0
        ? null
        : {
            text: 'Every chart shows a published revision',
            detail: counted(pinned.length, 'chart and table', 'charts and tables'),
          },
  };
};
