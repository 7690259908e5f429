import type { Product, Vendor } from '@waveguide/vendors';
import { AbsentWords, Citation, TechnologyMark } from '@waveguide/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { OpennessMeter } from './openness-meter';
import { laserWords, stageWords, strategyColumn } from './vendor-words';
import styles from './vendor-comparison.module.css';

export interface ComparedVendor {
  readonly vendor: Vendor;
  readonly products: readonly Product[];
}

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly cell: (compared: ComparedVendor) => ReactNode;
}

function Statements({
  statements,
  numbers,
}: {
  readonly statements: Vendor['strengths'];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  return (
    <ul className={styles.statements}>
      {statements.map((statement) => (
        <li key={statement.text}>
          {statement.text}
          <Citation items={numbers.cite([statement.sourceId])} />
        </li>
      ))}
    </ul>
  );
}

function ProductLines({ products }: { readonly products: readonly Product[] }) {
  if (products.length === 0) return <AbsentWords>no product in the ledger</AbsentWords>;
  return (
    <ul className={styles.products}>
      {products.map((product) => (
        <li key={product.id}>
          <TechnologyMark technology={product.technology}>{product.name}</TechnologyMark>{' '}
          <span className={styles.stage}>{stageWords(product.stage)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Two to six vendors side by side on the dimensions of strategy. */
export function VendorComparison({
  compared,
  numbers,
}: {
  readonly compared: readonly ComparedVendor[];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  const rows: readonly Row[] = [
    {
      name: 'Position',
      cell: ({ vendor }) => (
        <>
          <b>{strategyColumn(vendor.strategy.model).name}</b>
          <p>{vendor.strategy.integration}</p>
        </>
      ),
    },
    {
      name: 'Openness',
      note: 'analyst judgement',
      cell: ({ vendor }) => (
        <>
          <OpennessMeter level={vendor.strategy.openness} />
          {vendor.strategy.opennessNote !== null && <p className={styles.quiet}>{vendor.strategy.opennessNote}</p>}
        </>
      ),
    },
    {
      name: 'Networks',
      cell: ({ vendor }) =>
        vendor.strategy.targetNetworks.length === 0 ? (
          <AbsentWords>not stated</AbsentWords>
        ) : (
          vendor.strategy.targetNetworks.map((network) => (
            <span key={network} className={styles.network}>
              {network}
            </span>
          ))
        ),
    },
    { name: 'Laser', cell: ({ vendor }) => laserWords(vendor.strategy.laser) },
    { name: 'Packaging', cell: ({ vendor }) => vendor.strategy.packaging },
    { name: 'Products', note: 'with the stage reached', cell: ({ products }) => <ProductLines products={products} /> },
    { name: 'For it', cell: ({ vendor }) => <Statements statements={vendor.strengths} numbers={numbers} /> },
    { name: 'Against it', cell: ({ vendor }) => <Statements statements={vendor.risks} numbers={numbers} /> },
  ];
  return (
    <div className={styles.scroll} role="region" aria-label="Vendors side by side" tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">Vendors side by side on the dimensions of strategy</caption>
        <thead>
          <tr>
            <td />
            {compared.map(({ vendor }) => (
              <th key={vendor.id} scope="col">
                <Link href={`/vendors/${vendor.id}`}>{vendor.name}</Link>
                <p>
                  {vendor.summary}
                  <Citation items={numbers.cite(vendor.summarySourceIds)} />
                </p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                {row.note !== undefined && <span className={styles.quiet}>{row.note}</span>}
              </th>
              {compared.map((one) => (
                <td key={one.vendor.id}>{row.cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
