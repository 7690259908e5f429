import { Check, Clock3, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../page/class-names';
import styles from './pill.module.css';

/**
 * `pass` holds, `caution` look again, `signal` contradiction or blocked, `overdue` due and not confirmed, `marked` changed in this draft, `plain` says nothing of the kind.
 * Each but `plain` and `marked` carries an icon, so that colour is never the only sign.
 */
export type PillTone = 'plain' | 'pass' | 'caution' | 'signal' | 'overdue' | 'marked';

const ICONS: Readonly<Partial<Record<PillTone, ReactNode>>> = {
  pass: <Check aria-hidden />,
  caution: <TriangleAlert aria-hidden />,
  signal: <OctagonAlert aria-hidden />,
  overdue: <Clock3 aria-hidden />,
};

/** A state in a word or two. */
export function Pill({ tone = 'plain', children }: { readonly tone?: PillTone; readonly children: ReactNode }) {
  return (
    <span className={classNames(styles.pill, tone === 'plain' ? null : styles[tone])}>
      {ICONS[tone]}
      {children}
    </span>
  );
}
