'use client';

import { Notice } from '@waveguide/ui';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { viewProblems, viewProblemText } from './view-problem';
import styles from '../shell/context-bar.module.css';

/** Says politely that a part of the address was not understood (or `extra`: names nothing); shows nothing otherwise. */
export function ViewNotice({ extra }: { readonly extra: readonly string[] }) {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const problems = viewProblems(new URLSearchParams(parameters), pathname);
  if (problems.length === 0 && extra.length === 0) return null;
  const kept = new URLSearchParams(parameters);
  for (const { key } of problems) kept.delete(key);
  if (extra.length > 0) for (const key of ['scenario', 'revision']) kept.delete(key);
  const query = kept.toString();
  return (
    <section className={styles.notice} aria-label="About this address">
      <Notice
        tone="caution"
        action={<Link href={query === '' ? pathname : `${pathname}?${query}`}>Clean the address</Link>}
      >
        {[...(problems.length === 0 ? [] : [viewProblemText(problems)]), ...extra].join(' ')}
      </Notice>
    </section>
  );
}
