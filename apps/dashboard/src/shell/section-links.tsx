'use client';

import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { liesIn, SECTIONS } from './sections';
import styles from './masthead.module.css';

function Pending() {
  const { pending } = useLinkStatus();
  return <span className={styles.pending} aria-hidden data-pending={pending || undefined} />;
}

/** The sections in the masthead; the one in view is marked, and the one being fetched shows a rule after 300 ms. */
export function SectionLinks() {
  const pathname = usePathname();
  return (
    <nav className={styles.sections} aria-label="Sections">
      {SECTIONS.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          className={styles.section}
          data-name={name}
          {...(liesIn(href, pathname) ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
          <Pending />
        </Link>
      ))}
    </nav>
  );
}
