import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import type { CSSProperties } from 'react';
import styles from './interval-bar.module.css';

/** P10, P50 and P90 of one number, in its own unit. */
export interface QuantileRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface IntervalBarProps {
  readonly range: QuantileRange;
  readonly unit: UnitId;
  /** Ends of the axis; by default from zero (or a negative P10) to a little past P90. */
  readonly from?: number;
  readonly to?: number;
  /** Colour of the mark, a CSS colour; that of CPO if not given. */
  readonly colour?: string;
}

/** Words for a range, as they are read aloud. */
function rangeText(range: QuantileRange, unit: UnitId): string {
  return `P50 ${formatQuantity(range.p50, unit)}, P10 ${formatQuantity(range.p10, unit)}, P90 ${formatQuantity(range.p90, unit)}`;
}

/** How sure a number is: P10 to P90 as a bar, P50 as a mark. */
export function IntervalBar({ range, unit, from, to, colour }: IntervalBarProps) {
  const low = from ?? Math.min(0, range.p10 * 1.15);
  const high = to ?? Math.max(0, range.p90 + (range.p90 - low) * 0.16);
  const at = (value: number) => `${(Math.min(1, Math.max(0, (value - low) / (high - low || 1))) * 100).toFixed(2)}%`;
  // Written as a range is, so that its ends never round to the same text.
  const [lowText, highText] = formatRange({ low: range.p10, high: range.p90 }, unit).split(' to ');
  const width = `calc(${at(range.p90)} - ${at(range.p10)})`;
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={rangeText(range, unit)}
      style={(colour === undefined ? {} : { '--bar-colour': colour }) as CSSProperties}
    >
      <span className={styles.axis} />
      <span className={styles.range} style={{ left: at(range.p10), width }} />
      <span className={styles.middle} style={{ left: at(range.p50) }} />
      <span className={`${styles.end} ${styles.low}`} style={{ left: at(range.p10) }}>
        {lowText}
      </span>
      <span className={`${styles.end} ${styles.high}`} style={{ left: at(range.p90) }}>
        {highText}
      </span>
    </div>
  );
}
