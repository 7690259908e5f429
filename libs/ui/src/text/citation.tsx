import { Fragment } from 'react';
import styles from './citation.module.css';

export interface CitationItem {
  readonly number: number;
  /** Where the source is described; null if there is no page for it. */
  readonly href: string | null;
  /** Publisher and title, read aloud and shown on hover. */
  readonly label: string;
}

/** Superscript numbers that lead to their sources. */
export function Citation({ items }: { readonly items: readonly CitationItem[] }) {
  if (items.length === 0) return null;
  return (
    <sup className={styles.cite}>
      {items.map((item, index) => (
        <Fragment key={item.number}>
          {index > 0 && ', '}
          {item.href === null ? (
            <span title={item.label}>{item.number}</span>
          ) : (
            <a href={item.href} title={item.label} aria-label={`Source ${item.number}: ${item.label}`}>
              {item.number}
            </a>
          )}
        </Fragment>
      ))}
    </sup>
  );
}
