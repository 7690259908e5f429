import type { Product, Vendor } from '@waveguide/vendors';
import { strategyModelLabel, vendorTypeLabel } from '@waveguide/vendors';
import { NETWORKS } from '@waveguide/technologies';
import { AbsentWords, DataTable, TechnologyMark, type DataTableColumn } from '@waveguide/ui';
import Link from 'next/link';
import { OpennessMeter } from './openness-meter';
import { furthestProduct, laserWords, stageWords } from './vendor-words';

export interface MatrixVendor {
  readonly vendor: Vendor;
  readonly products: readonly Product[];
}

/** Distinct documents behind a vendor's row and its products. */
function sourceCount({ vendor, products }: MatrixVendor): number {
  const ids = [
    ...vendor.summarySourceIds,
    ...[...vendor.strengths, ...vendor.risks].map((statement) => statement.sourceId),
    ...products.flatMap((product) => product.sourceIds),
  ];
  return new Set(ids).size;
}

const networkName = (network: (typeof NETWORKS)[number]) => `${network[0]?.toUpperCase()}${network.slice(1)}`;

const COLUMNS: readonly DataTableColumn<MatrixVendor>[] = [
  {
    id: 'vendor',
    header: 'Vendor',
    nowrap: true,
    cell: ({ vendor }) => <Link href={`/vendors/${vendor.id}`}>{vendor.name}</Link>,
  },
  { id: 'type', header: 'Makes', cell: ({ vendor }) => vendorTypeLabel(vendor.type) },
  { id: 'model', header: 'Position', cell: ({ vendor }) => strategyModelLabel(vendor.strategy.model) },
  { id: 'openness', header: 'Openness', cell: ({ vendor }) => <OpennessMeter level={vendor.strategy.openness} /> },
  ...NETWORKS.slice(0, 2).map((network) => ({
    id: network,
    header: networkName(network),
    cell: ({ vendor }: MatrixVendor) => (vendor.strategy.targetNetworks.includes(network) ? 'yes' : 'no'),
  })),
  { id: 'laser', header: 'Laser', cell: ({ vendor }) => laserWords(vendor.strategy.laser) },
  { id: 'packaging', header: 'Packaging', cell: ({ vendor }) => vendor.strategy.packaging },
  {
    id: 'product',
    header: 'Furthest product',
    cell: ({ products }) => {
      const product = furthestProduct(products);
      if (product === null) return <AbsentWords>no product in the ledger</AbsentWords>;
      return (
        <TechnologyMark technology={product.technology}>
          {product.name}, {stageWords(product.stage)}
        </TechnologyMark>
      );
    },
  },
  { id: 'sources', header: 'Sources', align: 'end', cell: (row) => sourceCount(row) },
];

/** Every vendor on every dimension of strategy. */
export function StrategyMatrix({ rows }: { readonly rows: readonly MatrixVendor[] }) {
  return (
    <DataTable
      caption="Strategy of every vendor in the ledger"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ vendor }) => vendor.id}
    />
  );
}
