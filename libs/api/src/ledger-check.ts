import { scopeRelation } from '@waveguide/charts';
import { basisLabel, scope, type LedgerFigure, type Observation, type PublishedEstimate } from '@waveguide/evidence';
import { unitOfOutput, type MarketSummary, type OutputName } from '@waveguide/forecasts';
import type { Maybe } from '@waveguide/quantity';
import { ENTITIES } from './entities';
import { statedText } from './ledger-figure-text';
import type { LedgerCheck } from './overview-schema';
import type { Range } from './quantity-schema';
import { rangeOf } from './summary-range';

interface CheckedRow {
  readonly recordId: string;
  readonly output: OutputName;
  readonly entity: string;
}

/** The rows of the ledger that the base model was held against when it was proposed, in the order of their years. */
export const CHECKED_ROWS: readonly CheckedRow[] = [
  { recordId: 'ob-cpo-ports-2025', output: 'ports', entity: 'co-packaged' },
  { recordId: 'ob-cpo-rev-2025-tf', output: 'revenue', entity: 'co-packaged' },
  { recordId: 'ob-lpo-2025-mnm', output: 'revenue', entity: 'lpo' },
  { recordId: 'ob-pluggable-2025-lc', output: 'revenue', entity: 'pluggable' },
  { recordId: 'fc-founding-ports-2027', output: 'ports', entity: 'co-packaged' },
  { recordId: 'fc-lc-2025-ports-2029', output: 'ports', entity: 'co-packaged' },
  { recordId: 'fc-lc-2026-ports-2030', output: 'ports', entity: 'co-packaged' },
  { recordId: 'fc-tf-2026-cpo-share', output: 'share', entity: 'co-packaged' },
  { recordId: 'fc-jpm-2025-cpo-2030', output: 'revenue', entity: 'co-packaged' },
  { recordId: 'fc-ms-2025-cpo-2030', output: 'revenue', entity: 'co-packaged' },
  { recordId: 'fc-jpm-2025-plug-2030', output: 'revenue', entity: 'pluggable' },
  { recordId: 'fc-mnm-lpo-2032', output: 'revenue', entity: 'lpo' },
  { recordId: 'fc-founding-rev-2035', output: 'revenue', entity: 'co-packaged' },
  { recordId: 'fc-idtechex-2036', output: 'revenue', entity: 'co-packaged' },
];

/** Holds a summary against those rows that are in the ledger and name a year of the model and a number. */
export function ledgerChecks(
  summary: MarketSummary,
  figures: readonly (PublishedEstimate | Observation)[],
): readonly LedgerCheck[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return CHECKED_ROWS.flatMap((row) => {
    const figure = byId.get(row.recordId);
    return figure === undefined ? [] : checkRow(summary, row, figure);
  });
}

function checkRow(summary: MarketSummary, row: CheckedRow, figure: PublishedEstimate | Observation): LedgerCheck[] {
  if (figure.target.kind !== 'year' || figure.value.kind === 'missing') return [];
  const { year } = figure.target;
  if (!summary.years.includes(year)) return [];
  const model = rangeOf(summary, { output: row.output, entity: row.entity, year });
  return [
    {
      recordId: figure.id,
      recordKind: figure.kind,
      year,
      output: row.output,
      entityName: ENTITIES.find(({ id }) => id === row.entity)?.name ?? row.entity,
      unit: unitOfOutput(row.output),
      publisher: figure.publisher,
      sourceId: figure.sourceId,
      stated: statedText(figure),
      scopeText: figure.scopeText,
      statedValue: figure.value.value,
      model,
      ...judge(model, { figure, row, stated: figure.value.value }),
    },
  ];
}

interface Stated {
  readonly figure: LedgerFigure;
  readonly row: CheckedRow;
  readonly stated: number;
}

/** The range of values that a row allows: a bound leaves one side open, a stated low and high are both taken. */
export function allowedRange(figure: LedgerFigure, stated: number): { readonly low: number; readonly high: number } {
  switch (figure.qualifier) {
    case 'at-least':
      return { low: stated, high: Number.POSITIVE_INFINITY };
    case 'at-most':
    case 'up-to':
      return { low: Number.NEGATIVE_INFINITY, high: stated };
    default:
      return { low: figure.low ?? stated, high: figure.high ?? stated };
  }
}

function judge(model: Maybe<Range>, { figure, row, stated }: Stated): Pick<LedgerCheck, 'verdict' | 'reason'> {
  if (model.kind === 'missing') return { verdict: 'other-scope', reason: model.detail };
  if (scopeRelation(figure, row.output, row.entity) !== 'same') {
    return {
      verdict: 'other-scope',
      reason: `Shown, not judged: the row counts “${scope(figure.scopeKey).label}” (${basisLabel(figure.basis)}), the model 800G-equivalent ports without near-packaged optics.`,
    };
  }
  const { low, high } = allowedRange(figure, stated);
  if (model.value.p90 < low) return { verdict: 'below', reason: 'Even the model’s P90 lies below what is stated.' };
  if (model.value.p10 > high) return { verdict: 'above', reason: 'Even the model’s P10 lies above what is stated.' };
  return { verdict: 'agrees', reason: 'What is stated meets the model’s P10 to P90.' };
}
