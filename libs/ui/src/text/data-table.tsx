import type { Missing } from '@waveguide/quantity';
import type { ReactElement } from 'react';
import { classNames } from '../page/class-names';
import { MissingText } from './missing-text';
import styles from './data-table.module.css';

/** What a cell may hold. Blank is not among them: what is missing says why. */
export type CellContent = string | number | ReactElement | Missing;

export interface DataTableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** In place of the plain header, such as a link that sorts by the column; it names the column itself. */
  readonly heading?: ReactElement;
  /** How the rows are ordered by this column; left out if they are not. */
  readonly sorted?: 'ascending' | 'descending';
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  readonly nowrap?: boolean;
  readonly cell: (row: Row) => CellContent;
}

export interface DataTableProps<Row> {
  /** Says what the table shows; read aloud, and not painted, since a title stands above it. */
  readonly caption: string;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Id of the column that names the row; the first if not given. */
  readonly rowHeader?: string;
}

function isMissing(content: CellContent): content is Missing {
  return typeof content === 'object' && 'kind' in content && content.kind === 'missing';
}

function Content({ content }: { readonly content: CellContent }) {
  return isMissing(content) ? <MissingText missing={content} /> : content;
}

/** A table that scrolls within itself on small screens. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowHeader }: DataTableProps<Row>) {
  const headerId = rowHeader ?? columns[0]?.id;
  const classOf = (column: DataTableColumn<Row>) =>
    classNames(column.align === 'end' && styles.end, column.nowrap === true && styles.nowrap);
  return (
    // What scrolls must be reachable by keyboard; a group, since a landmark for every table would be noise.
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classOf(column)}
                {...(column.sorted === undefined ? {} : { 'aria-sort': column.sorted })}
              >
                <span className={styles.heading}>{column.heading ?? column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.id === headerId ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    <Content content={column.cell(row)} />
                  </th>
                ) : (
                  <td key={column.id} className={classOf(column)}>
                    <Content content={column.cell(row)} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
