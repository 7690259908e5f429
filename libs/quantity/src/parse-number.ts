import type { ParseProblem } from './parse-problem';
import type { Result } from './result';
import { err, ok } from './result';

/** A number at the start of a text, and what stands behind it. */
export interface LeadingNumber {
  readonly value: number;
  readonly rest: string;
}

const NUMBER = /^([+-]?)(\d[\d,.]*|\.\d+)(?:[eE]([+-]?\d{1,3})(?![\w.]))?/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Brings the look-alikes of print to plain characters: minus signs and dashes, no-break and thin spaces, a full-width per cent. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2212\u2010\u2011\uFE63\uFF0D]/g, '-')
    .replace(/[\u00A0\u2007\u2008\u2009\u200A\u202F\s]+/g, ' ')
    .replace(/\uFF05/g, '%')
    .trim();
}

/**
 * Reads a decimal number from the start of a text: 1,234.5 and 1 234.5 and 4.5e6, a point for decimals and commas or thin spaces between
 * groups of three. What could mean two things, such as 4,5 or 1.234.567, is refused with what to write instead.
 * @param text after `plainCharacters`
 */
export function parseLeadingNumber(text: string): Result<LeadingNumber, ParseProblem> {
  const joined = text.replace(/^([+-]?\d{1,3})((?: \d{3})+)(?![\d,])/, (_, first: string, groups: string) =>
    (first + groups).replaceAll(' ', ''),
  );
  const found = NUMBER.exec(joined);
  if (found === null) {
    return err({ code: 'not-a-number', message: `"${text}" does not start with a number; write one such as 4.5.` });
  }
  const [whole, sign, digits, exponent] = found as unknown as [string, string, string, string | undefined];
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return err(separatorProblem(digits));
  if (/^0,/.test(digits)) return err(separatorProblem(digits));
  const value = Number(`${sign}${digits.replaceAll(',', '')}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(value)) {
    return err({ code: 'not-a-number', message: `"${whole}" is too large to work with.` });
  }
  return ok({ value: value === 0 ? 0 : value, rest: joined.slice(whole.length).trim() });
}

function separatorProblem(digits: string): ParseProblem {
  if (/^\d+,\d+$/.test(digits)) {
    const withPoint = digits.replace(',', '.');
    const withoutComma = digits.replace(',', '');
    return {
      code: 'ambiguous',
      message: `"${digits}" can be read in two ways; write ${withPoint} for a decimal or ${withoutComma} for a whole number.`,
    };
  }
  return {
    code: 'ambiguous',
    message: `"${digits}" can be read in several ways; write thousands with commas and one decimal point, such as 1,234,567.8.`,
  };
}
