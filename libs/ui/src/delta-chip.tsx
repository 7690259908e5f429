import { classNames } from './class-names';
import styles from './delta-chip.module.css';

export interface DeltaChipProps {
  readonly before: number;
  readonly after: number;
  /** `marked` lights up what a draft changed; `quiet` is for tables of differences. */
  readonly tone?: 'marked' | 'quiet';
}

/**
 * Relative change in words, e.g. "up 40%": a change from nothing has no percentage. Under one per mille counts as unchanged.
 */
export function relativeChange(
  before: number,
  after: number,
): { readonly arrow: '▲' | '▼' | '='; readonly text: string } {
  if (Math.abs(after - before) <= Math.abs(before) * 0.001) return { arrow: '=', text: 'unchanged' };
  const arrow = after > before ? '▲' : '▼';
  if (before === 0) return { arrow, text: 'from zero' };
  const percent = Math.abs((after - before) / before) * 100;
  const digits = percent < 1 ? 1 : 0;
  return { arrow, text: percent >= 1000 ? `×${(after / before).toFixed(0)}` : `${percent.toFixed(digits)}%` };
}

/** How far a value moved: an arrow in ink, since a larger forecast is neither good nor bad. */
export function DeltaChip({ before, after, tone = 'marked' }: DeltaChipProps) {
  const { arrow, text } = relativeChange(before, after);
  const spoken = arrow === '=' ? '' : arrow === '▲' ? 'up ' : 'down ';
  return (
    <span className={classNames(styles.chip, tone === 'quiet' && styles.quiet)}>
      {arrow !== '=' && <span aria-hidden>{arrow}</span>}
      <span>
        <span className="visually-hidden">{spoken}</span>
        {text}
      </span>
    </span>
  );
}
