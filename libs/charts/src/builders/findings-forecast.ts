import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import type { OutputText } from './output-labels';
import type { SeriesQuantiles, YearQuantiles } from './summary-points';

const verb = (labels: OutputText, singular: string, plural: string): string => (labels.plural ? plural : singular);

/** Up, down, or neither within a tenth between the first year and the year read. */
function movement(labels: OutputText, first: YearQuantiles, read: YearQuantiles): string {
  if (read.p50 > first.p50 * 1.1) return verb(labels, 'reaches', 'reach');
  if (read.p50 < first.p50 * 0.9) return verb(labels, 'falls to', 'fall to');
  return verb(labels, 'stays at', 'stay at');
}

/**
 * What a forecast says about one year: "CPO ports reach 55M in 2030, with eight chances in ten between 26M and 95M".
 * @param year the year read; the last year with a value if this one has none
 */
export function forecastFinding(series: SeriesQuantiles, labels: OutputText, year: number): string {
  const [first] = series.points;
  const read = series.points.find((point) => point.year === year) ?? series.points.at(-1);
  if (first === undefined || read === undefined) return `${labels.subject}: no value in these years`;
  const { unit } = series;
  const middle = formatQuantity(read.p50, unit);
  const range = formatRange({ low: read.p10, high: read.p90 }, unit);
  const head = `${labels.subject} ${movement(labels, first, read)} ${middle} in ${read.year}`;
  return range.includes(' to ') ? `${head}, with eight chances in ten between ${range.replace(' to ', ' and ')}` : head;
}

export interface ScenarioValue {
  readonly name: string;
  readonly p50: number;
}

/**
 * How far scenarios lie apart in one year: "Scenarios put CPO ports in 2030 between 17M (Pluggables hold) and 110M (Scale-up pull)".
 */
export function scenarioFinding(
  values: readonly ScenarioValue[],
  labels: OutputText,
  at: { readonly year: number; readonly unit: UnitId },
): string {
  const sorted = [...values].sort((a, b) => a.p50 - b.p50);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return `${labels.subject}: no scenario has a value in ${at.year}`;
  const [low, high] = [formatQuantity(lowest.p50, at.unit), formatQuantity(highest.p50, at.unit)];
  const subject = labels.subject.replace(/^([A-Z])([a-z])/, (_, a: string, b: string) => a.toLowerCase() + b);
  if (low === high) return `All scenarios put ${subject} at ${low} in ${at.year}`;
  return `Scenarios put ${subject} in ${at.year} between ${low} (${lowest.name}) and ${high} (${highest.name})`;
}
