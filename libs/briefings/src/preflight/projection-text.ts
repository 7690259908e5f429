import { markAnswers, type ChartSpec } from '@waveguide/charts';
import { decimalYear } from '@waveguide/quantity';
import type { ResolvedSlide, TableEvidence } from '../content/resolved-slide';

const WORDS = /\b(?:projections?|projected|forecast(?:s|ed)?|outlook|expected|assumed|planned|draws|P10|P50|P90)\b/i;

/** Whether words say that figures lie ahead and have not happened. */
export function saysProjection(text: string): boolean {
  return WORDS.test(text);
}

/** The decimal year up to which a chart's numbers can have happened; null for a date that cannot be read. */
function knownUntil({ provenance }: TableEvidence): number | null {
  try {
    return decimalYear(provenance.asOf.slice(0, 10));
  } catch {
    return null;
  }
}

/** Years that a table or the marks of a chart hold after the day of its numbers, without those drawn as projections. */
export function yearsAhead(ready: Extract<ResolvedSlide, { spec: TableEvidence }>): readonly number[] {
  const now = knownUntil(ready.spec);
  if (now === null) return [];
  const ahead = (years: readonly number[]) =>
    [...new Set(years)].filter((year) => year > Math.floor(now)).toSorted((a, b) => a - b);
  if (ready.kind === 'chart') return ahead(solidYears(ready.spec));
  const { columns, rows } = ready.spec.table;
  const at = columns.findIndex(({ unit }) => unit === 'year');
  if (at < 0 || ready.spec.provenance.run === null) return [];
  return ahead(rows.flatMap((row) => (row[at]?.kind === 'number' ? [row[at].value] : [])));
}

/** Calendar years at which a chart has solid lines or stacked layers. */
function solidYears(spec: ChartSpec): number[] {
  if (spec.axes.x.kind !== 'year' && spec.axes.x.kind !== 'time') return [];
  return spec.marks.flatMap((mark) => markAnswers(mark).solidXs.map(Math.floor));
}

/** The words with which a slide may say that its years lie ahead: what is printed on it besides the numbers. */
export function wordsOnSlide(ready: Extract<ResolvedSlide, { spec: TableEvidence }>): string {
  const { slide, spec } = ready;
  const written = [slide.title, slide.footnote, slide.commentary, spec.subtitle];
  if (ready.kind === 'chart') return [...written, ...ready.spec.key.map(({ text }) => text)].join('\n');
  const labels = spec.table.columns.map(({ label }) => label);
  const cells = spec.table.rows.flatMap((row) => row.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])));
  return [...written, ...labels, ...cells].join('\n');
}
