import { err, ok, type Result } from '@waveguide/quantity';
import { detectDelimiter, parseCsv, writeCsv } from 'hucre/csv';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { unpackedSize } from './unpacked-size';

/** A cell of a table; an empty one is null. */
export type TableFileCell = string | number | null;
export type TableFileFormat = 'csv' | 'xlsx';

/** Why a file cannot be read; `message` says what to do. */
export interface TableFileProblem {
  readonly code: 'not-utf-8' | 'not-a-workbook' | 'no-sheet' | 'too-many-rows';
  readonly message: string;
}

export const TABLE_CONTENT_TYPES: Readonly<Record<TableFileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A workbook of assumptions unpacks to some 200 kB. */
const UNPACKED_LIMIT_BYTES = 20_000_000;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** A table as a file: CSV in UTF-8 with a byte-order mark, which spreadsheet programs need, or a workbook of one sheet. */
export async function writeTableFile(
  table: readonly (readonly TableFileCell[])[],
  o: { readonly format: TableFileFormat; readonly sheet: string },
): Promise<Uint8Array> {
  if (o.format === 'csv') {
    const rows = table.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    return new TextEncoder().encode(writeCsv(rows, { bom: true }));
  }
  return writeXlsx({
    sheets: [{ name: o.sheet, rows: table.map((row) => [...row]), freezePane: { rows: 1 } }],
  });
}

/** The rows of a CSV file, or of a workbook's first sheet. Numbers of a CSV file stay text; formulas give their last result. */
export async function readTableFile(
  bytes: Uint8Array,
  format: TableFileFormat,
): Promise<Result<readonly (readonly TableFileCell[])[], TableFileProblem>> {
  const rows = format === 'csv' ? readCsv(bytes) : await readWorkbook(bytes);
  if (!rows.ok) return rows;
  if (rows.value.length > MOST_ROWS || rows.value.some((row) => row.length > MOST_COLUMNS))
    return err({
      code: 'too-many-rows',
      message: `The table is larger than ${MOST_ROWS} rows of ${MOST_COLUMNS} columns: send the assumptions alone.`,
    });
  return ok(rows.value.map((row) => row.map(cellOf)));
}

function readCsv(bytes: Uint8Array): Result<CellValue[][], TableFileProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err({ code: 'not-utf-8', message: 'The file is not text in UTF-8. Save it as “CSV UTF-8”.' });
  }
  // The heading alone tells the delimiter: rationales are full of commas and semicolons.
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  return ok(parseCsv(text, { delimiter: detectDelimiter(heading), skipEmptyRows: false, maxRows: MOST_ROWS + 1 }));
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<CellValue[][], TableFileProblem>> {
  const unreadable: TableFileProblem = {
    code: 'not-a-workbook',
    message: 'The file is not a workbook that can be read. Save it as “Excel workbook (.xlsx)”, without a password.',
  };
  if (unpackedSize(bytes, UNPACKED_LIMIT_BYTES) === null) return err(unreadable);
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: MOST_ROWS + 1 });
    const [first] = sheets;
    return first === undefined ? err({ code: 'no-sheet', message: 'The workbook has no sheet.' }) : ok(first.rows);
  } catch {
    return err(unreadable);
  }
}

function cellOf(cell: CellValue | undefined): TableFileCell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}
