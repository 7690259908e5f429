import { labelFont, layoutChart } from '@waveguide/charts';
import type { ResolvedSlide } from '../content/resolved-slide';
import type { SlideField } from '../content/slide-field';
import { slideFont } from './fonts';
import { isCompactChart } from './sizes';
import type { SlideLayout, SlideText } from './types';
import type { UndrawnText } from './slide-measures';

/** The characters of a text that no face has a shape for; `font` as a canvas takes it. */
export type UndrawnCharacters = (text: string, font: string) => readonly string[];

/** Where the words of each part are written. */
const FIELD_OF_PART: Readonly<Record<SlideText['part'], SlideField>> = {
  title: 'title',
  subtitle: 'subtitle',
  commentary: 'commentary',
  body: 'body',
  footnote: 'footnote',
  source: 'chart',
  'table-note': 'chart',
  footer: 'brand',
  brand: 'brand',
  // The slide's number.
  number: 'brand',
};

interface Set {
  readonly field: SlideField;
  readonly text: string;
  readonly font: string;
}

/** The subtitle of a chart or a table is the chart's own. */
const fieldOf = (ready: ResolvedSlide, part: SlideText['part']): SlideField =>
  part === 'subtitle' && 'spec' in ready ? 'chart' : FIELD_OF_PART[part];

/** Every text of a slide with the font it is set in; whole texts, also if the slide shows their beginning. */
function setTexts(ready: ResolvedSlide, layout: SlideLayout): Set[] {
  const { table, key, chart, textScale } = layout;
  const words = layout.texts.flatMap(({ part, style, paragraphs }) =>
    paragraphs.map(({ text }) => ({ field: fieldOf(ready, part), text, font: slideFont(style) })),
  );
  const inChart = (text: string, font: string): Set => ({ field: 'chart', text, font });
  const cells =
    table === null
      ? []
      : [table.head, ...table.rows].flatMap((band) =>
          band.cells.map(({ text }) => inChart(text, slideFont(table.style))),
        );
  const entries = key === null ? [] : key.entries.map(({ entry }) => inChart(entry.text, slideFont(key.style)));
  if (chart === null || ready.kind !== 'chart') return [...words, ...cells, ...entries];
  const { width, height } = chart;
  const drawn = layoutChart(ready.spec, { width, height, textScale, compact: isCompactChart(width, textScale) });
  const labels = drawn.texts.map(({ text, sizePx, weight }) => inChart(text, labelFont(sizePx, weight)));
  return [...words, ...cells, ...entries, ...labels];
}

/** The characters of a slide that no face has a shape for, by the field in which they are written. */
export function undrawnTexts(ready: ResolvedSlide, layout: SlideLayout, undrawn: UndrawnCharacters): UndrawnText[] {
  const byField = new Map<SlideField, readonly string[]>();
  for (const { field, text, font } of setTexts(ready, layout)) {
    const characters = undrawn(text, font);
    if (characters.length > 0) byField.set(field, [...new Set([...(byField.get(field) ?? []), ...characters])]);
  }
  return [...byField].map(([field, characters]) => ({ field, characters }));
}
