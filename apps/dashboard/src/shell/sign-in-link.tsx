'use client';

import { usePathname } from 'next/navigation';
import styles from './sign-in-link.module.css';

/** Leads to the sign-in page and back to where one was. A plain link: what is read there depends on nothing fetched before. */
export function SignInLink() {
  const pathname = usePathname();
  const from = pathname === '/' || pathname === '/sign-in' ? '' : `?next=${encodeURIComponent(pathname)}`;
  return (
    <a className={styles.link} href={`/sign-in${from}`}>
      Sign in
    </a>
  );
}
