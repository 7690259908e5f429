import { formatQuantity, type UnitId } from '@waveguide/quantity';
import { classNames } from '../page/class-names';
import styles from './tornado-bar.module.css';

export interface TornadoSwing {
  /** The output with the driver at its P10 and at its P90, all others at P50. */
  readonly atP10: number;
  readonly atP90: number;
}

export interface TornadoBarProps extends TornadoSwing {
  readonly name: string;
  readonly unit: UnitId;
  /** The output with all drivers at P50: where the bar changes from one side to the other. It is not the forecast. */
  readonly base: number;
  /** P50 of the draws, marked by a line through all bars. */
  readonly forecast?: number;
  /** Ends of the axis that all rows share. */
  readonly axis: { readonly from: number; readonly to: number };
  /** The published swing behind that of a draft. */
  readonly published?: TornadoSwing;
}

/** Room for the two numbers beside the bar, as a share of the width. */
const MARGIN = 0.16;

/** How far one driver moves the output: pale towards its P10, firm towards its P90, whichever side that lies on. */
export function TornadoBar({ name, unit, base, forecast, axis, atP10, atP90, published }: TornadoBarProps) {
  const at = (value: number) => (MARGIN + ((value - axis.from) / (axis.to - axis.from || 1)) * (1 - 2 * MARGIN)) * 100;
  const stretch = (a: number, b: number) => ({
    left: `${Math.min(at(a), at(b)).toFixed(2)}%`,
    width: `${Math.abs(at(a) - at(b)).toFixed(2)}%`,
  });
  const [low, high] = [Math.min(atP10, atP90), Math.max(atP10, atP90)];
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={`${name}: ${formatQuantity(atP10, unit)} at its P10, ${formatQuantity(atP90, unit)} at its P90, the others at P50`}
    >
      {published !== undefined && <span className={styles.ghost} style={stretch(published.atP10, published.atP90)} />}
      <span className={classNames(styles.side, styles.atP10)} style={stretch(atP10, base)} />
      <span className={classNames(styles.side, styles.atP90)} style={stretch(atP90, base)} />
      {forecast !== undefined && <span className={styles.centre} style={{ left: `${at(forecast).toFixed(2)}%` }} />}
      <span className={classNames(styles.end, styles.before)} style={{ left: `${at(low).toFixed(2)}%` }}>
        {formatQuantity(low, unit)}
      </span>
      <span className={classNames(styles.end, styles.after)} style={{ left: `${at(high).toFixed(2)}%` }}>
        {formatQuantity(high, unit)}
      </span>
    </div>
  );
}
