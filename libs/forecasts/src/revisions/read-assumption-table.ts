import type { Distribution } from '@waveguide/probability';
import { distributionSchema } from '@waveguide/probability/schema';
import { err, ok, textProblem, type Result } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValue } from '../model/assumption';
import {
  ASSUMPTION_COLUMNS,
  COLUMNS_OF_KIND,
  DISTRIBUTION_COLUMNS,
  originalText,
  type AssumptionColumn,
  type TableCell,
} from './assumption-table';
import { distributionIssue } from './distribution-issue';
import type { ProposedEdit } from './proposal';
import { canonicalJson } from './content-hash';

/** What is wrong in a table, and where. */
export interface TableProblem {
  /** As a spreadsheet counts: the heading is row 1. Null if the table as a whole is at fault. */
  readonly row: number | null;
  /** Heading of the column, or null if the whole row is at fault. */
  readonly column: string | null;
  readonly message: string;
}

/** What a table is checked against. */
export interface TableContext {
  readonly definitions: readonly AssumptionDefinition[];
  readonly values: readonly AssumptionValue[];
  readonly knownSourceIds: ReadonlySet<string>;
  /** Whether a point in a text cell is a decimal mark for certain; “450.000” may be 450,000 if it is not. */
  readonly decimalMark: 'point' | 'unknown';
}

/** A table that is valid throughout. */
export interface TableReading {
  /** Rows that differ from the revision's values, in the table's order. */
  readonly edits: readonly ProposedEdit[];
  readonly unchangedCount: number;
}

/** Headings without which a table says nothing. */
const NEEDED: readonly AssumptionColumn[] = ['key', 'distribution', 'rationale', 'sources'];
const MOST_ROWS = 1000;
const MOST_RATIONALE = 4000;
const MOST_SOURCES = 40;
/** A decimal number as every program writes it; no thousands separators, no comma, no hexadecimal. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** A number that reads as thousands if the point is no decimal mark. */
const MAYBE_THOUSANDS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

type Cells = Readonly<Record<string, TableCell>>;

/**
 * Reads a table back: either every row is valid and the differences come out, or every problem with its row and column. Rows may be
 * left out and stand in any order; an assumption that has no row stays as it is.
 */
export function readAssumptionTable(
  table: readonly (readonly TableCell[])[],
  context: TableContext,
): Result<TableReading, readonly TableProblem[]> {
  const headings = (table[0] ?? []).map((cell) => (cell === null ? '' : String(cell).trim()));
  const faults = headingProblems(headings);
  if (table.length - 1 > MOST_ROWS)
    faults.push({ row: null, column: null, message: `The table has more than ${MOST_ROWS} rows.` });
  if (faults.length > 0) return err(faults);
  const definitions = new Map(context.definitions.map((definition) => [definition.key, definition]));
  const values = new Map(context.values.map((value) => [value.key, value]));
  const problems: TableProblem[] = [];
  const edits: ProposedEdit[] = [];
  const seen = new Map<string, number>();
  let unchangedCount = 0;
  for (const [index, cells] of table.slice(1).entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    const row = index + 2;
    const unstorable = unstorableCells(headings, cells);
    if (unstorable.length > 0) {
      problems.push(...unstorable.map((problem) => ({ row, ...problem })));
      continue;
    }
    const beyond = cellsBeyond(headings, cells);
    if (beyond.length > 0) {
      problems.push({ row, column: null, message: beyondMessage(beyond) });
      continue;
    }
    const byHeading: Cells = Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? null]));
    const key = textOf(byHeading.key);
    const [definition, value, earlier] = [definitions.get(key), values.get(key), seen.get(key)];
    if (definition === undefined || value === undefined) {
      problems.push({ row, column: 'key', message: `There is no assumption “${key}” in this scenario.` });
      continue;
    }
    if (earlier !== undefined) {
      problems.push({ row, column: 'key', message: `“${key}” stands in row ${earlier} already; keep one of the two.` });
      continue;
    }
    seen.set(key, row);
    const { knownSourceIds, decimalMark } = context;
    const read = readRow(byHeading, { definition, value, knownSourceIds, decimalMark });
    if (!read.ok) problems.push(...read.error.map((problem) => ({ row, ...problem })));
    else if (read.value === null) unchangedCount += 1;
    else edits.push(read.value);
  }
  if (problems.length === 0 && seen.size === 0)
    problems.push({ row: null, column: null, message: 'The table has headings and no rows.' });
  return problems.length > 0 ? err(problems) : ok({ edits, unchangedCount });
}

/** Cells whose text neither the database nor a file can hold. */
function unstorableCells(headings: readonly string[], cells: readonly TableCell[]): readonly RowProblem[] {
  return cells.flatMap((cell, column): RowProblem[] => {
    const problem = typeof cell === 'string' ? textProblem(cell, 'many') : null;
    return problem === null ? [] : [{ column: headings[column] || null, message: `The cell ${problem}.` }];
  });
}

/** What stands in a row where no heading does: it would be lost, and whatever follows it would be read as something else. */
function cellsBeyond(headings: readonly string[], cells: readonly TableCell[]): readonly TableCell[] {
  return cells.filter((cell, column) => cell !== null && cell !== '' && (headings[column] ?? '') === '');
}

function beyondMessage(cells: readonly TableCell[]): string {
  const found = cells.map((cell) => `“${String(cell)}”`).join(', ');
  return `${found} stands under no heading. A comma inside a number or a text splits its cell: write 0.62 and 258000000, and put texts with commas in quotation marks.`;
}

function headingProblems(headings: readonly string[]): TableProblem[] {
  const missing = NEEDED.filter((column) => !headings.includes(column)).map((column): TableProblem => ({
    row: 1,
    column,
    message: `There is no column “${column}”.`,
  }));
  const known = new Set<string>(ASSUMPTION_COLUMNS);
  const odd = headings.flatMap((heading, place): TableProblem[] => {
    if (heading === '') return [];
    if (headings.indexOf(heading) < place)
      return [{ row: 1, column: heading, message: `The column “${heading}” stands twice.` }];
    return known.has(heading)
      ? []
      : [{ row: 1, column: heading, message: `“${heading}” is not a column of assumptions.` }];
  });
  return [...missing, ...odd];
}

interface RowContext extends Pick<TableContext, 'knownSourceIds' | 'decimalMark'> {
  readonly definition: AssumptionDefinition;
  readonly value: AssumptionValue;
}

type RowProblem = Omit<TableProblem, 'row'>;

/** The edit that a row makes, null if it says what the revision says already, or all its problems. */
function readRow(cells: Cells, context: RowContext): Result<ProposedEdit | null, readonly RowProblem[]> {
  const { definition, value } = context;
  const problems: RowProblem[] = [];
  const unit = textOf(cells.unit);
  if (unit !== '' && unit !== definition.unit)
    problems.push({ column: 'unit', message: `${definition.name} is in ${definition.unit}, not in ${unit}.` });
  const distribution = readDistribution(cells, context);
  if (!distribution.ok) problems.push(...distribution.error);
  const rationale = textOf(cells.rationale);
  const sourceIds = textOf(cells.sources)
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = sourceIds.filter((id) => !context.knownSourceIds.has(id));
  if (unknown.length > 0)
    problems.push({ column: 'sources', message: `There is no source ${unknown.map((id) => `“${id}”`).join(', ')}.` });
  if (sourceIds.length > MOST_SOURCES)
    problems.push({ column: 'sources', message: `Cite at most ${MOST_SOURCES} sources.` });
  if (new Set(sourceIds).size !== sourceIds.length)
    problems.push({ column: 'sources', message: 'A source is cited twice.' });
  const same = distribution.ok && sameAs(value, { distribution: distribution.value, rationale, sourceIds });
  if (!same && rationale === '') problems.push({ column: 'rationale', message: 'Say why this value.' });
  if (rationale.length > MOST_RATIONALE)
    problems.push({ column: 'rationale', message: `Keep the rationale under ${MOST_RATIONALE} characters.` });
  if (!distribution.ok || problems.length > 0) return err(problems);
  return ok(same ? null : { key: definition.key, distribution: distribution.value, rationale, sourceIds });
}

function sameAs(value: AssumptionValue, read: Omit<ProposedEdit, 'key'>): boolean {
  return (
    canonicalJson(value.distribution) === canonicalJson(read.distribution) &&
    value.rationale.trim() === read.rationale &&
    canonicalJson([...value.sourceIds].sort()) === canonicalJson([...read.sourceIds].sort())
  );
}

function readDistribution(
  cells: Cells,
  { definition, decimalMark }: RowContext,
): Result<Distribution, readonly RowProblem[]> {
  const kind = textOf(cells.distribution);
  const kinds = Object.keys(COLUMNS_OF_KIND);
  if (!isKind(kind)) return err([{ column: 'distribution', message: `“${kind}” is not one of ${kinds.join(', ')}.` }]);
  const { required, optional } = COLUMNS_OF_KIND[kind];
  const problems: RowProblem[] = [];
  const fields: Record<string, number | null> = {};
  for (const column of DISTRIBUTION_COLUMNS) {
    const cell = cells[column] ?? null;
    const belongs = required.includes(column) || optional.includes(column);
    if (cell === null || textOf(cell) === '') {
      if (required.includes(column)) problems.push({ column, message: `A ${kind} distribution needs “${column}”.` });
      if (optional.includes(column)) fields[column] = null;
      continue;
    }
    if (!belongs) {
      problems.push({ column, message: `A ${kind} distribution has no “${column}”: leave the cell empty.` });
      continue;
    }
    if (typeof cell === 'string' && decimalMark === 'unknown' && MAYBE_THOUSANDS.test(textOf(cell))) {
      const text = textOf(cell);
      const whole = text.replace('.', '');
      problems.push({ column, message: `“${text}” is ${Number(text)} or ${whole}: write ${text}0 or ${whole}.` });
      continue;
    }
    const number = numberOf(cell);
    if (number === null)
      problems.push({ column, message: `“${textOf(cell)}” is not a number, such as 0.25 or 4500000.` });
    else fields[column] = number;
  }
  if (problems.length > 0) return err(problems);
  const parsed = distributionSchema.safeParse({ kind, ...fields });
  if (!parsed.success) return err([{ column: 'distribution', message: 'This distribution is not complete.' }]);
  const issue = distributionIssue(parsed.data, definition);
  return issue === null ? ok(parsed.data) : err([{ column: issue.field, message: issue.message }]);
}

function isKind(text: string): text is Distribution['kind'] {
  return Object.hasOwn(COLUMNS_OF_KIND, text);
}

function textOf(cell: TableCell | undefined): string {
  return cell === null || cell === undefined ? '' : originalText(String(cell)).trim();
}

function numberOf(cell: TableCell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = textOf(cell);
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}
