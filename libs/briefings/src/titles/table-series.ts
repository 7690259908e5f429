import type { TableCell, TableColumn } from '@waveguide/charts';
import type { UnitId } from '@waveguide/quantity';
import type { TableEvidence } from '../content/resolved-slide';

/** Which number of a distribution a column holds; `value` for a mean, a figure, anything that stands on its own. */
export type Level = 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'low' | 'high' | 'value';
const LEVELS: ReadonlySet<string> = new Set<Level>(['p10', 'p25', 'p50', 'p75', 'p90', 'low', 'high']);

/** One number of a table together with what its row and column say about it. */
export interface TableFigure {
  readonly row: number;
  readonly column: TableColumn;
  readonly unit: UnitId;
  readonly value: number;
  readonly text: string;
  readonly level: Level;
  /** The calendar year of its row; null if the table has no column of years. */
  readonly year: number | null;
  /** Scenario, technology or lane; null if the table holds one series only. */
  readonly owner: string | null;
  /** Another publisher's figure rather than the product's own. */
  readonly others: boolean;
}

const isNumber = (cell: TableCell | undefined): cell is Extract<TableCell, { kind: 'number' }> =>
  cell?.kind === 'number';
const levelOf = ({ key }: TableColumn): Level => (LEVELS.has(key) ? (key as Level) : 'value');
/** "CPO, mean" is CPO's column, "Upside, P50" the upside's. */
const columnOwner = ({ label }: TableColumn): string => label.replace(/, (?:mean|P\d\d)$/, '');

/** The first two texts of a row. */
function rowWords(evidence: TableEvidence, row: readonly TableCell[]): string[] {
  return row
    .filter(({ kind, text }, at) => kind !== 'number' && text !== '' && evidence.table.columns[at]?.unit === 'text')
    .slice(0, 2)
    .map(({ text }) => text);
}

/** The words that name what each row is about: its first text, with the second one if several rows begin alike. */
function rowNames(evidence: TableEvidence, byYear: boolean): (string | null)[] {
  const words = evidence.table.rows.map((row) => rowWords(evidence, row));
  return words.map(([first, second]) => {
    if (first === undefined) return null;
    const alike = !byYear && words.filter(([other]) => other === first).length > 1;
    return alike && second !== undefined ? `${first}, ${second}` : first;
  });
}

/** Whether a row of a forecast holds what somebody else published: the column `by` names its publisher. */
export function isPublishedRow(evidence: TableEvidence, row: readonly TableCell[]): boolean {
  const at = evidence.table.columns.findIndex(({ key }) => key === 'by');
  const cell = at < 0 ? undefined : row[at];
  return cell?.kind === 'text' && !/^Waveguide\b/.test(cell.text);
}

/** Every number of a table but its years. */
export function tableFigures(evidence: TableEvidence): TableFigure[] {
  const { columns, rows } = evidence.table;
  const yearAt = columns.findIndex(({ unit }) => unit === 'year');
  const names = rowNames(evidence, yearAt >= 0);
  return rows.flatMap((row, index) => {
    const yearCell = yearAt < 0 ? undefined : row[yearAt];
    const year = isNumber(yearCell) ? yearCell.value : null;
    const name = names[index] ?? null;
    const others = isPublishedRow(evidence, row);
    return columns.flatMap((column, at): TableFigure[] => {
      const cell = row[at];
      if (at === yearAt || column.unit === 'text' || column.unit === 'year' || !isNumber(cell)) return [];
      const level = levelOf(column);
      const scenario = column.key.startsWith('scenario-') || (year !== null && level === 'value');
      const owner = scenario ? columnOwner(column) : name === null ? null : name.replace(/^Waveguide, /, '');
      return [
        { row: index, column, unit: column.unit, value: cell.value, text: cell.text, level, year, owner, others },
      ];
    });
  });
}
