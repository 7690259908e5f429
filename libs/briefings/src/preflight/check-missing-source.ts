import type { Check, Finding } from './types';
import type { ResolvedSlide } from '../content/resolved-slide';
import { counted, numberedSlides } from './slide-number';
import { statedNumbers } from '../titles/stated-number';

/** A footnote names a source when it holds a word; a number or a dash alone is none. */
const namesSource = (footnote: string): boolean => /\p{L}{2,}/u.test(footnote);

/** Numbers with a unit. Years and bare numbers ("three of 12") state no figure that could be looked up. */
function figuresOf(text: string): string[] {
  return statedNumbers(text)
    .filter(({ kind }) => kind !== 'year' && kind !== 'bare')
    .map(({ text: written }) => written);
}

function sourceless(ready: ResolvedSlide, name: string): Finding[] {
  const base = { check: 'missing-source', level: 'blocking', slideId: ready.slide.id } as const;
  if (ready.kind === 'title' || ready.kind === 'failed') return [];
  if (ready.kind === 'text') {
    const figures = figuresOf(`${ready.slide.title}\n${ready.slide.body}`);
    if (figures.length === 0 || namesSource(ready.slide.footnote)) return [];
    return [
      {
        ...base,
        field: 'footnote',
        title: `${name} states figures without a source`,
        detail: `It says ${figures.slice(0, 3).join(', ')}${figures.length > 3 ? ' and more' : ''}. Name the source in the footnote.`,
        fixes: [{ kind: 'open-field', field: 'footnote' }],
      },
    ];
  }
  const { sources, run } = ready.spec.provenance;
  if (sources.length > 0 || run !== null || namesSource(ready.slide.footnote)) return [];
  return [
    {
      ...base,
      field: 'footnote',
      title: `${name} names no source`,
      detail: 'Neither a cited source nor a run of the model stands behind it. Name the source in the footnote.',
      fixes: [{ kind: 'open-field', field: 'footnote' }],
    },
  ];
}

/** Figures that nobody could look up. */
export const checkMissingSource: Check = (input) => {
  const slides = numberedSlides(input).filter(({ ready }) => ready.kind !== 'title' && ready.kind !== 'failed');
  return {
    found: slides.flatMap(({ ready, name }) => sourceless(ready, name)),
    held:
      slides.length === 0
        ? null
        : { text: 'Every figure names its source and date', detail: counted(slides.length, 'slide') },
  };
};
