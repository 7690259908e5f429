import type { TableEvidence } from './ready-slide';
import { statedSentence } from './stated-figure';
import { tableFigures } from './table-series';

/** Verbs of things that happen in one year; the year behind them is a finding, not a place on the axis. */
const EVENTS = [
  { verb: /\bovert(?:akes?|ook|aken|aking)\b/iu, overtakes: true },
  { verb: /\bpass(?:es|ed|ing)?\b/iu, overtakes: false },
  { verb: /\bcross(?:es|ed|ing)?\b/iu, overtakes: false },
  { verb: /\bis due\b/iu, overtakes: false },
  { verb: /\bspeaks? of\b/iu, overtakes: false },
] as const;

/** The years right behind a verb, up to the end of its clause: one, or the two of a span. */
function yearsBehind(text: string, verb: RegExp): { years: number[]; at: number } | null {
  const found = verb.exec(text);
  if (found === null) return null;
  const rest = text.slice(found.index + found[0].length);
  const clause = rest.split(/[;.!?]\s/)[0];
  const { years } = statedSentence(clause);
  const [first, second] = years;
  if (first === undefined) return { years: [], at: found.index };
  const span = second !== undefined && /^\s*(?:to|and|[-–—])\s*$/i.test(clause.slice(first.end, second.start));
  return { years: span ? [first.year, second.year] : [first.year], at: found.index };
}

interface Crossing {
  readonly winner: string;
  readonly loser: string;
  readonly year: number;
}

/** Years from which on one column of a table of years stays above another that it started below. */
export function crossings(evidence: TableEvidence): Crossing[] {
  const figures = tableFigures(evidence).filter(
    ({ level, year, others }) => level === 'value' && year !== null && !others,
  );
  const names = [...new Set(figures.map(({ owner }) => owner ?? ''))];
  const years = [...new Set(figures.map(({ year }) => year ?? 0))].toSorted((a, b) => a - b);
  const values = new Map(figures.map(({ owner, year, value }) => [`${owner ?? ''} ${year ?? 0}`, value]));
  return names.flatMap((winner) =>
    names.flatMap((loser): Crossing[] => {
      const above = years.map((year) => (values.get(`${winner} ${year}`) ?? 0) > (values.get(`${loser} ${year}`) ?? 0));
      const since = above.lastIndexOf(false) + 1;
      return winner === loser || since === 0 || since >= years.length ? [] : [{ winner, loser, year: years[since] }];
    }),
  );
}

const mentions = (text: string, name: string): boolean =>
  name !== '' && text.toLowerCase().includes(name.toLowerCase());

/** Years that the crossings of the table allow for "A overtakes B in …" in a title. */
function crossingYears(title: string, at: number, evidence: TableEvidence): number[] {
  const [before, after] = [title.slice(0, at), title.slice(at)];
  const all = crossings(evidence);
  const winners = all.filter(({ winner }) => mentions(before, winner));
  const named = (winners.length > 0 ? winners : all).filter(({ loser }) => mentions(after, loser));
  return (named.length > 0 ? named : winners.length > 0 ? winners : all).map(({ year }) => year);
}

/**
 * Years that a title gives to an event otherwise than the chart does: "CPO overtakes pluggable in 2034" where that is 2035. An event that
 * neither the finding nor the table knows is left to the reader.
 */
export function misdatedYears(title: string, evidence: TableEvidence): number[] {
  return EVENTS.flatMap(({ verb, overtakes }) => {
    const stated = yearsBehind(title, verb);
    if (stated === null || stated.years.length === 0) return [];
    const found = yearsBehind(evidence.finding, verb)?.years ?? [];
    const allowed = [...found, ...(overtakes ? crossingYears(title, stated.at, evidence) : [])];
    const tells =
      allowed.length > 0 ||
      (overtakes && tableFigures(evidence).some(({ level, year }) => level === 'value' && year !== null));
    return tells ? stated.years.filter((year) => !allowed.includes(year)) : [];
  });
}
