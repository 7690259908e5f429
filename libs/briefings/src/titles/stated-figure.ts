import { statedNumbers, type StatedNumber } from './stated-number';

/** Which number of a distribution a figure speaks of; `central` if nothing says otherwise. */
export type StatedRole = 'central' | 'low' | 'high' | 'start' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

/** exactly: to its own digits; about: near; more, less: on one side; bound: on one side or equal to an end of a range. */
export type Manner = 'exactly' | 'about' | 'more' | 'less' | 'bound-more' | 'bound-less';

/** A figure of a sentence with what the words around it say. */
export interface StatedFigure extends StatedNumber {
  readonly role: StatedRole;
  readonly manner: Manner;
  /** The other end if it is one of a range: its place among the figures. */
  readonly pair: number | null;
  /** Years that it is said of, in order; empty if the sentence names none. */
  readonly years: readonly number[];
  /** A rate per year rather than a share or a change. */
  readonly rate: boolean;
  /** What it counts, in the singular and small: "draw", "product"; null if no word follows. */
  readonly noun: string | null;
  /** A name in brackets right behind it. */
  readonly bracketed: string | null;
}

export interface StatedYear {
  readonly year: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface StatedSentence {
  readonly figures: readonly StatedFigure[];
  readonly years: readonly StatedYear[];
}

/** Between two figures of a range; a name may stand in brackets behind the first. */
const RANGE_GAP = /^\s*(?:\([^()]{0,80}\)\s*)?(?:to|and|through|[-–—]|\.\.\.?)\s*$/iu;
const BETWEEN = /\bbetween\s*$/iu;
const FROM = /\bfrom\s*$/iu;
const RATE_AFTER =
  /^\s*(?:a year|per year|per annum|yearly|annually|a\.?\s?year|p\.\s?a\.?|\/\s?(?:yr|year)|(?:compound|annual|CAGR))/iu;
const RATE_BEFORE =
  /(?:\bCAGR\b|\bcompound(?:ed)?(?: annual)? growth\b|\bannual growth\b|\bgrowth rate\b)[^\d]{0,20}$/iu;
const ABOUT = /(?:\b(?:about|around|roughly|nearly|almost|some|circa|approximately|close to|ca\.)|[~≈])\s*$/iu;
const BOUND_MORE = /\b(?:at least|no less than|as little as|as low as|from as low as)\s*$/iu;
const BOUND_LESS = /\b(?:at most|up to|no more than|as much as|as high as|as many as)\s*$/iu;
const MORE =
  /\b(?:more than|over|above|beyond|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|top(?:s|ped)?|surpass(?:es|ed|ing)?|cross(?:es|ed|ing)?)\s*$/iu;
const LESS = /\b(?:less than|fewer than|under|below|short of)\s*$/iu;
const LEVEL_AFTER = /^\s*[(,]?\s*(?:at (?:the )?)?P(10|25|50|75|90)(?!\d)/u;
const LEVEL_BEFORE = /(?:^|[^\p{L}\p{N}])P(10|25|50|75|90)(?:\s+(?:of|is|at|reaches|stands at)|:|,)?\s*$/u;
const OF_ALL = /^\s+(?:of|out of|in)\s+[\d,]+\s+([\p{L}-]{3,})/u;
const NOUN = /^\s+([\p{L}-]{3,})/u;
const REVISION = /\brevision\s*$/iu;
const BRACKETED = /^\s*\(([^()]{1,80})\)/u;
/** Words that follow a number without being what it counts. */
const NO_NOUN = new Set([
  'and',
  'the',
  'per',
  'with',
  'from',
  'for',
  'than',
  'but',
  'are',
  'was',
  'were',
  'has',
  'have',
  'into',
  'between',
]);
/** A year belongs to the figure before it if only such words stand between them. */
const YEAR_BEHIND =
  /^[^\d;:.!?]{0,60}?(?:\b(?:in|by|for|at|of|during|until|to|over|since|from|around|before|after|end|year|between|mid|early|late|FY|CY)\b|[(,])[\s'’-]*$/iu;

/** "2027: $2B". */
const YEAR_BEFORE = /^\s*[:=]?\s*$/u;

const singular = (word: string): string => word.toLowerCase().replace(/(?<=[^s])s$/, '');

function nounOf(before: string, after: string): string | null {
  if (REVISION.test(before)) return 'revision';
  const word = OF_ALL.exec(after)?.[1] ?? NOUN.exec(after)?.[1];
  return word === undefined || NO_NOUN.has(word.toLowerCase()) ? null : singular(word);
}

function mannerOf(before: string): Manner {
  if (BOUND_MORE.test(before)) return 'bound-more';
  if (BOUND_LESS.test(before)) return 'bound-less';
  if (MORE.test(before)) return 'more';
  if (LESS.test(before)) return 'less';
  return ABOUT.test(before) ? 'about' : 'exactly';
}

function levelOf(before: string, after: string): StatedRole {
  const level = LEVEL_AFTER.exec(after)?.[1] ?? LEVEL_BEFORE.exec(before)?.[1];
  return level === undefined ? 'central' : (`p${level}` as StatedRole);
}

/** Whether bare digits take over the unit of the number behind them: "between 26 and 95M", "4 to 9%". */
function lends(from: StatedNumber | undefined, to: StatedNumber, gap: string): boolean {
  return (
    from !== undefined && to.kind === 'bare' && from.kind !== 'bare' && from.kind !== 'year' && RANGE_GAP.test(gap)
  );
}

/** What one of the written digits is worth: a billion for "3B". */
function scaleOf(number: StatedNumber): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(number.text)?.[0] ?? '';
  const plain = Number(digits.replaceAll(',', ''));
  return plain > 0 ? Math.abs(number.value) / plain : 1;
}

/** "$2" of "$2–3B": a currency without a scale before a scale without a currency. */
const isHalfOfMoney = (from: StatedNumber | undefined, to: StatedNumber, gap: string): boolean =>
  from?.kind === 'money' && to.kind === 'count' && scaleOf(from) === 1 && scaleOf(to) > 1 && RANGE_GAP.test(gap);

/** Ends of a range in the unit that is written once: "between 26 and 95M", "$2–3B". */
function withLentUnits(numbers: readonly StatedNumber[], text: string): StatedNumber[] {
  const gapBehind = (i: number) => text.slice(numbers[i]?.end, numbers[i + 1]?.start);
  return numbers.map((number, i) => {
    const [last, next] = [numbers[i - 1], numbers[i + 1]];
    if (isHalfOfMoney(last, number, gapBehind(i - 1))) return { ...number, kind: 'money' };
    if (next === undefined) return number;
    const scale = scaleOf(next);
    const scaled = { ...number, value: number.value * scale, place: number.place * scale };
    if (isHalfOfMoney(number, next, gapBehind(i))) return scaled;
    return lends(next, number, gapBehind(i)) ? { ...scaled, kind: next.kind } : number;
  });
}

/** The year said right before or behind a figure, with the second one of a span; else all years of the sentence. */
function yearsOf(figure: StatedNumber, of: { text: string; numbers: readonly StatedNumber[] }): number[] {
  const { text, numbers } = of;
  const all = numbers.filter(({ kind }) => kind === 'year');
  const at = numbers.indexOf(figure);
  const [last, next, after] = [numbers[at - 1], numbers[at + 1], numbers[at + 2]];
  if (last?.kind === 'year' && YEAR_BEFORE.test(text.slice(last.end, figure.start))) return [last.value];
  if (next?.kind === 'year' && YEAR_BEHIND.test(text.slice(figure.end, next.start))) {
    const span = after?.kind === 'year' && RANGE_GAP.test(text.slice(next.end, after.start));
    return span && after !== undefined ? [next.value, after.value] : [next.value];
  }
  return [...new Set(all.map(({ value }) => value))];
}

/** Reads what a sentence states: its figures with the words around them, and its years. Takes any text. */
export function statedSentence(text: string): StatedSentence {
  const numbers = withLentUnits(statedNumbers(text), text);
  const quantities = numbers.filter(({ kind }) => kind !== 'year');
  const ranges = quantities.map((figure, i) => {
    const next = quantities[i + 1];
    if (next === undefined || next.kind !== figure.kind || numbers.indexOf(next) !== numbers.indexOf(figure) + 1)
      return null;
    const gap = text.slice(figure.end, next.start);
    if (!RANGE_GAP.test(gap)) return null;
    const before = text.slice(0, figure.start);
    if (/\band\s*$/i.test(gap) && !BETWEEN.test(before)) return null;
    return FROM.test(before) ? 'course' : 'range';
  });
  const figures = quantities.map((figure, i): StatedFigure => {
    const [before, after] = [text.slice(0, figure.start), text.slice(figure.end)];
    const [asFirst, asSecond] = [ranges[i], i === 0 ? null : ranges[i - 1]];
    const pair = asFirst !== null ? i + 1 : asSecond !== null ? i - 1 : null;
    const range = asFirst ?? asSecond;
    const end: StatedRole = asFirst !== null ? 'low' : 'high';
    return {
      ...figure,
      role: range === null ? levelOf(before, after) : range === 'range' ? end : 'start',
      manner: range === null ? mannerOf(before) : 'exactly',
      pair,
      years: yearsOf(figure, { text, numbers }),
      rate: figure.kind === 'percent' && (RATE_AFTER.test(after) || RATE_BEFORE.test(before)),
      noun: nounOf(before, after),
      bracketed: BRACKETED.exec(after)?.[1] ?? null,
    };
  });
  const years = numbers.filter(({ kind }) => kind === 'year');
  return {
    figures,
    years: years.map(({ value, text: written, start, end }) => ({ year: value, text: written, start, end })),
  };
}
