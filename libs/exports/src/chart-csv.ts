import type { ChartSpec, ChartTable, TableCell, TableColumn } from '@waveguide/charts';

const LINE_END = '\r\n';
/** A spreadsheet takes a field that begins so for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Text as a field: formulas are disarmed with an apostrophe, quotes doubled, the field quoted where RFC 4180 asks for it. */
export function csvField(text: string): string {
  const plain = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Numbers in full precision in the column's unit, words as they are. */
function cellField(cell: TableCell): string {
  return cell.kind === 'number' ? String(cell.value) : csvField(cell.text);
}

const heading = ({ label, unit }: TableColumn): string =>
  csvField(unit === 'text' || unit === 'year' || unit === 'n/a' ? label : `${label} (${unit})`);

const line = (fields: readonly string[]): string => fields.join(',') + LINE_END;

function units(table: ChartTable): string {
  return [...new Set(table.columns.map(({ unit }) => unit))].filter((unit) => unit !== 'text').join('; ');
}

/** What the numbers are and where they come from, as two-column rows before the table. */
function metadata(spec: ChartSpec, publicUrl: string | null): string[][] {
  const { asOf, scenario, revision, run, sources, notes, address } = spec.provenance;
  const optional: [string, string | null][] = [
    ['Units', units(spec.table) || null],
    ['Scenario', scenario === null ? null : `${scenario.name} (${scenario.id})`],
    ['Revision', run === null ? null : revision === null ? 'unpublished draft' : `${revision.number}`],
    ['Run', run === null ? null : `${run.draws} draws, seed ${run.seed}, engine ${run.engineVersion}`],
    ['As of', asOf],
    ['Address', publicUrl === null ? `Chart ${spec.id}` : `${publicUrl.replace(/\/$/, '')}${address}`],
  ];
  return [
    ['Title', spec.finding],
    ['Subtitle', spec.subtitle],
    ...optional.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ...notes.map((note) => ['Note', note]),
    ...sources.map(({ citation, publisher, title, href }) => [
      `Source ${citation}`,
      `${publisher}: ${title}${href === null ? '' : ` ${href}`}`,
    ]),
  ];
}

/**
 * The table of a chart as CSV (RFC 4180, UTF-8): rows of metadata, an empty row, then headings with units and the numbers in full
 * precision. Every row has the same number of fields; missing values carry their words.
 */
export function chartCsv(spec: ChartSpec, publicUrl: string | null = null): string {
  const { columns, rows } = spec.table;
  const width = Math.max(2, columns.length);
  const padded = (fields: readonly string[]): string =>
    line([...fields, ...Array.from({ length: width - fields.length }, () => '')]);
  return [
    ...metadata(spec, publicUrl).map((row) => padded(row.map(csvField))),
    padded([]),
    line(columns.map(heading)),
    ...rows.map((row) => line(row.map(cellField))),
  ].join('');
}
