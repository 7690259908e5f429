import type { Axis, AxisTick } from '@waveguide/charts';

/** One way in which ticks are written: "$20B" is a number of billions after a dollar sign. */
interface Writing {
  readonly prefix: string;
  readonly suffix: string;
  /** How often the full number is divided by a thousand. */
  readonly thousands: number;
  /** The least tick that is written so. */
  readonly from: number;
  readonly whole: boolean;
}

const TICK = /^(\D*)([\d,]+(?:\.\d+)?)(.*)$/;
/** Formats of spreadsheets have two conditions and a rest. */
const MOST_CONDITIONS = 2;

/** How a tick is written; null for words, for zero, and for numbers that were multiplied: a format only divides. */
function writingOf({ value, text }: AxisTick): Writing | null {
  const [, prefix = '', digits = '', suffix = ''] = TICK.exec(text) ?? [];
  const shown = Number(digits.replaceAll(',', ''));
  if (!(value > 0) || !(shown > 0)) return null;
  const thousands = Math.log10(value / shown) / 3;
  // A tick's text is rounded, so its factor is a thousand to within a few per cent.
  if (thousands < -0.02 || Math.abs(thousands - Math.round(thousands)) > 0.02) return null;
  return { prefix, suffix, thousands: Math.round(thousands), from: value, whole: Number.isInteger(shown) };
}

const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

function code({ prefix, suffix, thousands, whole }: Writing): string {
  // Without decimals if none are needed: "40.B" would keep its point.
  const digits = whole ? '#,##0' : thousands === 0 ? '#,##0.###' : '0.0';
  return `${quoted(prefix)}${digits}${','.repeat(thousands)}${quoted(suffix)}`;
}

/**
 * How an office program's value axis writes its full numbers: short and with their unit, as the ticks of the picture do. Zero is "0" in every
 * unit but per cent. A scale of many decades says each in its own size, as far as a format has room for: two sizes and a rest.
 */
export function axisFormat(axis: Axis): string {
  if (axis.kind !== 'linear' && axis.kind !== 'log') return 'General';
  if (axis.unit.startsWith('fraction')) return '0%';
  const writings: Writing[] = [];
  for (const tick of axis.ticks) {
    const writing = writingOf(tick);
    if (writing === null) continue;
    const at = writings.findIndex(
      ({ prefix, suffix, thousands }) =>
        prefix === writing.prefix && suffix === writing.suffix && thousands === writing.thousands,
    );
    const known = writings[at];
    if (known === undefined) writings.push(writing);
    else writings[at] = { ...known, whole: known.whole && writing.whole };
  }
  const sizes = writings.sort((a, b) => b.from - a.from);
  const [only] = sizes;
  if (only === undefined) return 'General';
  if (sizes.length === 1) return `[=0]0;${code(only)}`;
  const large = sizes.slice(0, MOST_CONDITIONS).map((size) => `[>=${size.from}]${code(size)}`);
  const [rest, ...more] = sizes.slice(MOST_CONDITIONS);
  const smallest = rest !== undefined && more.length === 0 ? code(rest) : `${quoted(only.prefix)}#,##0.###`;
  return [...large, smallest].join(';');
}
