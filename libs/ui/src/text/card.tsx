import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../page/class-names';
import styles from './card.module.css';

export interface CardProps {
  /** What the card finds: a sentence. */
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Beside the title: tabs, or a short word. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** The source line. */
  readonly source?: ReactNode;
  readonly actions?: ReactNode;
  /** `light` stands under another card; `wide` lets the title run across the page. */
  readonly kind?: 'firm' | 'wide' | 'light';
  /** Anchor within the page. */
  readonly id?: string;
}

/** A rule, a finding, what shows it, and where it comes from. Charts use ChartCard, which is this with tabs. */
export function Card({ title, subtitle, aside, children, source, actions, kind = 'firm', id }: CardProps) {
  const titleId = useId();
  return (
    <section
      className={classNames(styles.card, kind === 'firm' ? null : styles[kind])}
      aria-labelledby={titleId}
      {...(id === undefined ? {} : { id })}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {aside}
        {subtitle !== undefined && <p className={styles.sub}>{subtitle}</p>}
      </header>
      {children}
      {(source !== undefined || actions !== undefined) && (
        <footer className={styles.foot}>
          <span className={styles.source}>{source}</span>
          {actions !== undefined && <span className={styles.actions}>{actions}</span>}
        </footer>
      )}
    </section>
  );
}

/** A list of findings under one another. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}

export interface DatedRowProps {
  /** ISO date, whole or partial, for machines. */
  readonly date: string;
  /** The date as it is shown. */
  readonly when: string;
  readonly children: ReactNode;
  /** A quieter second line. */
  readonly note?: ReactNode;
}

/** One dated finding. */
export function DatedRow({ date, when, children, note }: DatedRowProps) {
  return (
    <li>
      <div className={styles.dated}>
        <time dateTime={date}>{when}</time>
        <div>
          <div>{children}</div>
          {note !== undefined && <div className={styles.note}>{note}</div>}
        </div>
      </div>
    </li>
  );
}
