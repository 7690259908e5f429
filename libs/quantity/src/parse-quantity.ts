import { formatQuantity } from './format-quantity';
import { parseLeadingNumber, plainCharacters } from './parse-number';
import type { ParseProblem, ParseProblemCode } from './parse-problem';
import type { Result } from './result';
import { err, ok } from './result';
import { roundToDigits } from './significant-digits';
import type { Unit, UnitId } from './unit-table';
import { unit } from './unit';
import { aliasFactor } from './unit-alias';

/** Exponents of ten, so that 5.5 billion is read as exactly 5.5e9. */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  t: 12,
  tn: 12,
  trillion: 12,
};
const SCALE_WORD = /^(thousand|million|billion|trillion|mio|mn|mm|bn|tn|[kmbt])(?![a-z²])\.?\s*(.*)$/i;
const CURRENCY = /^(?:US\$|\$|USD(?![a-z]))\s*/i;
const OTHER_CURRENCY = /[€£¥]|\b(?:EUR|GBP|CNY|RMB|JPY|TWD)\b|NT\$/i;

/**
 * Reads what people type for a value of this unit: `4.5M`, `$1.2bn`, `29 %`, `5 pJ/bit`, `1,200`, `1.8 GW` where MW is meant. Reads back all that
 * `formatQuantity` writes. Nothing is guessed: what can mean two things, carries another unit or leaves the
 * unit's physical bounds comes back as a problem that says what to type.
 *
 * A share or rate is typed with its % sign; without it only −1 to 1 is taken, as the fraction itself.
 */
export function parseQuantity(text: string, id: UnitId): Result<number, ParseProblem> {
  const of = unit(id);
  const plain = plainCharacters(text);
  if (plain === '') return problem('empty', `Type a value, such as ${example(of)}.`);
  const unsigned = readCurrency(plain, of);
  if (!unsigned.ok) return unsigned;
  const number = parseLeadingNumber(unsigned.value);
  if (!number.ok) return number;
  const value = applySuffix(number.value.value, number.value.rest, of);
  if (!value.ok) return value;
  return withinBounds(value.value, of);
}

/** Takes a currency sign off, keeping a minus before it; refuses one if the unit is not money. */
function readCurrency(text: string, of: Unit): Result<string, ParseProblem> {
  if (OTHER_CURRENCY.test(text)) return problem('wrong-unit', 'Money is kept in US dollars; convert it and type $.');
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const afterSign = text.slice(sign.length).trimStart();
  const amount = afterSign.replace(CURRENCY, '');
  if (amount === afterSign) return ok(`${sign}${afterSign}`);
  if (of.style !== 'money') return problem('wrong-unit', `This is ${measured(of)}; leave out the dollar sign.`);
  return ok(`${sign}${amount}`);
}

function applySuffix(value: number, rest: string, of: Unit): Result<number, ParseProblem> {
  if (of.style === 'percent') return readPercent(value, rest, of);
  if (rest.startsWith('%')) return problem('wrong-unit', `This is ${measured(of)}; leave out the % sign.`);
  const scalable = of.style === 'count' || of.style === 'money';
  const [, scale = '', symbol = rest] = (scalable ? SCALE_WORD.exec(rest) : null) ?? [];
  const exponent = SCALES[scale.toLowerCase()] ?? 0;
  const factor = aliasFactor(of.style === 'money' ? moneySymbol(symbol) : symbol, of.id);
  if (factor === null) return suffixProblem(rest, of, scalable);
  const shift = 10 ** exponent * factor;
  // Rounded to 15 digits, so that 4.35 million is 4,350,000 and not a binary neighbour of it.
  return ok(shift === 1 ? value : roundToDigits(value * shift, 15));
}

/** "USD" or "dollars" behind an amount says nothing new; "/port" is looked up as it is. */
function moneySymbol(text: string): string {
  return text.replace(/^(?:USD|US\$|US dollars|dollars|\$)\s*/i, '');
}

function readPercent(value: number, rest: string, of: Unit): Result<number, ParseProblem> {
  const [, symbol] = /^(?:%|percent|per cent)\s*(.*)$/i.exec(rest) ?? [];
  if (symbol !== undefined) {
    if (aliasFactor(symbol, of.id) === null) return suffixProblem(rest, of, false);
    return ok(roundToDigits(value / 100, 15));
  }
  if (aliasFactor(rest, of.id) === null) return suffixProblem(rest, of, false);
  if (Math.abs(value) <= 1) return ok(value);
  return problem('ambiguous', `Type ${value}% if ${value} percent is meant, or the fraction, such as ${value / 100}.`);
}

function suffixProblem(rest: string, of: Unit, scalable: boolean): Result<never, ParseProblem> {
  const scales = scalable ? ' K, M, B and T stand for thousand to trillion.' : '';
  return problem(
    'unknown-suffix',
    `"${rest}" is not understood here: this is ${measured(of)}. Type for example ${example(of)}.${scales}`,
  );
}

function withinBounds(value: number, of: Unit): Result<number, ParseProblem> {
  if (of.lower !== null && value < of.lower) {
    return problem('out-of-bounds', `${bare(of)} cannot be below ${formatQuantity(of.lower, of.id)}.`);
  }
  if (of.upper !== null && value > of.upper) {
    return problem('out-of-bounds', `${bare(of)} cannot be above ${formatQuantity(of.upper, of.id)}.`);
  }
  return ok(value);
}

function measured(of: Unit): string {
  if (of.style === 'percent') return `a ${of.name}, in percent`;
  if (of.style === 'year') return 'a calendar year';
  return of.symbol === '' ? 'a plain number' : `measured in ${of.name}`;
}

function bare(of: Unit): string {
  return of.symbol === '' || of.style === 'percent' ? `A ${of.name}` : `A number of ${of.name}`;
}

const EXAMPLES: Readonly<Record<Unit['style'], number>> = {
  count: 4.5e6,
  money: 450,
  percent: 0.29,
  year: 2030.5,
  scaled: 15,
  plain: 5,
};

/** A valid text for this unit, for messages and placeholders. */
function example(of: Unit): string {
  return formatQuantity(EXAMPLES[of.style], of.id);
}

function problem(code: ParseProblemCode, message: string): Result<never, ParseProblem> {
  return err({ code, message });
}
