import type { TableEvidence } from '../content/resolved-slide';
import { statedSentence } from './stated-figure';
import { tableFigures, type TableFigure } from './table-series';

/** Verbs of things that happen in one year; the year behind them is a finding, not a place on the axis. */
const EVENTS = [
  { verb: /\bovert(?:akes?|ook|aken|aking)\b/iu, overtakes: true },
  { verb: /\bpass(?:es|ed|ing)?\b/iu, overtakes: false },
  { verb: /\bcross(?:es|ed|ing)?\b/iu, overtakes: false },
  { verb: /\bis (?:due|assumed for)\b/iu, overtakes: false },
  { verb: /\bspeaks? of\b/iu, overtakes: false },
] as const;

/** The years right behind a verb, up to the end of its clause: none, one, or the two of a span; null without the verb. */
function yearsBehind(text: string, verb: RegExp): number[] | null {
  const found = verb.exec(text);
  if (found === null) return null;
  const rest = text.slice(found.index + found[0].length);
  const [clause = ''] = rest.split(/[;.!?]\s/);
  const { years } = statedSentence(clause);
  const [first, second] = years;
  if (first === undefined) return [];
  const span = second !== undefined && /^\s*(?:to|and|or|[-–—])\s*$/i.test(clause.slice(first.end, second.start));
  return span ? [first.year, second.year] : [first.year];
}

interface Crossing {
  readonly winner: string;
  readonly loser: string;
  readonly year: number;
}

/** The numbers of a table whose columns are technologies or scenarios, by year. */
function columnsOfYears(evidence: TableEvidence): TableFigure[] {
  return tableFigures(evidence).filter(({ level, year, others }) => level === 'value' && year !== null && !others);
}

/** Years from which on one column of a table of years stays above another that it started below. */
export function crossings(evidence: TableEvidence): Crossing[] {
  const figures = columnsOfYears(evidence);
  const owners = [...new Set(figures.map(({ owner }) => owner ?? ''))];
  const years = [...new Set(figures.map(({ year }) => year ?? 0))].toSorted((a, b) => a - b);
  const values = new Map(figures.map(({ owner, year, value }) => [`${owner ?? ''} ${year ?? 0}`, value]));
  return owners.flatMap((winner) =>
    owners.flatMap((loser): Crossing[] => {
      const above = years.map((year) => (values.get(`${winner} ${year}`) ?? 0) > (values.get(`${loser} ${year}`) ?? 0));
      const since = above.lastIndexOf(false) + 1;
      const year = years[since];
      return winner === loser || since === 0 || year === undefined ? [] : [{ winner, loser, year }];
    }),
  );
}

/** Whether a text names this; what a name says in brackets may be left out. */
function names(text: string, name: string): boolean {
  const short = name.replace(/ \(.*\)$/, '').toLowerCase();
  return short !== '' && text.toLowerCase().includes(short);
}

/** What a finding says overtakes, in its own words; empty if it says no such thing. */
function findingSubject({ finding }: TableEvidence): string {
  const verb = EVENTS[0].verb.exec(finding);
  return verb === null ? '' : finding.slice(0, verb.index).trim();
}

/** Years in which "A overtakes B" may be said to happen; null if the table does not tell. */
function overtakingYears(title: string, evidence: TableEvidence): number[] | null {
  const verb = EVENTS[0].verb.exec(title);
  const owners = new Set(columnsOfYears(evidence).map(({ owner }) => owner ?? ''));
  if (verb === null || owners.size < 2) return null;
  const [before, after] = [title.slice(0, verb.index), title.slice(verb.index)];
  const named = (part: string): string[] => [...owners].filter((owner) => names(part, owner));
  const [first, second] = [named(before), named(after)];
  const known = crossings(evidence).filter(
    ({ winner, loser }) =>
      (first.length === 0 || first.includes(winner)) && (second.length === 0 || second.includes(loser)),
  );
  const years = known.map(({ year }) => year);
  // What the finding speaks of need not be a column: a group of technologies is drawn by its parts.
  if (first.length === 0 && names(before, findingSubject(evidence)))
    return yearsBehind(evidence.finding, EVENTS[0].verb) ?? [];
  const inFinding = [...first, ...second].every((owner) => names(evidence.finding, owner));
  return inFinding ? [...years, ...(yearsBehind(evidence.finding, EVENTS[0].verb) ?? [])] : years;
}

/** A year that a title gives to an event, with those that the chart gives to it. */
export interface MisdatedYear {
  readonly year: number;
  readonly known: readonly number[];
}

/**
 * Years that a title gives to an event otherwise than the chart does: "CPO overtakes pluggable in 2034" if that is 2035, or never. An
 * event that neither the finding nor the table knows is left to the reader.
 */
export function misdatedYears(title: string, evidence: TableEvidence): MisdatedYear[] {
  return EVENTS.flatMap(({ verb, overtakes }) => {
    const stated = yearsBehind(title, verb);
    const known = overtakes ? overtakingYears(title, evidence) : yearsBehind(evidence.finding, verb);
    if (stated === null || known === null || (known.length === 0 && !overtakes)) return [];
    const years = [...new Set(known)];
    return stated.filter((year) => !years.includes(year)).map((year) => ({ year, known: years }));
  });
}
