import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../page/class-names';
import styles from './notice.module.css';

export interface EmptyStateProps {
  /** Why there is nothing. */
  readonly title: string;
  /** What fills it. */
  readonly children?: ReactNode;
}

/** Stands where content would: says why there is none and what fills it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <b>{title}</b>
      {children}
    </div>
  );
}

export interface NoticeProps {
  /** `plain` tells, `caution` asks to look again (stale), `signal` says that something failed. */
  readonly tone?: 'plain' | 'caution' | 'signal';
  readonly children: ReactNode;
  /** One link or button. */
  readonly action?: ReactNode;
}

const ICONS = {
  plain: <Info aria-hidden />,
  caution: <TriangleAlert aria-hidden />,
  signal: <OctagonAlert aria-hidden />,
};

/** A line at the place it concerns. It is a status, so that assistive software reads it without stealing the focus. */
export function Notice({ tone = 'plain', children, action }: NoticeProps) {
  return (
    <div
      className={classNames(styles.notice, tone !== 'plain' && styles[tone])}
      role={tone === 'signal' ? 'alert' : 'status'}
    >
      {ICONS[tone]}
      <span>{children}</span>
      {action !== undefined && <span className={styles.action}>{action}</span>}
    </div>
  );
}
