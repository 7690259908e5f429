import {
  pinOf,
  withParameter,
  type Acknowledgement,
  type Fix,
  type PreflightItem,
  type Slide,
  type SlideField,
} from '@waveguide/briefings';

/** What pressing a fix does: another slide, a place to go to, or a page to open. */
export type FixAction =
  | { readonly kind: 'replace'; readonly slide: Slide }
  | { readonly kind: 'field'; readonly field: SlideField }
  | { readonly kind: 'page'; readonly href: string };

const FIELD_WORDS: Readonly<Record<SlideField, string>> = {
  title: 'Edit title',
  subtitle: 'Edit subtitle',
  commentary: 'Edit commentary',
  body: 'Edit text',
  footnote: 'Edit footnote',
  notes: 'Edit notes',
  chart: 'Edit chart',
  brand: 'Change brand',
};

/** What the button of a fix says. */
export function fixText(fix: Fix, slide: Slide | null): string {
  switch (fix.kind) {
    case 'use-title':
      return `Use “${fix.title}”`;
    case 'drop-draft': {
      const revision = slide !== null && 'chart' in slide ? pinOf(slide.chart).revision : null;
      return revision === null ? 'Switch to the published revision' : `Switch to revision ${revision}`;
    }
    case 'acknowledge':
      return 'Keep with note';
    case 'hide-published':
      return 'Remove others’ estimates';
    case 'open-source':
      return 'Open source';
    case 'open-field':
      return FIELD_WORDS[fix.field];
  }
}

function acknowledgedWith(slide: Slide, acknowledgement: Acknowledgement): Slide {
  if (!('acknowledged' in slide)) return slide;
  return { ...slide, acknowledged: [...slide.acknowledged, acknowledgement] };
}

/** What a fix does to the slide that its item is about; null if it has nothing to do there. */
export function fixAction(fix: Fix, item: PreflightItem, slide: Slide | null): FixAction | null {
  if (fix.kind === 'open-source') return { kind: 'page', href: `/sources/${fix.sourceId}` };
  if (fix.kind === 'open-field') return { kind: 'field', field: fix.field };
  if (slide === null) return null;
  switch (fix.kind) {
    case 'use-title':
      return { kind: 'replace', slide: { ...slide, title: fix.title } };
    case 'acknowledge':
      return { kind: 'replace', slide: acknowledgedWith(slide, { check: item.check, about: fix.about }) };
    case 'drop-draft':
      return 'chart' in slide ? { kind: 'replace', slide: { ...slide, chart: { ...slide.chart, draft: null } } } : null;
    case 'hide-published':
      return 'chart' in slide
        ? { kind: 'replace', slide: { ...slide, chart: withParameter(slide.chart, 'published', 'hide') } }
        : null;
  }
}

/** The slide with every item kept; null if one of them cannot be kept. */
export function keepAll(slide: Slide, items: readonly PreflightItem[]): Slide | null {
  let kept: Slide = slide;
  for (const item of items) {
    const fix = item.fixes.find(({ kind }) => kind === 'acknowledge');
    const action = fix === undefined ? null : fixAction(fix, item, kept);
    if (action?.kind !== 'replace') return null;
    kept = action.slide;
  }
  return kept;
}

/** The slide without a remark that somebody kept, so that it speaks up again. */
export function speakUpAgain(slide: Slide, { check, detail }: PreflightItem): Slide {
  if (!('acknowledged' in slide)) return slide;
  return {
    ...slide,
    acknowledged: slide.acknowledged.filter((kept) => kept.check !== check || kept.about !== detail),
  };
}
