import { strategyMatrix, type ComparisonCell, type StandingDays, type VendorLedger } from '@waveguide/vendors';
import { AbsentText, DataTable, TechnologyMark, type DataTableColumn } from '@waveguide/ui';
import Link from 'next/link';
import { StepMeter } from '../view/step-meter';

function CellInLine({ cell }: { readonly cell: ComparisonCell }) {
  switch (cell.kind) {
    case 'missing':
      return <AbsentText>{cell.text}</AbsentText>;
    case 'value':
      return cell.scale === null ? cell.label : <StepMeter {...cell.scale}>{cell.label}</StepMeter>;
    case 'tags':
      return cell.tags.join(', ');
    case 'text':
      return cell.text;
    case 'products':
      return cell.products.map(({ id, technology, name, stage }) => (
        <TechnologyMark key={id} technology={technology}>
          <bdi>{name}</bdi>, {stage}
        </TechnologyMark>
      ));
    case 'statements':
      return cell.statements.map(({ text }) => text).join('; ');
  }
}

const columnsOf = (days: StandingDays): readonly DataTableColumn<VendorLedger>[] => [
  {
    id: 'vendor',
    header: 'Vendor',
    nowrap: true,
    cell: ({ vendor }) => (
      <Link href={`/vendors/${vendor.id}`}>
        <bdi>{vendor.name}</bdi>
      </Link>
    ),
  },
  ...strategyMatrix(days).map(({ id, label, numeric, cell }): DataTableColumn<VendorLedger> => ({
    id,
    header: label,
    ...(numeric === true ? { align: 'end' } : {}),
    cell: (row) => <CellInLine cell={cell(row)} />,
  })),
];

/** Every vendor on every dimension of strategy. */
export function StrategyMatrix({
  rows,
  days,
}: {
  readonly rows: readonly VendorLedger[];
  readonly days: StandingDays;
}) {
  return (
    <DataTable
      caption="Strategy of every vendor"
      columns={columnsOf(days)}
      rows={rows}
      rowKey={({ vendor }) => vendor.id}
    />
  );
}
