import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../page/class-names';
import styles from './page-head.module.css';

/** A page's width and gutters. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}

export interface PageHeadProps {
  /** Name of the section. */
  readonly kicker: string;
  /** What the page found: a sentence. */
  readonly title: ReactNode;
  /** The two or three sentences that carry the finding; figures in <b>. */
  readonly standfirst?: ReactNode;
}

/** The head of a page: a finding, not a label. */
export function PageHead({ kicker, title, standfirst }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <p className={styles.kicker}>{kicker}</p>
      <h1>{title}</h1>
      {standfirst !== undefined && <p className={styles.standfirst}>{standfirst}</p>}
    </div>
  );
}

/** The row of controls above the charts they steer. */
export function ControlBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** Twelve columns; one on a phone. */
export function Grid({ children }: { readonly children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}

export interface CellProps {
  /** Columns of twelve. */
  readonly span: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;
  /** Two beside each other on a tablet instead of one. */
  readonly pairs?: boolean;
  /** On paper, on pages of its own that lie across: for a table of more columns than stand beside each other upright. */
  readonly landscape?: boolean;
  readonly children: ReactNode;
}

/** One place in the grid. */
export function Cell({ span, pairs = false, landscape = false, children }: CellProps) {
  return (
    <div
      className={classNames(styles.cell, pairs && styles.narrowHalf, landscape && styles.landscape)}
      style={{ '--span': span } as CSSProperties}
    >
      {children}
    </div>
  );
}
