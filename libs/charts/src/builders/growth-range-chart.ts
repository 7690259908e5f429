import { formatQuantity, type Maybe } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type Provenance, type TableCell } from '../spec/chart-spec';
import type { ColourRole } from '../spec/colour-role';
import { rangeLaneFrame } from './range-lane-frame';
import type { RangeLane } from './range-lanes';
import { maybeCell, missingCell, numberCell, textCell } from './table-cells';

/** Compound growth of one quantity between two years, computed draw by draw; fractions per year. */
export interface GrowthRow {
  readonly id: string;
  readonly label: string;
  readonly role: ColourRole;
  readonly fromYear: number;
  readonly toYear: number;
  readonly rate: Maybe<{ readonly p10: number; readonly p50: number; readonly p90: number }>;
}

export interface GrowthRangeInput {
  readonly rows: readonly GrowthRow[];
  /** What grows, inside a sentence, where it is the same in every row: "ports". */
  readonly quantity?: string;
  readonly run: Provenance['run'];
}

const span = ({ fromYear, toYear }: GrowthRow): string => `${fromYear} to ${toYear}`;

const years = ({ fromYear, toYear }: GrowthRow): string => `${fromYear} and ${toYear}`;

/** A technology as a sentence names it; other rows speak for themselves. */
function nameOf({ id, label }: GrowthRow): string {
  const { noun } = technologyName(id);
  return noun === id ? label : noun;
}

function findingOf(rows: readonly GrowthRow[], quantity: string | undefined): string {
  const known = rows.flatMap((row) => (row.rate.kind === 'present' ? [{ row, p50: row.rate.value.p50 }] : []));
  const sorted = [...known].sort((a, b) => b.p50 - a.p50);
  const [fastest, slowest] = [sorted[0], sorted.at(-1)];
  if (fastest === undefined || slowest === undefined) return 'No growth rate is defined between these years';
  const rate = (p50: number) => formatQuantity(p50, 'fraction/yr');
  const text = ({ row, p50 }: { row: GrowthRow; p50: number }) => `${rate(p50)} a year between ${years(row)}`;
  const name = ({ row }: { row: GrowthRow }) => nameOf(row);
  if (fastest === slowest) return `Growth of ${name(fastest)} is ${text(fastest)}`;
  if (fastest.row.label === slowest.row.label) {
    const slows = fastest.row.fromYear <= slowest.row.fromYear;
    const [earlier, later] = slows ? [fastest, slowest] : [slowest, fastest];
    if (rate(fastest.p50) === rate(slowest.p50))
      return `Growth of ${name(fastest)} stays at ${text(earlier)} and between ${years(later.row)}`;
    return `Growth of ${name(fastest)} ${slows ? 'slows' : 'quickens'} from ${text(earlier)} to ${text(later)}`;
  }
  const head = `Growth${quantity === undefined ? '' : ` of ${quantity}`}`;
  if (span(fastest.row) === span(slowest.row)) {
    return `${head} between ${years(fastest.row)} is fastest for ${name(fastest)}, at ${rate(fastest.p50)} a year, and slowest for ${name(slowest)}, at ${rate(slowest.p50)}`;
  }
  return `${head} is fastest for ${name(fastest)}, at ${text(fastest)}, and slowest for ${name(slowest)}, at ${text(slowest)}`;
}

/** Compound annual growth rates with their P10 to P90. A rate that is undefined keeps its reason in the table. */
export function growthRangeChart(input: GrowthRangeInput, context: ChartContext): ChartSpec {
  const lanes = input.rows.flatMap((row): RangeLane[] => {
    if (row.rate.kind === 'missing') return [];
    const { p10, p50, p90 } = row.rate.value;
    return [
      {
        id: row.id,
        label: row.label,
        note: span(row),
        role: row.role,
        low: p10,
        middle: p50,
        high: p90,
        citation: null,
      },
    ];
  });
  const finding = findingOf(input.rows, input.quantity);
  return {
    version: CHART_SPEC_VERSION,
    id: 'growth-range',
    finding,
    subtitle: `Compound annual growth${input.quantity === undefined ? '' : ` of ${input.quantity}`}, per cent a year; P50 with P10 to P90, computed draw by draw`,
    description: `${finding}. One lane per quantity and span of years.`,
    ...rangeLaneFrame(lanes, 'fraction/yr'),
    table: {
      columns: [
        { key: 'quantity', label: 'Quantity', unit: 'text' },
        { key: 'years', label: 'Years', unit: 'text' },
        { key: 'p10', label: 'P10', unit: 'fraction/yr' },
        { key: 'p50', label: 'P50', unit: 'fraction/yr' },
        { key: 'p90', label: 'P90', unit: 'fraction/yr' },
      ],
      rows: input.rows.map((row): TableCell[] => {
        const { rate } = row;
        const values: TableCell[] =
          rate.kind === 'present'
            ? [rate.value.p10, rate.value.p50, rate.value.p90].map((v) => numberCell(v, 'fraction/yr'))
            : [missingCell(rate.detail), maybeCell(rate, 'fraction/yr'), missingCell(rate.detail)];
        return [textCell(row.label), textCell(span(row)), ...values];
      }),
    },
    provenance: provenanceOf(context, {
      citations: citationsOf(context.sources),
      run: input.run,
      notes: ['The rate of each draw is taken first, then its quantiles; rates of quantiles would differ.'],
    }),
  };
}
