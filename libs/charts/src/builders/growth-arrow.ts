import { formatQuantity, formatRange, type Maybe } from '@waveguide/quantity';
import type { ArrowMark } from '../spec/chart-spec';
import type { SeriesQuantiles } from './summary-points';

/** Compound annual growth between two years as a fraction a year, computed draw by draw; missing, with its reason, where it has none. */
export interface GrowthBetween {
  readonly fromYear: number;
  readonly toYear: number;
  readonly rate: Maybe<{ readonly p10: number; readonly p50: number; readonly p90: number }>;
}

/** An arrow from the median of the one year to that of the other; none if the growth is missing or a year has no place. */
export function growthArrow(growth: GrowthBetween | null, { points }: SeriesQuantiles): ArrowMark[] {
  if (growth === null || growth.rate.kind === 'missing') return [];
  const from = points.find(({ year }) => year === growth.fromYear);
  const to = points.find(({ year }) => year === growth.toYear);
  if (from === undefined || to === undefined) return [];
  const rate = formatQuantity(growth.rate.value.p50, 'fraction/yr');
  return [
    {
      type: 'arrow',
      id: 'growth',
      from: { x: from.year, y: from.p50 },
      to: { x: to.year, y: to.p50 },
      role: 'ink',
      label: `${rate} a year, ${from.year} to ${to.year}`,
    },
  ];
}

/** What has to be known about the growth: its range, and why there is no arrow if there is none. */
export function growthNotes(growth: GrowthBetween | null, arrow: readonly ArrowMark[]): string[] {
  if (growth === null) return [];
  const { fromYear, toYear, rate } = growth;
  const span = `from ${fromYear} to ${toYear}`;
  if (rate.kind === 'missing') return [`No growth ${span} is stated: ${rate.detail}`];
  const { p10, p50, p90 } = rate.value;
  const middle = formatQuantity(p50, 'fraction/yr');
  const range = formatRange({ low: p10, high: p90 }, 'fraction/yr');
  const stated = `Growth ${span} is ${middle} a year, range ${range}, computed draw by draw and not from the medians of the two years.`;
  return arrow.length > 0 ? [stated] : [`${stated} No arrow is drawn: a year of it has no place on this scale.`];
}
