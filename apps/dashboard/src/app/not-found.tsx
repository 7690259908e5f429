import type { Metadata } from 'next';
import Link from 'next/link';
import { SECTIONS } from '../shell/sections';
import styles from './message.module.css';

export const metadata: Metadata = { title: 'Not found' };

/** An unknown route or id. */
export default function NotFound() {
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Not found</p>
      <h1>There is nothing at this address</h1>
      <p className={styles.text}>
        It may have been mistyped, or there is no record of what it names. Nothing was lost: every page is reached from
        one of these.
      </p>
      <ul className={styles.ways}>
        {SECTIONS.map(({ href, name }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
