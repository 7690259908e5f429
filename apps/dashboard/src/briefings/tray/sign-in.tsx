'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { TrayReader } from './reader';
import styles from './bar.module.css';

/** What somebody needs who may collect but not make a briefing. */
export function TraySignIn({ reader }: { readonly reader: Exclude<TrayReader, 'writer'> }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  if (reader === 'reader')
    return (
      <span className={styles.need}>
        Your account reads only. An administrator can make you an analyst, who makes briefings; the tray stays.
      </span>
    );
  const here = query === '' ? pathname : `${pathname}?${query}`;
  return (
    <span className={styles.need}>
      Making a briefing needs an analyst’s account. <a href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in</a>;
      the tray stays.
    </span>
  );
}
