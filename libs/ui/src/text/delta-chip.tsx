import { relativeChange } from '@waveguide/quantity';
import { classNames } from '../page/class-names';
import styles from './delta-chip.module.css';

export interface DeltaChipProps {
  readonly before: number;
  readonly after: number;
  /** `marked` lights up what a draft changed; `quiet` is for tables of differences. */
  readonly tone?: 'marked' | 'quiet';
}

/** How far a value moved: an arrow in ink, since a larger forecast is neither good nor bad. */
export function DeltaChip({ before, after, tone = 'marked' }: DeltaChipProps) {
  const { direction, text } = relativeChange(before, after);
  return (
    <span className={classNames(styles.chip, tone === 'quiet' && styles.quiet)}>
      {direction !== 'same' && <span aria-hidden>{direction === 'up' ? '▲' : '▼'}</span>}
      <span>
        {direction !== 'same' && <span className="visually-hidden">{direction} </span>}
        {text}
      </span>
    </span>
  );
}
