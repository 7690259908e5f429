import { scope, statedText } from '@waveguide/evidence';
import type { ModelAnswer } from '@waveguide/forecasts';
import { formatQuantity, formatRange, isolated, unit as unitOf, type Maybe, type UnitId } from '@waveguide/quantity';
import type { ChartTable, TableCell } from '../spec/chart-spec';
import type { ChartContext } from '../spec/context';
import { dateText } from '../spec/date-text';
import { missingCell, numberCell, textCell } from './table-cells';
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
  readonly answer: Maybe<ModelAnswer> | null;
  readonly context: ChartContext;
}

/** Every estimate near the question, by date of publication, with how it counts; the scenario's own range last. */
export function vintageTable(vintages: readonly Vintage[], { unit, answer, context }: VintageTableOf): ChartTable {
  const model: TableCell[][] =
    answer?.kind === 'present'
      ? [
          [
            textCell(`Waveguide ${isolated(context.scenario?.name ?? '')}`.trim()),
            textCell(context.revision === null ? 'draft' : `revision ${context.revision.number}`),
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
      { key: 'publisher', label: 'Publisher', unit: 'text' },
      { key: 'published', label: 'Published', unit: 'text' },
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
        valueCell(vintage, unit),
        textCell(statedText(vintage.row)),
        textCell(scope(vintage.row.scopeKey).label),
        textCell(vintage.row.evidence),
        textCell(countedText(vintage)),
      ]),
      ...model,
    ],
  };
}
