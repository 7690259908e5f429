import type { ChartSpec, TableCell, TableColumn } from '@waveguide/charts';
import { chartMetadata } from '../pictures/chart-metadata';

const LINE_END = '\r\n';
/** Without it, spreadsheet programs read UTF-8 as the machine's old code page, and every dash and quote as three signs. */
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet takes a field that begins so for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Text that no spreadsheet takes for a formula: one that could be is led by an apostrophe. */
export function disarmed(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Text as a field: formulas are disarmed with an apostrophe, quotes doubled, the field quoted where RFC 4180 asks for it. */
export function csvField(text: string): string {
  const plain = disarmed(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Numbers in full precision in the column's unit, words as they are. */
function cellField(cell: TableCell): string {
  return cell.kind === 'number' ? String(cell.value) : csvField(cell.text);
}

const heading = ({ label, unit }: TableColumn): string =>
  csvField(unit === 'text' || unit === 'year' || unit === 'n/a' ? label : `${label} (${unit})`);

const line = (fields: readonly string[]): string => fields.join(',') + LINE_END;

/**
 * The table of a chart as CSV (RFC 4180, UTF-8 with a byte-order mark): rows of metadata, an empty row, then headings with units and the numbers in full
 * precision. Every row has the same number of fields; missing values carry their words.
 */
export function chartCsv(spec: ChartSpec, publicUrl: string | null = null): string {
  const { columns, rows } = spec.table;
  const width = Math.max(2, columns.length);
  const padded = (fields: readonly string[]): string =>
    line([...fields, ...Array.from({ length: width - fields.length }, () => '')]);
  return [
    BYTE_ORDER_MARK,
    ...chartMetadata(spec, publicUrl).map((row) => padded(row.map(csvField))),
    padded([]),
    line(columns.map(heading)),
    ...rows.map((row) => line(row.map(cellField))),
  ].join('');
}
