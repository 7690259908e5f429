'use client';

import { Button } from '@waveguide/ui';
import styles from '../../message.module.css';

/** A shared briefing that could not be drawn; the cause stays in the server's log, under the reference shown here. */
export default function SharedError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Shared briefing</p>
      <h1>This briefing could not be shown</h1>
      <p className={styles.text}>
        {error.digest === undefined
          ? 'It stopped working in your browser; most often a program there, such as an extension, has changed the page. Load it again.'
          : 'The server could not draw it. Try again in a moment.'}{' '}
        The link stays as it is.
      </p>
      <div className={styles.ways}>
        <Button kind="primary" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </div>
      {error.digest !== undefined && <p className={styles.reference}>Reference {error.digest}</p>}
    </div>
  );
}
