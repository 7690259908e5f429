import { err, ok, type Result } from '@waveguide/quantity';
import { CsvError, parse } from 'csv-parse/sync';
import { detectDelimiter, writeCsv } from 'hucre/csv';
import { readXlsx, writeXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { unpackedSize } from '../package/unpacked-size';

/** A cell of a table; an empty one is null. */
export type TableFileCell = string | number | null;
export type TableFileFormat = 'csv' | 'xlsx';

/** Why a file cannot be read, and where; `message` says what to do. */
export interface TableFileProblem {
  readonly code: 'not-utf-8' | 'not-a-workbook' | 'no-sheet' | 'too-many-rows' | 'bad-quote' | 'no-result';
  /** As a spreadsheet counts: the heading is row 1. Null if the file as a whole is at fault. */
  readonly row: number | null;
  /** Heading of the column, or null if it is not known. */
  readonly column: string | null;
  readonly message: string;
}

/** The rows of a file. */
export interface TableFile {
  readonly rows: readonly (readonly TableFileCell[])[];
  /**
   * Whether “450.000” in a text cell can only be 450: it can where commas separate cells, since they cannot be decimal marks there. A
   * program that separates with semicolons or tabs may mean 450,000.
   */
  readonly decimalMark: 'point' | 'unknown';
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
): Promise<Result<TableFile, readonly TableFileProblem[]>> {
  const file = format === 'csv' ? readCsv(bytes) : await readWorkbook(bytes);
  if (!file.ok) return file;
  const { rows, decimalMark } = file.value;
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) {
    const message = `The table is larger than ${MOST_ROWS} rows of ${MOST_COLUMNS} columns: send the assumptions alone.`;
    return err([problemOfFile('too-many-rows', message)]);
  }
  return ok({ rows: rows.map((row) => row.map(cellOf)), decimalMark });
}

type RawFile = { readonly rows: readonly (readonly CellValue[])[]; readonly decimalMark: TableFile['decimalMark'] };
type RawReading = Result<RawFile, readonly TableFileProblem[]>;

function problemOfFile(code: TableFileProblem['code'], message: string): TableFileProblem {
  return { code, row: null, column: null, message };
}

function readCsv(bytes: Uint8Array): RawReading {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err([problemOfFile('not-utf-8', 'The file is not text in UTF-8. Save it as “CSV UTF-8”.')]);
  }
  // The heading alone tells the delimiter: rationales are full of commas and semicolons.
  const delimiter = detectDelimiter(text.slice(0, text.search(/[\r\n]|$/)));
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, to: MOST_ROWS + 1 });
    return ok({ rows, decimalMark: delimiter === ',' ? 'point' : 'unknown' });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return err([
      { code: 'bad-quote', row: Number(error.records) + 1, column: null, message: quoteMessage(error.code) },
    ]);
  }
}

function quoteMessage(code: CsvError['code']): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'A quotation mark opens here and is never closed, so that the rows after it would become part of this cell. Close it, or write it twice where it belongs to the text.';
  }
  return 'A quotation mark stands inside a cell. Put the whole cell in quotation marks and write the one inside twice.';
}

async function readWorkbook(bytes: Uint8Array): Promise<RawReading> {
  const unreadable = problemOfFile(
    'not-a-workbook',
    'The file is not a workbook that can be read. Save it as “Excel workbook (.xlsx)”, without a password.',
  );
  if (unpackedSize(bytes, UNPACKED_LIMIT_BYTES) === null) return err([unreadable]);
  let sheet: Sheet | undefined;
  try {
    sheet = (await readXlsx(bytes, { sheets: [0], maxRows: MOST_ROWS + 1 })).sheets[0];
  } catch {
    return err([unreadable]);
  }
  if (sheet === undefined) return err([problemOfFile('no-sheet', 'The workbook has no sheet.')]);
  const problems = unfinishedCells(sheet);
  return problems.length > 0 ? err(problems) : ok({ rows: sheet.rows, decimalMark: 'unknown' });
}

/** Cells whose formula has no result in the file, or ended in an error: neither is an empty cell. */
function unfinishedCells({ rows, cells }: Sheet): TableFileProblem[] {
  return [...(cells ?? new Map<string, Cell>())].flatMap(([place, cell]): TableFileProblem[] => {
    const noResult = cell.type === 'formula' && (cell.formulaResult ?? cell.value ?? null) === null;
    if (!noResult && cell.type !== 'error') return [];
    const [row = 0, column = 0] = place.split(',').map(Number);
    const heading = rows[0]?.[column];
    const what = noResult
      ? `The formula =${cell.formula ?? ''} has no stored result. Open the file in a spreadsheet program and save it, or put the number in its place.`
      : `The cell holds an error, ${String(cell.value)}. Put a value in its place.`;
    return [{ code: 'no-result', row: row + 1, column: heading ? String(heading) : null, message: what }];
  });
}

function cellOf(cell: CellValue | undefined): TableFileCell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}
