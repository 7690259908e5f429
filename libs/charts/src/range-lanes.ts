import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import type { BarMark, DotMark, Lane, Mark } from './chart-spec';
import type { ColourRole } from './colour-role';

/** One lane with a middle and a range about it. */
export interface RangeLane {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly role: ColourRole;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly citation: number | null;
}

/** The lanes of an axis, at one height. */
export function lanesOf(rows: readonly Pick<RangeLane, 'id' | 'label' | 'note' | 'role'>[]): Lane[] {
  return rows.map(({ id, label, note, role }) => ({ id, label, note, role, weight: 1.25 }));
}

/** Each range as a quiet bar with its middle as a dot, and both in words after it. */
export function rangeMarks(rows: readonly RangeLane[], unit: UnitId): Mark[] {
  return rows.flatMap((row): Mark[] => {
    const middle = formatQuantity(row.middle, unit);
    const range = formatRange({ low: row.low, high: row.high }, unit);
    const single = row.low === row.high;
    const words = single ? middle : `${middle}, ${range}`;
    const bar: BarMark = {
      type: 'bar',
      id: `${row.id}-range`,
      lane: row.id,
      from: row.low,
      to: row.high,
      role: row.role,
      fill: 'tint',
      label: words,
      reading: '',
    };
    const dot: DotMark = {
      type: 'dot',
      id: `${row.id}-middle`,
      x: row.middle,
      y: row.id,
      shape: 'circle',
      fill: 'solid',
      role: row.role,
      bound: 'none',
      range: null,
      label: [],
      priority: 0,
      reading: `${row.label}: ${words}`,
      citation: row.citation,
    };
    return [bar, dot];
  });
}
