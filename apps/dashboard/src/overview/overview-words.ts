import type { CrossingYears } from '@waveguide/charts';
import { formatQuantity, type UnitId } from '@waveguide/quantity';

/** Ports a year from which one may speak of volume; what the expected years are counted to. */
export const VOLUME_PORTS = 10e6;

/** One driver of the tornado; what it lacks is null. */
export interface SwingBar {
  readonly name: string;
  readonly inputUnit: UnitId;
  /** Null for a driver that is a path over the years. */
  readonly input: { readonly p10: number; readonly p90: number } | null;
  readonly atP10: number | null;
  readonly atP90: number | null;
  readonly swing: number;
}

/** The calendar year in which a decimal position on a year axis lies: totals of a year stand at its tick. */
const calendarYear = (position: number): number => Math.floor(position + 0.5);

/** A name as it stands inside a sentence; abbreviations keep their capitals. */
export function insideSentence(name: string): string {
  const plain = name.replace(/, all years$/, ' of all years');
  return /^[A-Z][a-z]/.test(plain) ? `${plain[0].toLowerCase()}${plain.slice(1)}` : plain;
}

/** The page's finding: when volume comes, and what that hangs on. */
export function overviewTitle(crossing: CrossingYears, widest: SwingBar | undefined): string {
  const ports = formatQuantity(VOLUME_PORTS, 'ports').replace('M', ' million');
  const arrival = arrivalWords(crossing, ports);
  const dependence = widest === undefined ? null : widestWords(widest);
  return dependence === null ? `${arrival}.` : `${arrival}. ${dependence}`;
}

function arrivalWords({ p10, p50, p90 }: CrossingYears, ports: string): string {
  if (p10 !== null && p90 !== null) {
    const [from, to] = [calendarYear(p10), calendarYear(p90)];
    return from === to
      ? `CPO passes ${ports} ports a year in ${from}`
      : `CPO passes ${ports} ports a year between ${from} and ${to}`;
  }
  if (p50 !== null) return `CPO passes ${ports} ports a year about ${calendarYear(p50)}, though it may come later`;
  return `CPO does not pass ${ports} ports a year within the years of the model`;
}

/** Longest name that a title can carry. */
const LONGEST_NAME = 70;

function widestWords({ inputUnit, name }: SwingBar): string | null {
  if (inputUnit === 'year') return 'How much it earns depends on timing first.';
  if (name.length > LONGEST_NAME) return null;
  return `How much it earns depends first on ${insideSentence(name)}.`;
}

/** How far the second driver moves the output, against the first. */
export function relativeSwing(second: SwingBar, first: SwingBar): string {
  const percent = Math.round((second.swing / first.swing) * 100);
  if (percent >= 90) return 'almost as far';
  if (percent >= 45 && percent <= 55) return 'half as far';
  return `${percent}% as far`;
}

/** From where to where a driver is moved. */
export function inputWords({ input, inputUnit }: SwingBar): string {
  if (input === null) return 'moved from its P10 to its P90 in every year';
  return `moved from ${formatQuantity(input.p10, inputUnit)} to ${formatQuantity(input.p90, inputUnit)}`;
}
