'use client';

import { Button } from '@waveguide/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import styles from './message.module.css';

/** A page that could not be drawn. The cause stays in the server's log, under the reference shown here. */
export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  const router = useRouter();
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Something failed</p>
      <h1>This page could not be drawn</h1>
      <p className={styles.text}>
        The numbers themselves are untouched, and the other pages still work. Most often the database was busy or
        restarting.
      </p>
      <div className={styles.ways}>
        <Button kind="primary" onClick={tryAgain}>
          Try again
        </Button>
        <Link href="/">Overview</Link>
      </div>
      {error.digest !== undefined && (
        <p className={styles.reference}>Reference {error.digest}: the server’s log has the cause under it.</p>
      )}
    </div>
  );
}
