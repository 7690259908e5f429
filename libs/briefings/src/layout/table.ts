import type { ChartTable, TableCell, TableColumn } from '@waveguide/charts';
import { required } from '@waveguide/quantity';
import { slideFont } from './fonts';
import { wrapText } from './lines';
import { textStyle, type FaceStyle } from './text';
import type { LayoutContext, SlideBox, SlideTable, SlideTableCell } from './types';

/** A column of words is not made narrower than this many times the type size. */
const NARROWEST = 4.5;
/** The widest that one column of words asks for, in times the type size; the rest wraps. */
const WIDEST = 32;
/** Most air in a column beside its words, in times the type size. */
const AIR = 5;
const PADDING = { x: 0.5, y: 0.3 } as const;

/** The column's name, with its unit if the numbers do not carry it themselves. */
function heading(column: TableColumn, cells: readonly TableCell[]): string {
  const { label, unit } = column;
  if (unit === 'text' || unit === 'year' || unit === 'n/a' || unit.startsWith('fraction')) return label;
  const sign = unit === 'USD' ? '$' : unit;
  const numbers = cells.filter(({ kind }) => kind === 'number');
  const carried = numbers.length > 0 && numbers.every(({ text }) => text.includes(sign));
  return carried ? label : `${label}, ${unit}`;
}

const headings = ({ columns, rows }: ChartTable): { readonly column: TableColumn; readonly head: string }[] =>
  columns.map((column, c) => {
    const cells = rows.flatMap((row) => row[c] ?? []);
    return { column, head: heading(column, cells) };
  });

interface Setting {
  readonly table: ChartTable;
  readonly box: SlideBox;
  readonly face: FaceStyle;
  readonly sizePx: number;
  readonly measure: LayoutContext['measure'];
}

interface ColumnNeed {
  /** Width below which words break inside, and above which nothing is gained; with padding. */
  readonly least: number;
  readonly most: number;
  readonly align: 'left' | 'right';
}

function needs({ table, face, sizePx, measure }: Setting): ColumnNeed[] {
  const [regular, bold] = [slideFont({ ...face, sizePx }), slideFont({ ...face, bold: true, sizePx })];
  const pad = 2 * PADDING.x * sizePx;
  return headings(table).map(({ column, head }, c) => {
    const cells = table.rows.map((row) => row[c]?.text ?? '');
    const words = [
      ...head.split(/\s+/).map((word) => measure(word, bold)),
      ...cells.flatMap((text) => text.split(/\s+/)).map((word) => measure(word, regular)),
    ];
    const whole = [measure(head, bold), ...cells.map((text) => measure(text, regular))];
    const numeric = column.unit !== 'text' && table.rows.some((row) => row[c]?.kind === 'number');
    return {
      least: Math.min(Math.max(...words), WIDEST * 0.5 * sizePx) + pad,
      most: Math.max(Math.min(Math.max(...whole), WIDEST * sizePx), NARROWEST * sizePx) + pad,
      align: numeric ? 'right' : 'left',
    };
  });
}

/** Every column its least, then what it gains from more, then air, but no more than `most` of it: a wide gap loses the eye. */
function widths(columns: readonly ColumnNeed[], of: { width: number; most: number }): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const gainOf = ({ least: from, most }: ColumnNeed): number => Math.max(0, most - from);
  const gain = columns.reduce((sum, column) => sum + gainOf(column), 0);
  const spare = of.width - least;
  if (spare >= gain) {
    const air = Math.min((spare - gain) / columns.length, of.most);
    return columns.map((column) => column.least + gainOf(column) + air);
  }
  return columns.map((column) => column.least + (gain === 0 ? 0 : (spare * gainOf(column)) / gain));
}

interface Attempt {
  readonly table: SlideTable;
  readonly complete: boolean;
}

function attempt(setting: Setting): Attempt {
  const { table, box, face, sizePx, measure } = setting;
  const style = textStyle(face, sizePx);
  const padding = { x: PADDING.x * sizePx, y: PADDING.y * sizePx };
  const all = needs(setting);
  let shown = all.length;
  while (shown > 1 && all.slice(0, shown).reduce((sum, { least }) => sum + least, 0) > box.width) shown -= 1;
  const columnWidths = widths(all.slice(0, shown), { width: box.width, most: AIR * sizePx });
  const widthOf = (column: number): number => required(columnWidths[column], `The width of column ${column}`);
  const cellOf = (text: string, column: number, bold: boolean): SlideTableCell => {
    const font = slideFont({ ...style, bold });
    return {
      text,
      lines: wrapText(text, widthOf(column) - 2 * padding.x, (t) => measure(t, font)),
      missing: false,
    };
  };
  const heightOf = (cells: readonly SlideTableCell[]) =>
    Math.max(1, ...cells.map(({ lines }) => lines.length)) * style.leading + 2 * padding.y;
  const head = headings(table)
    .slice(0, shown)
    .map(({ head: text }, c) => cellOf(text, c, true));
  const rows = table.rows.map((row) =>
    row.slice(0, shown).map((cell: TableCell, c) => ({
      ...cellOf(cell.text, c, c === 0),
      missing: cell.kind === 'missing',
    })),
  );
  const placed: { height: number; cells: SlideTableCell[] }[] = [];
  let used = heightOf(head);
  for (const cells of rows) {
    const height = heightOf(cells);
    if (used + height > box.height + 0.5) break;
    placed.push({ height, cells });
    used += height;
  }
  let x = box.x;
  const columns = all.slice(0, shown).map(({ align }, c) => {
    const column = { x, width: widthOf(c), align };
    x += column.width;
    return column;
  });
  const [moreRows, moreColumns] = [rows.length - placed.length, all.length - shown];
  return {
    table: {
      ...{ columns, style, padding, moreRows, moreColumns, rows: placed },
      box: { ...box, width: columnWidths.reduce((sum, width) => sum + width, 0), height: used },
      head: { height: heightOf(head), cells: head },
    },
    complete: moreRows === 0 && moreColumns === 0,
  };
}

/**
 * A table in a box: set smaller step by step until all of it fits. What does not fit at the smallest size is counted in `moreRows` and
 * `moreColumns`, for a note that says so; a row is shown whole or not at all.
 */
export function layoutTable(
  table: ChartTable,
  sizes: readonly number[],
  of: Omit<Setting, 'table' | 'sizePx'>,
): SlideTable {
  const attempts = sizes.map((sizePx) => attempt({ ...of, table, sizePx }));
  return (attempts.find(({ complete }) => complete) ?? required(attempts.at(-1), 'A type size')).table;
}

/** "And 12 more rows and 2 more columns in the workbook." or null if all is shown. */
export function moreSentence({ moreRows, moreColumns }: Pick<SlideTable, 'moreRows' | 'moreColumns'>): string | null {
  const counted = (count: number, one: string) =>
    count === 0 ? [] : [`${count} more ${one}${count === 1 ? '' : 's'}`];
  const parts = [...counted(moreRows, 'row'), ...counted(moreColumns, 'column')];
  return parts.length === 0 ? null : `And ${parts.join(' and ')} in the workbook.`;
}
