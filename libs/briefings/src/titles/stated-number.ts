import { parseQuantity, type UnitId } from '@waveguide/quantity';
import { kindOfUnit, type FigureKind } from './figure-kind';
import { writtenPlace } from './written-place';

/** A number of a sentence with its unit, as it is written there. */
export interface StatedNumber {
  readonly text: string;
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** `year` for a calendar year. */
  readonly kind: FigureKind;
  /** In the unit in which its kind is compared; NaN if it cannot be read in one way only, such as "4,5M" or "€5B". */
  readonly value: number;
  /** Size of the last digit written, in the same unit. */
  readonly place: number;
  /** Written with a plus or minus. */
  readonly signed: boolean;
}

/** One number at the start of what is left of a sentence. */
const START = /^([-+])?((?:US\$|NT\$|\$|USD|[€£¥]) ?)?(\d[\d,]*(?:\.\d+)*|\.\d+)/i;
const SCALE =
  /^ ?(?:thousand|million|billion|trillion|mio|mn|bn|tn)(?![\p{L}\p{N}])|^[KMBkmb](?![\p{L}\p{N}])|^ [KMB](?![\p{L}\p{N}])/iu;
/** A trillion is written with its currency; 1.6T alone is the name of a speed. */
const MONEY_SCALE = /^ ?T(?![\p{L}\p{N}])/u;
const PERCENT = /^ ?(?:%|per ?cent(?![\p{L}]))/iu;
const MULTIPLE = /^ ?[x×](?![\p{L}\p{N}])|^[- ]?fold(?![\p{L}])|^ times(?![\p{L}])/iu;
/** Units by their symbols, longest first, so that "GWh/yr" is not read as "GW". */
const SYMBOLS: readonly (readonly [string, UnitId])[] = (
  [
    ['device-hours', 'device-hours'],
    ['Gbps/lane', 'Gbps/lane'],
    ['Tbps/mm', 'Tbps/mm'],
    ['units/month', 'units/month'],
    ['GWh/yr', 'GWh/yr'],
    ['TWh/yr', 'GWh/yr'],
    ['MWh/yr', 'GWh/yr'],
    ['GWh', 'GWh/yr'],
    ['TWh', 'GWh/yr'],
    ['MWh', 'GWh/yr'],
    ['pJ/bit', 'pJ/bit'],
    ['W/cm²', 'W/cm2'],
    ['W/cm2', 'W/cm2'],
    ['metres', 'm'],
    ['meters', 'm'],
    ['years', 'years'],
    ['year', 'years'],
    ['hours', 'hours'],
    ['hour', 'hours'],
    ['Gbps', 'Gbps'],
    ['Tbps', 'Gbps'],
    ['Pbps', 'Gbps'],
    ['Gb/s', 'Gbps'],
    ['Tb/s', 'Gbps'],
    ['ns/m', 'ns/m'],
    ['W/W', 'W/W'],
    ['kW', 'W'],
    ['MW', 'W'],
    ['GW', 'W'],
    ['TW', 'W'],
    ['dB', 'dB'],
    ['ns', 'ns'],
    ['nm', 'nm'],
    ['km', 'm'],
    ['°C', 'degC'],
    ['W', 'W'],
  ] as const
).toSorted(([a], [b]) => b.length - a.length);
/** "2 m" is two metres, "2m" two million. */
const METRES = /^ m(?![\p{L}\p{N}])/u;
const COUNTED =
  /^ (?:[\p{L}-]+ ){0,2}?(?:ports?|units?|modules?|engines?|switch(?:es)?|links?|lasers?|lanes?|draws?|simulations?)(?![\p{L}])/iu;
/** Characters that a number, its sign or its currency can begin with. */
const BEGINNING = /[-+$€£¥.\dUN]/gi;
const LETTER = /[\p{L}\p{N}_]/u;
/** Words that are tied to a year by a hyphen; any other makes the number part of a name, such as OIF-224. */
const BEFORE_HYPHEN = /(?:^|[^\p{L}\p{N}])(?:mid|early|late|post|pre|end|since|until|from|to|sub)-$/iu;
const YEARS = { first: 1900, last: 2200 } as const;

/** Look-alikes of print as plain characters, one for one, and marks of direction as spaces. */
function plainText(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/[\u2212\u2010\u2011\ufe63\uff0d]/g, '-')
    .replace(/\uff05/g, '%')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
}

interface Reading {
  readonly length: number;
  readonly kind: FigureKind;
  readonly value: number;
  readonly place: number;
}

/** Reads the number with the product's own parser; one below zero by its size, since counts know no sign. */
function readAs(
  unit: UnitId,
  written: string,
  of: { readonly digits: string; readonly one: string },
): Omit<Reading, 'length'> {
  const { kind, factor } = kindOfUnit(unit);
  const negative = written.startsWith('-');
  const parsed = parseQuantity(written.replace(/^[-+]/, ''), unit);
  const scale = parseQuantity(of.one, unit);
  const value = parsed.ok ? parsed.value * factor * (negative ? -1 : 1) : Number.NaN;
  return { kind, value, place: writtenPlace(of.digits) * factor * (scale.ok ? scale.value : 1) };
}

/** What stands behind the digits, read in the first way that fits; null if letters make it a name. */
function readingOf(found: RegExpExecArray, rest: string): Reading | null {
  const [head, sign = '', currency = '', digits] = found as unknown as [string, string?, string?, string?];
  const number = digits ?? '';
  const read = (unit: UnitId, suffix: string, symbol: string): Reading => ({
    length: head.length + suffix.length,
    ...readAs(unit, `${sign}${currency}${number}${symbol}`, { digits: number, one: `1${symbol}` }),
  });
  const suffixOf = (pattern: RegExp) => pattern.exec(rest)?.[0];
  if (currency !== '') {
    const scale = suffixOf(SCALE) ?? suffixOf(MONEY_SCALE);
    if (scale !== undefined) return read('USD', scale, scale);
    return LETTER.test(rest.charAt(0)) ? null : read('USD', '', '');
  }
  const percent = suffixOf(PERCENT);
  if (percent !== undefined) return read('fraction/yr', percent, '%');
  const multiple = suffixOf(MULTIPLE);
  if (multiple !== undefined) return read('x', multiple, 'x');
  const scale = suffixOf(SCALE);
  if (scale !== undefined) {
    const dollars = /^ (?:US )?dollars?(?![\p{L}])|^ USD(?![\p{L}])/iu.exec(rest.slice(scale.length))?.[0] ?? '';
    return dollars === '' ? read('count', scale, scale) : read('USD', `${scale}${dollars}`, scale);
  }
  const symbol = SYMBOLS.find(([name]) => {
    const at = rest.startsWith(' ') ? 1 : 0;
    return rest.startsWith(name, at) && !LETTER.test(rest.charAt(at + name.length));
  });
  if (symbol !== undefined)
    return read(symbol[1], rest.slice(0, rest.indexOf(symbol[0]) + symbol[0].length), ` ${symbol[0]}`);
  if (METRES.test(rest)) return read('m', ' m', ' m');
  if (COUNTED.test(rest)) return read('count', '', '');
  // "2030E" is a year that is estimated; any other letter right behind the digits makes a name: 800G, 1.6T, 3D, 10th.
  const year = /^\d{4}$/.test(number) && sign === '' && Number(number) >= YEARS.first && Number(number) <= YEARS.last;
  const estimated = year && /^[eEfF](?![\p{L}\p{N}])/u.test(rest) ? 1 : 0;
  if (LETTER.test(rest.charAt(estimated))) return null;
  if (year) return { length: head.length + estimated, kind: 'year', value: Number(number), place: 1 };
  // Digits grouped by thousands count something, as the product writes counts below 10,000; others may number anything.
  const counts = number.includes(',');
  return { ...read('count', '', ''), kind: counts ? 'count' : 'bare' };
}

/** Whether the digits at `at` go on with a name or a number that is read already. */
function partOfName(text: string, at: number, lastEnd: number): boolean {
  const before = text.slice(0, at);
  if (/[\p{L}\p{N}_]$/u.test(before)) return true;
  if (/\d[.,]$/.test(before)) return true;
  return (
    /[\p{L}\p{N}][-/]$/u.test(before) && at - 1 !== lastEnd && !BEFORE_HYPHEN.test(before) && !/\d[-/]$/.test(before)
  );
}

/** "’30", and the end of "2026–30": years by their last two digits. */
function shortYear(text: string, at: number, last: StatedNumber | undefined): StatedNumber | null {
  const digits = /^\d{2}(?![\p{L}\p{N}%.,]|\.\d)/u.exec(text.slice(at))?.[0];
  if (digits === undefined) return null;
  const afterYear = last?.kind === 'year' && /^[-–—/]$/.test(text.slice(last.end, at));
  const apostrophe = /(?:^|[\s("–-])['’]$/.test(text.slice(0, at));
  if (!afterYear && !apostrophe) return null;
  const century = afterYear && last !== undefined ? Math.floor(last.value / 100) * 100 : 2000;
  return {
    text: digits,
    start: at,
    end: at + 2,
    kind: 'year',
    value: century + Number(digits),
    place: 1,
    signed: false,
  };
}

/**
 * The numbers of a sentence in order. Digits that belong to a name (800G, 1.6T, P10, TH6, 3D, Q3) are none; a whole number of four
 * digits that counts nothing is a calendar year. Takes any text.
 */
export function statedNumbers(sentence: string): StatedNumber[] {
  const numbers: StatedNumber[] = [];
  if (!/\d/.test(sentence)) return numbers;
  const text = plainText(sentence);
  let at = 0;
  while (at < text.length) {
    BEGINNING.lastIndex = at;
    const beginning = BEGINNING.exec(text);
    if (beginning === null) break;
    at = beginning.index;
    const last = numbers.at(-1);
    const lastEnd = last?.end ?? -1;
    const signAllowed = !/[\p{L}\p{N})%]$/u.test(text.slice(Math.max(0, at - 2), at));
    const found = START.exec(text.slice(at, at + 80));
    if (found === null || (found[1] !== undefined && !signAllowed) || partOfName(text, at, lastEnd)) {
      at += 1;
      continue;
    }
    const short = found[1] === undefined ? shortYear(text, at, last) : null;
    const reading =
      short === null ? readingOf(trimmed(found), text.slice(at + trimmed(found)[0].length, at + 80)) : null;
    if (short !== null) numbers.push(short);
    else if (reading !== null) {
      const { length, ...rest } = reading;
      numbers.push({
        text: sentence.slice(at, at + length).trim(),
        start: at,
        end: at + length,
        signed: found[1] !== undefined,
        ...rest,
      });
    }
    at = Math.max(at + found[0].length, numbers.at(-1)?.end ?? 0);
  }
  return numbers;
}

/** A comma or stop behind the digits ends a clause and is no part of the number. */
function trimmed(found: RegExpExecArray): RegExpExecArray {
  const [head, , , digits = ''] = found;
  const kept = digits.replace(/[,.]+$/, '');
  if (kept === digits) return found;
  const copy = [...found] as unknown as RegExpExecArray;
  copy[0] = head.slice(0, head.length - (digits.length - kept.length));
  copy[3] = kept;
  return copy;
}
