'use client';

import { Button } from '@waveguide/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import styles from './message.module.css';

/** A page that could not be drawn: by the server, whose log has the cause under the reference shown here, or by the browser. */
export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  const router = useRouter();
  // Next gives what failed on the server a digest, and nothing else.
  const ofServer = error.digest !== undefined;
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Something failed</p>
      <h1>{ofServer ? 'The server could not draw this page' : 'This page stopped working in your browser'}</h1>
      <p className={styles.text}>
        {ofServer
          ? 'The numbers themselves are untouched, and the other pages still work. Try again in a moment; if it fails again, tell whoever runs this installation the reference below.'
          : 'The server and what is saved there are not concerned. Most often a program in the browser has changed the page, such as an extension. Load the page again; what was not saved may have to be entered again.'}
      </p>
      <div className={styles.ways}>
        <Button kind="primary" onClick={ofServer ? tryAgain : () => window.location.reload()}>
          {ofServer ? 'Try again' : 'Load the page again'}
        </Button>
        <Link href="/">Overview</Link>
      </div>
      {error.digest !== undefined && (
        <p className={styles.reference}>Reference {error.digest}: the server’s log has the cause under it.</p>
      )}
    </div>
  );
}
