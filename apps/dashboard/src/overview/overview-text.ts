import { arrivalText } from '@waveguide/charts';
import type { ThresholdYears } from '@waveguide/forecasts';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import { named } from '@waveguide/technologies';

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

/** A name as it stands inside a sentence; abbreviations keep their capitals. */
export function insideSentence(name: string): string {
  const plain = name.replace(/, all years$/, ' of all years');
  return /^[A-Z][a-z]/.test(plain) ? `${plain.charAt(0).toLowerCase()}${plain.slice(1)}` : plain;
}

/** The group that the page is about. */
const CO_PACKAGED = 'co-packaged';

/** The page's finding: when volume comes, and what that hangs on. */
export function overviewTitle(volume: ThresholdYears, widest: SwingBar | undefined): string {
  const ports = formatQuantity(volume.threshold, 'ports').replace(/M$/, ' million');
  const arrival = `${named(CO_PACKAGED, 'ports')} pass ${ports} a year ${arrivalText(volume)}`;
  const dependence = widest === undefined ? null : widestWords(widest);
  return dependence === null ? `${arrival}.` : `${arrival}. ${dependence}`;
}

/** Longest name that a title can carry. */
const LONGEST_NAME = 70;

function widestWords({ inputUnit, name }: SwingBar): string | null {
  if (inputUnit === 'year') return 'How much they earn depends on timing first.';
  if (name.length > LONGEST_NAME) return null;
  return `How much they earn depends first on ${insideSentence(name)}.`;
}

/** How far the second driver moves the output, against the first. */
export function relativeSwing(second: SwingBar, first: SwingBar): string {
  const percent = Math.round((second.swing / first.swing) * 100);
  if (percent >= 90) return 'almost as far';
  if (percent >= 45 && percent <= 55) return 'half as far';
  return `${percent}% as far`;
}

/** From where to where a driver is moved. */
export function inputText({ input, inputUnit }: SwingBar): string {
  if (input === null) return 'moved from its P10 to its P90 in every year';
  return `moved from ${formatRange({ low: input.p10, high: input.p90 }, inputUnit)}`;
}
