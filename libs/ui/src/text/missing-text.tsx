import type { Missing, MissingReason } from '@waveguide/quantity';
import styles from './missing-text.module.css';

/** The words that stand where a number would. */
const MISSING_WORDS: Readonly<Record<MissingReason, string>> = {
  'not-reported': 'not reported',
  'not-applicable': 'not applicable',
  unknown: 'unknown',
  withheld: 'withheld',
  undefined: 'no answer',
};

export interface MissingTextProps {
  readonly missing: Missing;
  /** Writes the whole sentence instead of the short words. */
  readonly full?: boolean;
}

/** Why there is no value: short words on the page, the sentence for those who ask and for those who listen. */
export function MissingText({ missing, full = false }: MissingTextProps) {
  if (full) return <span className={styles.missing}>{missing.detail}</span>;
  return (
    <span className={styles.missing} title={missing.detail}>
      {MISSING_WORDS[missing.reason]}
      <span className="visually-hidden">: {missing.detail}</span>
    </span>
  );
}

/** Words of absence that come ready-made, such as those of a chart's table. */
export function AbsentText({ children }: { readonly children: string }) {
  return <span className={styles.missing}>{children}</span>;
}
