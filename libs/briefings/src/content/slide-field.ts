/** Where on a slide, or in the briefing, something stands. */
export const SLIDE_FIELDS = ['title', 'subtitle', 'commentary', 'body', 'footnote', 'notes', 'chart', 'brand'] as const;
export type SlideField = (typeof SLIDE_FIELDS)[number];

const FIELD_NAMES: Readonly<Record<SlideField, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  commentary: 'commentary',
  body: 'text',
  footnote: 'footnote',
  notes: 'notes',
  chart: 'chart',
  brand: 'brand',
};

/** A field as a sentence names it: "the commentary". */
export function fieldName(field: SlideField): string {
  return FIELD_NAMES[field];
}
