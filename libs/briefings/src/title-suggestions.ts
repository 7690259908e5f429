import type { ArrowMark, ChartSpec } from '@waveguide/charts';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import type { TableEvidence } from './ready-slide';
import { tableFigures, type TableFigure } from './table-series';

/** What a suggested title says; a refreshed slide takes the same suggestion of the newer numbers. */
export type SuggestionKind = 'finding' | 'growth' | 'range' | 'course' | 'leader-at-end' | 'quantity';

export interface TitleSuggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
}

const isSpec = (evidence: TableEvidence | ChartSpec): evidence is ChartSpec => 'marks' in evidence;
/** The quantity of a subtitle, before its unit and scope: "CPO ports shipped a year". */
const quantityOf = ({ subtitle }: TableEvidence): string => subtitle.split(/[,;]/)[0].trim();

function growthSentence(evidence: TableEvidence | ChartSpec): string[] {
  if (!isSpec(evidence)) return [];
  const arrow = evidence.marks.find((mark): mark is ArrowMark => mark.type === 'arrow');
  return arrow === undefined ? [] : [`${quantityOf(evidence)}: growth of ${arrow.label}`];
}

/** The product's own series: P10, P50 and P90 by year. */
function ownYears(evidence: TableEvidence): Map<number, Partial<Record<TableFigure['level'], TableFigure>>> {
  const years = new Map<number, Partial<Record<TableFigure['level'], TableFigure>>>();
  for (const figure of tableFigures(evidence)) {
    if (figure.year === null || figure.others || figure.level === 'value') continue;
    years.set(figure.year, { ...years.get(figure.year), [figure.level]: figure });
  }
  return years;
}

/** The calendar years that the finding names, the one that it reads first. */
function yearsRead({ finding }: TableEvidence): number[] {
  return [...finding.matchAll(/\b(?:19|20|21)\d{2}\b/g)].map(([year]) => Number(year));
}

function forecastSentences(evidence: TableEvidence): TitleSuggestion[] {
  const years = ownYears(evidence);
  const ordered = [...years.keys()].toSorted((a, b) => a - b);
  const read = yearsRead(evidence).find((year) => years.has(year)) ?? ordered.at(-1);
  if (read === undefined) return [];
  const { p10, p50, p90 } = years.get(read) ?? {};
  const sentences: TitleSuggestion[] = [];
  const quantity = quantityOf(evidence);
  if (p10 !== undefined && p90 !== undefined && p10.value < p90.value) {
    const range = formatRange({ low: p10.value, high: p90.value }, p10.unit);
    sentences.push({ kind: 'range', text: `${quantity}: ${range} in ${read}, P10 to P90` });
  }
  const first = ordered.find((year) => years.get(year)?.p50 !== undefined);
  const from = first === undefined ? undefined : years.get(first)?.p50;
  if (p50 !== undefined && from !== undefined && first !== undefined && first < read && from.text !== p50.text) {
    const [start, end] = [formatQuantity(from.value, from.unit), formatQuantity(p50.value, p50.unit)];
    sentences.push({ kind: 'course', text: `${quantity}: from ${start} in ${first} to ${end} in ${read}` });
  }
  return sentences;
}

/** The largest column of the last year of a table whose columns are technologies. */
function leaderSentence(evidence: TableEvidence): TitleSuggestion[] {
  const parts = tableFigures(evidence).filter(
    ({ year, level, others }) => year !== null && level === 'value' && !others,
  );
  const last = Math.max(...parts.map(({ year }) => year ?? -Infinity));
  const atEnd = parts.filter(({ year, column }) => year === last && !column.key.startsWith('scenario-'));
  if (atEnd.length < 2) return [];
  const ordered = atEnd.toSorted((a, b) => b.value - a.value);
  const words = ordered.slice(0, 2).map(({ owner, value, unit }) => `${owner ?? ''} ${formatQuantity(value, unit)}`);
  return [{ kind: 'leader-at-end', text: `${quantityOf(evidence)}: ${words.join(' and ')} in ${last}` }];
}

/** Suggested titles with what each says, the finding first; no two read the same. */
export function suggestionsByKind(evidence: TableEvidence | ChartSpec): TitleSuggestion[] {
  const all: TitleSuggestion[] = [
    { kind: 'finding', text: evidence.finding },
    ...growthSentence(evidence).map((text): TitleSuggestion => ({ kind: 'growth', text })),
    ...forecastSentences(evidence),
    ...leaderSentence(evidence),
    { kind: 'quantity', text: quantityOf(evidence) },
  ];
  return all.filter(({ text }, i) => text.trim() !== '' && all.findIndex((other) => other.text === text) === i);
}

/** Sentences that may be a slide's title, each computed from the chart's numbers; the first is the chart's finding. */
export function titleSuggestions(evidence: TableEvidence | ChartSpec): readonly string[] {
  return suggestionsByKind(evidence).map(({ text }) => text);
}
