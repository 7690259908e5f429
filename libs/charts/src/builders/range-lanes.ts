import { qualifierPrefix, type Qualifier } from '@waveguide/evidence';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import type { BarMark, DotMark, Lane, Mark } from '../spec/chart-spec';
import type { ColourRole } from '../spec/colour-role';
import { boundOf } from './ledger-dots';

/** One lane with a middle and a range about it. */
export interface RangeLane {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly role: ColourRole;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How the source means the middle; null or left out if it is a figure as it stands. */
  readonly qualifier?: Qualifier | null;
  readonly citation: number | null;
  /** Of another boundary than the other lanes: drawn hollow, and not compared. */
  readonly unlike?: boolean;
}

/** The middle as its source means it: "at most 10 W". */
export const middleText = ({ middle, qualifier }: Pick<RangeLane, 'middle' | 'qualifier'>, unit: UnitId): string =>
  `${qualifier === null || qualifier === undefined ? '' : qualifierPrefix(qualifier)}${formatQuantity(middle, unit)}`;

/** The lanes of an axis, at one height. */
export function lanesOf(rows: readonly Pick<RangeLane, 'id' | 'label' | 'note' | 'role'>[]): Lane[] {
  return rows.map(({ id, label, note, role }) => ({ id, label, note, role, weight: 1.25 }));
}

/** Each range as a quiet bar with its middle as a dot, and both in words after it. */
export function rangeMarks(rows: readonly RangeLane[], unit: UnitId): Mark[] {
  return rows.flatMap((row): Mark[] => {
    const middle = middleText(row, unit);
    const range = formatRange({ low: row.low, high: row.high }, unit);
    const single = row.low === row.high;
    const text = single ? middle : `${middle}, ${range}`;
    const bar: BarMark = {
      type: 'bar',
      id: `${row.id}-range`,
      lane: row.id,
      from: row.low,
      to: row.high,
      role: row.role,
      fill: row.unlike === true ? 'hollow' : 'tint',
      label: text,
      reading: '',
    };
    const dot: DotMark = {
      type: 'dot',
      id: `${row.id}-middle`,
      x: row.middle,
      y: row.id,
      shape: 'circle',
      fill: row.unlike === true ? 'hollow' : 'solid',
      role: row.role,
      bound: boundOf(row.qualifier ?? 'point'),
      range: null,
      label: [],
      priority: 0,
      reading: `${row.label}: ${text}${row.unlike === true ? `, ${row.note}` : ''}`,
      citation: row.citation,
    };
    return [bar, dot];
  });
}
