import type { VendorComparison } from '@waveguide/vendors';
import Link from 'next/link';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { ComparisonCellView } from './comparison-cell-view';
import styles from './vendor-comparison.module.css';

/** Two to six vendors side by side on the dimensions of strategy. The summaries are a row, not part of the head: the head stands on every printed page. */
export function VendorComparisonTable({
  comparison: { vendors, rows },
  numbers,
}: {
  readonly comparison: VendorComparison;
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  return (
    <div className={styles.scroll} role="region" aria-label="Vendors side by side" tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">Vendors side by side on the dimensions of strategy</caption>
        <thead>
          <tr>
            <td />
            {vendors.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link href={`/vendors/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.label}
                {row.note !== null && <span className={styles.quiet}>{row.note}</span>}
              </th>
              {row.cells.map((cell, place) => (
                <td key={vendors[place]?.id}>
                  <ComparisonCellView cell={cell} numbers={numbers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
