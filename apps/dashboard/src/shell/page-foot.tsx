import Link from 'next/link';
import styles from './page-foot.module.css';

/** The foot of every page: what holds for all numbers above it. */
export function PageFoot() {
  return (
    <footer className={styles.foot}>
      <div className={styles.wrap}>
        <span>Ranges are P10 to P90 unless marked. One port = 800G-equivalent.</span>
        <span>
          Every figure leads to its <Link href="/sources">source</Link> or to the assumptions behind it.
        </span>
        <span>
          <Link href="/changes">What changed, and why</Link>
        </span>
      </div>
    </footer>
  );
}
