import type { Slide } from '@waveguide/briefings';

const KINDS: Readonly<Record<Slide['kind'], string>> = {
  title: 'Cover',
  chart: 'Chart',
  table: 'Table',
  text: 'Text',
  'vendor-comparison': 'Vendor comparison',
};

/** What kind of slide it is, in a word. */
const slideKindName = (slide: Slide): string => KINDS[slide.kind];

/** What a slide is called if it is spoken of: its title, else its kind. */
export function slideName(slide: Slide): string {
  const title = slide.title.trim();
  return title === '' ? `${slideKindName(slide)} without a title` : title;
}
