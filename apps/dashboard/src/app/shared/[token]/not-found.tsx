import type { Metadata } from 'next';
import styles from '../../message.module.css';

export const metadata: Metadata = { title: { absolute: 'No longer open' }, robots: { index: false, follow: false } };

/** Never made, expired, withdrawn: whoever guesses is told no more than whoever came too late. */
export default function SharedNotFound() {
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Shared briefing</p>
      <h1>This link opens nothing, or nothing any more</h1>
      <p className={styles.text}>
        A link to a briefing is open for a time that its maker chose, and can be withdrawn before. It may also have been
        cut off on its way: open the whole address that you were given, or ask whoever sent it for a new one.
      </p>
    </div>
  );
}
