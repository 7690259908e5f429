import { layerValue, type ChartSpec, type StackMark } from '@waveguide/charts';
import { formatQuantity, parseQuantity, roundToDigits, type UnitId } from '@waveguide/quantity';
import type { TableEvidence } from '../content/resolved-slide';
import { tableFigures } from '../titles/table-series';
import { writtenPlace } from '../titles/written-place';

/** Parts that a reader would add up, and that as printed do not give the total that is printed or known. */
export interface RoundingGap {
  /** What the parts belong to: "2036". */
  readonly of: string;
  /** The parts as printed. */
  readonly parts: readonly string[];
  /** The printed parts added up, as printed parts are written. */
  readonly sum: string;
  readonly total: string;
  /** Sum less total in the unit of the parts, after the rounding of the coarsest part. */
  readonly difference: number;
  readonly unit: UnitId;
}

interface Part {
  readonly text: string;
  /** The full number. */
  readonly value: number;
}

interface Total {
  readonly text: string;
  readonly value: number;
}

/** A share of everything: what shares add up to when each is taken in full. */
const WHOLE: Total = { text: '100%', value: 1 };
/** Full numbers that make a whole differ from it by no more than the error of adding them. */
const NEARLY = 1e-6;
const TOTAL_LABEL = /^(?:total|all|sum|market)\b/i;

/** The value and the size of the last digit of a printed figure; null if it cannot be read. */
function printed(text: string, unit: UnitId): { value: number; place: number } | null {
  const read = parseQuantity(text, unit);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  if (!read.ok || digits === undefined) return null;
  const plain = Number(digits.replaceAll(',', ''));
  const size = plain === 0 ? 0 : Math.abs(read.value) / plain;
  return { value: read.value, place: writtenPlace(digits) * size };
}

/**
 * Adds printed parts up and holds the sum, rounded as coarsely as the coarsest part, against the total.
 * @returns null if they agree or a part cannot be read
 */
export function roundingGap(
  parts: readonly Part[],
  of: { total: Total; unit: UnitId; name: string },
): RoundingGap | null {
  const read = parts.map(({ text }) => printed(text, of.unit));
  const known = read.filter((part) => part !== null);
  if (known.length < parts.length || parts.length < 2) return null;
  const total = printed(of.total.text, of.unit)?.value ?? of.total.value;
  const sum = roundToDigits(
    known.reduce((all, { value }) => all + value, 0),
    12,
  );
  const coarsest = Math.max(...known.map(({ place }) => place));
  if (coarsest === 0) return null;
  const rounded = (value: number) => roundToDigits(Math.round(roundToDigits(value / coarsest, 12)) * coarsest, 12);
  const difference = roundToDigits(rounded(sum) - rounded(total), 12);
  if (difference === 0) return null;
  return {
    of: of.name,
    parts: parts.map(({ text }) => text),
    sum: formatQuantity(sum, of.unit, { digits: 4 }),
    total: of.total.text,
    difference,
    unit: of.unit,
  };
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { value }) => sum + value, 0);
const makeWhole = (parts: readonly Part[]): boolean => Math.abs(sumOf(parts) - 1) < NEARLY;

/** Layers of a stack as its labels print them at its last year. */
function gapOfStack(spec: ChartSpec, mark: StackMark): RoundingGap[] {
  const axis = spec.axes.y;
  const last = mark.xs.length - 1;
  if ((axis.kind !== 'linear' && axis.kind !== 'log') || last < 0) return [];
  const labels = spec.endLabels.filter(({ markId }) => markId === mark.id);
  const textOf = (name: string) => labels.find(({ text }) => text.startsWith(`${name} `))?.text.slice(name.length + 1);
  const parts = mark.layers.flatMap((layer): Part[] => {
    const text = textOf(layer.label);
    return text === undefined ? [] : [{ text, value: layerValue(layer, last) }];
  });
  if (parts.length < mark.layers.length) return [];
  const stated = textOf('Total');
  const total =
    stated === undefined
      ? axis.unit === 'fraction' && makeWhole(parts)
        ? WHOLE
        : null
      : { text: stated, value: sumOf(parts) };
  if (total === null) return [];
  const gap = roundingGap(parts, { total, unit: axis.unit, name: String(mark.xs[last]) });
  return gap === null ? [] : [gap];
}

/** Stacked layers as a chart's labels print them. */
export function chartRoundingGaps(spec: ChartSpec): RoundingGap[] {
  return spec.marks
    .filter((mark): mark is StackMark => mark.type === 'stack')
    .flatMap((mark) => gapOfStack(spec, mark));
}

/** The columns of each row that are parts of one whole, or of a total that stands in a column of its own. */
function gapsOfRows(evidence: TableEvidence): RoundingGap[] {
  const figures = tableFigures(evidence).filter(({ level }) => level === 'value');
  const rows = [...new Set(figures.map(({ row }) => row))];
  return rows.flatMap((row) => {
    const mine = figures.filter((figure) => figure.row === row);
    const [first] = mine;
    const name = String(first?.year ?? first?.owner ?? `row ${row + 1}`);
    return [...new Set(mine.map(({ unit }) => unit))].flatMap((unit) => {
      const ofUnit = mine.filter((figure) => figure.unit === unit);
      const stated = ofUnit.find(({ column }) => TOTAL_LABEL.test(column.label));
      const parts = ofUnit.filter((figure) => figure !== stated);
      const adds = stated !== undefined && Math.abs(sumOf(parts) - stated.value) <= NEARLY * Math.abs(stated.value);
      const total = adds ? stated : unit === 'fraction' && makeWhole(parts) ? WHOLE : null;
      const gap = total === null ? null : roundingGap(parts, { total, unit, name });
      return gap === null ? [] : [gap];
    });
  });
}

/** Columns of shares whose rows of one year, or all rows if there are no years, make a whole. */
function gapsOfColumns(evidence: TableEvidence): RoundingGap[] {
  const figures = tableFigures(evidence).filter(
    ({ level, unit, others }) => level === 'value' && unit === 'fraction' && !others,
  );
  const groupOf = ({ column, year }: (typeof figures)[number]) => `${column.key} ${year ?? ''}`;
  return [...new Set(figures.map(groupOf))].flatMap((group) => {
    const parts = figures.filter((figure) => groupOf(figure) === group);
    const [first, second] = parts;
    if (first === undefined || second === undefined || !makeWhole(parts)) return [];
    const { column, year } = first;
    const name = year === null ? column.label : `${column.label}, ${year}`;
    const gap = roundingGap(parts, { total: WHOLE, unit: 'fraction', name });
    return gap === null ? [] : [gap];
  });
}

/** Shares and parts as a table prints them. */
export function tableRoundingGaps(evidence: TableEvidence): RoundingGap[] {
  return [...gapsOfRows(evidence), ...gapsOfColumns(evidence)];
}

/** By how much, in words: "1 percentage point short", "$0.1B over". */
export function differenceText({ difference, unit }: Pick<RoundingGap, 'difference' | 'unit'>): string {
  const way = difference > 0 ? 'too much' : 'short';
  if (unit === 'fraction') {
    const points = roundToDigits(Math.abs(difference) * 100, 6);
    return `${points} percentage ${points === 1 ? 'point' : 'points'} ${way}`;
  }
  return `${formatQuantity(Math.abs(difference), unit)} ${way}`;
}
