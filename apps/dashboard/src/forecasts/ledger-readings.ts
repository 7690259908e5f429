import { outputWords, scopeRelation } from '@waveguide/charts';
import type { RouterOutputs } from '@waveguide/api';
import type { YearSpan } from './forecast-view';
import type { Series } from './series-range';

type Estimates = RouterOutputs['forecasts']['estimates'];
type Figure = Estimates['estimates'][number] | Estimates['observations'][number];
/** What of a ledger row decides where it stands. */
export type LedgerRow = Pick<
  Figure,
  | 'id'
  | 'metric'
  | 'scopeKey'
  | 'basis'
  | 'target'
  | 'excluded'
  | 'publisher'
  | 'stated'
  | 'scopeLabel'
  | 'basisLabel'
  | 'evidence'
  | 'sourceId'
> &
  (
    | { readonly kind: 'published-estimate'; readonly vintage: string }
    | { readonly kind: 'observation'; readonly observedOn: string }
  );

/** Somebody else's figure for one year beside the model's. */
export interface LedgerReading {
  readonly id: string;
  readonly publisher: string;
  /** ISO date, whole or partial: published, or observed. */
  readonly date: string;
  readonly actual: boolean;
  /** “at least 18M”. */
  readonly stated: string;
  readonly scopeLabel: string;
  /** Why it may not be held against the model; null where it may. */
  readonly reason: string | null;
  readonly tertiary: boolean;
  readonly sourceId: string;
}

/** Why a row that is near enough to show may not be compared; null where it counts the same, undefined where it is about something else. */
function standing(row: LedgerRow, { output, entity }: Series): string | null | undefined {
  const own = outputWords(output, entity);
  const relation = scopeRelation(row, output, entity);
  if (relation === 'same') return null;
  if (relation === 'other') return `Not comparable: the model counts ${own.unit}, ${own.scope}.`;
  // The same thing summed over another span of time is worth showing, with that as its reason.
  if (scopeRelation({ ...row, basis: 'annual' }, output, entity) === 'unrelated') return undefined;
  return `Not comparable: this is ${row.basisLabel}, the model counts whole years.`;
}

function reading(row: LedgerRow, reason: string | null): LedgerReading {
  return {
    id: row.id,
    publisher: row.publisher,
    date: row.kind === 'published-estimate' ? row.vintage : row.observedOn,
    actual: row.kind === 'observation',
    stated: row.stated,
    scopeLabel: row.scopeLabel,
    reason,
    tertiary: row.evidence === 'tertiary',
    sourceId: row.sourceId,
  };
}

/**
 * The ledger's figures for one year that stand near an output of the model: those that count the same first, then the newest. Second
 * reports of one forecast are left out.
 */
export function ledgerReadings(rows: readonly LedgerRow[], series: Series, year: number): readonly LedgerReading[] {
  return rows
    .flatMap((row) => {
      if (row.excluded || row.target.kind !== 'year' || row.target.year !== year) return [];
      const reason = standing(row, series);
      return reason === undefined ? [] : [reading(row, reason)];
    })
    .sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null) || b.date.localeCompare(a.date));
}

/** Rates of growth that others state for the revenue of the same technology between the same two years. */
export function publishedGrowth(rows: readonly LedgerRow[], entity: string, span: YearSpan): readonly LedgerReading[] {
  return rows.flatMap((row) => {
    if (row.excluded || row.metric !== 'growth' || row.basis !== 'compound-growth') return [];
    if (row.target.kind !== 'period' || row.target.fromYear !== span.from || row.target.toYear !== span.to) return [];
    const relation = scopeRelation({ metric: 'revenue', scopeKey: row.scopeKey, basis: 'annual' }, 'revenue', entity);
    if (relation === 'unrelated') return [];
    return [reading(row, relation === 'same' ? null : 'It counts another scope.')];
  });
}
