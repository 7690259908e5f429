import type { RouterOutputs } from '@waveguide/api';
import { changeSides, formatQuantity, formatRange, type Maybe, type UnitId } from '@waveguide/quantity';
import { DataTable, DeltaChip, type CellContent, type DataTableColumn, type QuantileRange } from '@waveguide/ui';
import styles from './output-comparison.module.css';

export type ComparedOutput = RouterOutputs['revisions']['compareAny']['outputs'][number];

export interface OutputComparisonProps {
  readonly outputs: readonly Pick<ComparedOutput, 'unit' | 'rows'>[];
  /** How an output is called, by its place in `outputs`. */
  readonly names: readonly string[];
  readonly year: number;
  readonly beforeName: string;
  readonly afterName: string;
}

interface Line {
  readonly name: string;
  readonly unit: UnitId;
  readonly from: Maybe<QuantileRange>;
  readonly to: Maybe<QuantileRange>;
}

/** One side of a line; its P50 has the digits that tell it from the other side's. */
function rangeCell({ from, to, unit }: Line, side: 'from' | 'to'): CellContent {
  const value = side === 'from' ? from : to;
  if (value.kind === 'missing') return value;
  const { p10, p50, p90 } = value.value;
  const sides =
    from.kind === 'missing' || to.kind === 'missing'
      ? null
      : changeSides({ before: from.value.p50, after: to.value.p50, unit });
  const middle = sides === null ? formatQuantity(p50, unit) : side === 'from' ? sides.before : sides.after;
  return (
    <span className={styles.range}>
      <b>{middle}</b>
      <small>{formatRange({ low: p10, high: p90 }, unit)}</small>
    </span>
  );
}

function movedCell({ from, to }: Line): CellContent {
  if (from.kind === 'missing') return from;
  if (to.kind === 'missing') return to;
  return <DeltaChip before={from.value.p50} after={to.value.p50} tone="quiet" />;
}

function linesOf({ outputs, names, year }: OutputComparisonProps): readonly Line[] {
  const absent = { kind: 'missing', reason: 'not-applicable', detail: `The model does not cover ${year}.` } as const;
  return outputs.map(({ unit, rows }, index) => {
    const row = rows.find((each) => each.year === year);
    return { name: names[index] ?? '', unit, from: row?.from ?? absent, to: row?.to ?? absent };
  });
}

/** What two revisions forecast for one year: P50 with P10 to P90 of each, and how far the P50 moves. */
export function OutputComparison(props: OutputComparisonProps) {
  const columns: DataTableColumn<Line>[] = [
    { id: 'output', header: `In ${props.year}`, cell: ({ name }) => name },
    {
      id: 'before',
      header: props.beforeName,
      align: 'end',
      nowrap: true,
      cell: (line) => rangeCell(line, 'from'),
    },
    { id: 'after', header: props.afterName, align: 'end', nowrap: true, cell: (line) => rangeCell(line, 'to') },
    { id: 'moved', header: 'P50 moves by', align: 'end', nowrap: true, cell: movedCell },
  ];
  return (
    <DataTable
      caption={`Outputs in ${props.year}: ${props.beforeName} and ${props.afterName}`}
      columns={columns}
      rows={linesOf(props)}
      rowKey={({ name }) => name}
    />
  );
}
