import type { ArrowMark, ChartSpec } from '@waveguide/charts';
import { atHead, formatRange } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import type { TableEvidence } from '../content/resolved-slide';
import { tableFigures, type TableFigure } from './table-series';

/** What a suggested title says; a refreshed slide takes the same suggestion of the newer numbers. */
export type SuggestionKind = 'finding' | 'growth' | 'range' | 'course' | 'leaders';

export interface TitleSuggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
}

const isSpec = (evidence: TableEvidence | ChartSpec): evidence is ChartSpec => 'marks' in evidence;

interface Subject {
  readonly text: string;
  readonly plural: boolean;
}

/** Who the sentence of a forecast is about, and whether it takes a plural verb; null for findings that are built otherwise. */
function subjectOf({ finding }: TableEvidence): Subject | null {
  const [, text, singular] = /^(.+?) (?:(reaches|falls to|stays at)|reach|fall to|stay at) /.exec(finding) ?? [];
  return text === undefined ? null : { text, plural: singular === undefined };
}

const verb = ({ plural }: Subject, word: string): string => (plural ? word : `${word}s`);

function growthSentence(evidence: TableEvidence | ChartSpec, subject: Subject): TitleSuggestion[] {
  if (!isSpec(evidence)) return [];
  const arrow = evidence.marks.find((mark): mark is ArrowMark => mark.type === 'arrow');
  const [rate, years] = arrow?.label.split(', ') ?? [];
  if (rate === undefined || years === undefined) return [];
  const falls = rate.startsWith('−');
  const text = `${subject.text} ${verb(subject, falls ? 'fall' : 'grow')} ${rate.replace('−', '')} from ${years}`;
  return [{ kind: 'growth', text }];
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

function forecastSentences(evidence: TableEvidence, subject: Subject): TitleSuggestion[] {
  const years = ownYears(evidence);
  const ordered = [...years.keys()].toSorted((a, b) => a - b);
  const read = yearsRead(evidence).find((year) => years.has(year)) ?? ordered.at(-1);
  if (read === undefined) return [];
  const { p10, p50, p90 } = years.get(read) ?? {};
  const sentences: TitleSuggestion[] = [];
  if (p10 !== undefined && p90 !== undefined && p10.value < p90.value) {
    const range = formatRange({ low: p10.value, high: p90.value }, p10.unit);
    if (range.includes(' to ')) {
      const text = `With eight chances in ten ${inside(subject.text)} ${verb(subject, 'lie')} between ${range.replace(' to ', ' and ')} in ${read}`;
      sentences.push({ kind: 'range', text });
    }
  }
  const first = ordered.find((year) => years.get(year)?.p50 !== undefined);
  const from = first === undefined ? undefined : years.get(first)?.p50;
  if (p50 !== undefined && from !== undefined && first !== undefined && first < read && from.text !== p50.text) {
    const moves = verb(subject, p50.value > from.value ? 'rise' : 'fall');
    sentences.push({
      kind: 'course',
      text: `${subject.text} ${moves} from ${from.text} in ${first} to ${p50.text} in ${read}`,
    });
  }
  return sentences;
}

/** A common noun begins small inside a sentence; an abbreviation keeps its capitals. */
const inside = (text: string): string => text.replace(/^[A-Z](?=[a-z])/, (capital) => capital.toLowerCase());

/** The two largest columns of the last year of a table whose columns are technologies. */
function leadersSentence(evidence: TableEvidence): TitleSuggestion[] {
  const parts = tableFigures(evidence).filter(
    ({ year, level, others }) => year !== null && level === 'value' && !others,
  );
  const last = Math.max(...parts.map(({ year }) => year ?? -Infinity));
  const atEnd = parts.filter(({ year, column }) => year === last && !column.key.startsWith('scenario-'));
  const [most, next] = atEnd.toSorted((a, b) => b.value - a.value);
  if (most === undefined || next === undefined) return [];
  // The mark of a technology's column is its id; other columns speak for themselves.
  const called = ({ column, owner }: TableFigure) => {
    const { noun, plural } = technologyName(column.key);
    return noun === column.key ? { noun: owner ?? '', plural: false } : { noun, plural };
  };
  const [first, second] = [called(most), called(next)];
  const takes =
    most.unit === 'fraction' ? { singular: 'takes', plural: 'take' } : { singular: 'comes to', plural: 'come to' };
  const text = `${atHead(first.noun)} ${takes[first.plural ? 'plural' : 'singular']} ${most.text} in ${last}, ${second.noun} ${next.text}`;
  return [{ kind: 'leaders', text }];
}

/** Suggested titles with what each says, the finding first; no two read the same. */
export function suggestionsByKind(evidence: TableEvidence | ChartSpec): TitleSuggestion[] {
  const subject = subjectOf(evidence);
  const all: TitleSuggestion[] = [
    { kind: 'finding', text: evidence.finding },
    ...(subject === null ? [] : [...growthSentence(evidence, subject), ...forecastSentences(evidence, subject)]),
    ...leadersSentence(evidence),
  ];
  return all.filter(({ text }, i) => text.trim() !== '' && all.findIndex((other) => other.text === text) === i);
}

/** Sentences that may be a slide's title, each computed from the chart's numbers; the first is the chart's finding. */
export function titleSuggestions(evidence: TableEvidence | ChartSpec): readonly string[] {
  return suggestionsByKind(evidence).map(({ text }) => text);
}
