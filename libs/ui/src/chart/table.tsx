import type { ChartTable, TableCell } from '@waveguide/charts';
import { unit } from '@waveguide/quantity';
import { DataTable, type CellContent } from '../text/data-table';
import { AbsentText } from '../text/missing-text';

function content(cell: TableCell | undefined): CellContent {
  if (cell === undefined) return <AbsentText>not in the table</AbsentText>;
  return cell.kind === 'missing' ? <AbsentText>{cell.text}</AbsentText> : cell.text;
}

/** The numbers of a chart, as words and figures; the same that its CSV holds in full. */
export function ChartDataTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  return (
    <DataTable
      caption={caption}
      rows={table.rows.map((cells, index) => ({ id: `${index}`, cells }))}
      rowKey={(row) => row.id}
      columns={table.columns.map((column, index) => {
        const symbol = column.unit === 'text' ? '' : unit(column.unit).symbol;
        return {
          id: column.key,
          header: symbol === '' || column.label.includes(symbol) ? column.label : `${column.label}, ${symbol}`,
          align: column.unit === 'text' || index === 0 ? ('start' as const) : ('end' as const),
          cell: (row: { readonly cells: readonly TableCell[] }) => content(row.cells[index]),
        };
      })}
    />
  );
}
