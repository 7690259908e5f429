import Link from 'next/link';
import styles from './masthead.module.css';

/** Name and sign: two guides that come close enough to couple. */
export function Brand() {
  return (
    <Link className={styles.brand} href="/">
      <svg viewBox="0 0 34 18" aria-hidden="true" fill="none" strokeWidth="2.4" strokeLinecap="round">
        <path d="M1.5 3h5c5 0 5.5 4.6 10.5 4.6S22.5 3 27.5 3h5" stroke="var(--ink)" />
        <path d="M1.5 15h5c5 0 5.5-4.6 10.5-4.6S22.5 15 27.5 15h5" stroke="var(--tech-cpo)" />
      </svg>
      Waveguide
    </Link>
  );
}
