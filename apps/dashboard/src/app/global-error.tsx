'use client';

import '@waveguide/ui/tokens.css';
import '@waveguide/ui/base.css';
import styles from './message.module.css';

/** The last resort, when even the frame around the pages failed; it stands on its own. */
export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed | Waveguide</title>
        <main className={styles.message}>
          <h1>Waveguide could not draw this page</h1>
          <p className={styles.text}>Nothing that was saved is lost. Load the page again in a moment.</p>
          <div className={styles.ways}>
            {/* A full load, not a client-side visit: the application's own frame is what failed. */}
            <a href=".">Load again</a>
          </div>
          {error.digest !== undefined && <p className={styles.reference}>Reference {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
