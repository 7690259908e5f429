import { scope, statedText, type Consensus } from '@waveguide/evidence';
import type { ModelAnswer } from '@waveguide/forecasts';
import { formatQuantity, formatRange, isolated, unit as unitOf, type Maybe, type UnitId } from '@waveguide/quantity';
import type { ChartTable, TableCell } from '../spec/chart-spec';
import type { ChartContext } from '../spec/context';
import { dateText } from '../spec/date-text';
import { missingCell, numberCell, textCell, yearCell } from './table-cells';
import type { Vintage } from './vintage-dots';

function valueCell({ row }: Vintage, unit: UnitId): TableCell {
  if (row.value.kind === 'missing') return missingCell(row.value.detail);
  return row.unit === unit ? numberCell(row.value.value, unit) : missingCell(`stated in ${unitOf(row.unit).name}`);
}

/** How a row is counted: ready-made words, or the reason why it is not. */
function countedText({ standing, reason }: Vintage): string {
  if (standing === 'counted') return 'counted';
  return standing === 'bound' ? 'a bound, beside the median' : (reason ?? 'not counted');
}

export interface VintageTableOf {
  readonly unit: UnitId;
  /** That all rows are about. */
  readonly year: number;
  /** Of the rows that are counted; null if there is no question. */
  readonly consensus: Pick<Consensus, 'figures' | 'median'> | null;
  readonly answer: Maybe<ModelAnswer> | null;
  readonly context: ChartContext;
}

/** The median as a row of its own, if it is more than the one figure that it is of. */
function medianRow(consensus: VintageTableOf['consensus'], { unit, year }: VintageTableOf): TableCell[][] {
  if (consensus === null || consensus.figures.length < 2 || consensus.median.kind === 'missing') return [];
  const { figures, median } = consensus;
  return [
    [
      textCell(`Median of ${figures.length} publishers`),
      missingCell('at their own dates'),
      yearCell(year),
      numberCell(median.value, unit),
      textCell(formatQuantity(median.value, unit)),
      textCell('what the question counts'),
      textCell('as counted'),
      textCell('the consensus'),
    ],
  ];
}

/** Every estimate near the question, by date of publication, with how it counts; the scenario's own range last. */
export function vintageTable(vintages: readonly Vintage[], of: VintageTableOf): ChartTable {
  const { unit, year, consensus, answer, context } = of;
  const model: TableCell[][] =
    answer?.kind === 'present'
      ? [
          [
            textCell(`Waveguide ${isolated(context.scenario?.name ?? '')}`.trim()),
            textCell(context.revision === null ? 'draft' : `revision ${context.revision.number}`),
            yearCell(year),
            numberCell(answer.value.p50, unit),
            textCell(
              `${formatQuantity(answer.value.p50, unit)}, P10 to P90 ${formatRange({ low: answer.value.p10, high: answer.value.p90 }, unit)}`,
            ),
            textCell('what the question counts'),
            textCell('model'),
            textCell('beside the consensus, no part of it'),
          ],
        ]
      : [];
  return {
    columns: [
      { key: 'by', label: 'Publisher', unit: 'text' },
      { key: 'published', label: 'Published', unit: 'text' },
      { key: 'year', label: 'For', unit: 'year' },
      { key: 'value', label: 'Value', unit },
      { key: 'stated', label: 'As stated', unit: 'text' },
      { key: 'scope', label: 'Counts', unit: 'text' },
      { key: 'evidence', label: 'Evidence', unit: 'text' },
      { key: 'consensus', label: 'In the consensus', unit: 'text' },
    ],
    rows: [
      ...vintages.map((vintage): TableCell[] => [
        textCell(vintage.row.publisher),
        textCell(dateText(vintage.row.vintage)),
        yearCell(year),
        valueCell(vintage, unit),
        textCell(statedText(vintage.row)),
        textCell(scope(vintage.row.scopeKey).label),
        textCell(vintage.row.evidence),
        textCell(countedText(vintage)),
      ]),
      ...medianRow(consensus, of),
      ...model,
    ],
  };
}
