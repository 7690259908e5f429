import { dateOfRow, statedAs, type LedgerRow } from '@waveguide/evidence';
import {
  ledgerCheck,
  ledgerStandings,
  rowCounts,
  type EntityId,
  type MarketSummary,
  type RowCheck,
  type RowCounts,
  type SeriesAt,
} from '@waveguide/forecasts';
import type { YearSpan } from './forecast-view';

/** A row of the ledger with its words, as the API hands it out. */
export type LabelledRow = LedgerRow & { readonly stated: string; readonly scopeLabel: string };

/** Somebody else's figure for one year beside the model's. */
export interface LedgerReading {
  readonly id: string;
  readonly publisher: string;
  /** ISO date, whole or partial: published, or observed. */
  readonly date: string;
  readonly actual: boolean;
  /** “at least 18M”. */
  readonly stated: string;
  readonly bound: boolean;
  readonly scopeLabel: string;
  readonly verdict: RowCheck['verdict'];
  /** How it stands to the model, or why it is not held against it: a sentence that names both sides. */
  readonly reason: string;
  readonly tertiary: boolean;
  readonly sourceId: string;
}

/** The figures of one year, and how many of them the scenario in view meets. */
export interface YearReadings {
  readonly readings: readonly LedgerReading[];
  readonly counts: RowCounts;
}

function reading(row: LabelledRow, { verdict, reason }: Pick<RowCheck, 'verdict' | 'reason'>): LedgerReading {
  return {
    id: row.id,
    publisher: row.publisher,
    date: dateOfRow(row),
    actual: row.kind === 'observation',
    stated: row.stated,
    bound: statedAs(row.qualifier) === 'bound',
    scopeLabel: row.scopeLabel,
    verdict,
    reason,
    tertiary: row.evidence === 'tertiary',
    sourceId: row.sourceId,
  };
}

/**
 * The ledger's figures for one year that stand near an output of the model: those that are compared first, then the newest. The checks of
 * the overview judge them. Second reports of one forecast are left out, and so is what counts under no output of this name.
 */
export function ledgerReadings(
  rows: readonly LabelledRow[],
  { output, entity, year }: SeriesAt,
  summary: MarketSummary,
): YearReadings {
  const standings = ledgerStandings(rows);
  const judged = new Map(ledgerCheck({ summary, figures: rows }).map((check) => [check.row.id, check]));
  const readings = rows.flatMap((row): LedgerReading[] => {
    if (row.excluded || row.target.kind !== 'year' || row.target.year !== year) return [];
    const standing = standings.of(row, output, entity);
    switch (standing.kind) {
      case 'unrelated':
        return [];
      case 'not-comparable':
        return [reading(row, { verdict: 'not-compared', reason: standing.reason })];
      case 'comparable': {
        const check = judged.get(row.id);
        const priced = {
          verdict: 'not-compared',
          reason: 'Prices are held against the whole range of the evidence.',
        } as const;
        return [reading(row, check ?? priced)];
      }
    }
  });
  const compared = ({ verdict }: LedgerReading) => Number(verdict === 'not-compared');
  return {
    readings: readings.sort((a, b) => compared(a) - compared(b) || b.date.localeCompare(a.date)),
    counts: rowCounts(readings),
  };
}

/** A published rate of growth; the reason says why it is not comparable, null if it is. */
export type GrowthReading = Pick<
  LedgerReading,
  'id' | 'publisher' | 'stated' | 'scopeLabel' | 'tertiary' | 'sourceId'
> & { readonly reason: string | null };

/** Rates of growth that others state for the revenue of the same technology between the same two years. */
export function publishedGrowth(
  rows: readonly LabelledRow[],
  entity: EntityId,
  span: YearSpan,
): readonly GrowthReading[] {
  const growth = rows.filter(({ excluded, metric, basis, target }) => {
    if (excluded || metric !== 'growth' || basis !== 'compound-growth' || target.kind !== 'period') return false;
    return target.fromYear === span.from && target.toYear === span.to;
  });
  return growth.flatMap((row) => {
    // A rate is of the revenue whose scope it names: the same row as revenue of the span's last year.
    const revenue: LedgerRow = {
      ...row,
      metric: 'revenue',
      basis: 'annual',
      unit: 'USD',
      target: { kind: 'year', year: span.to },
    };
    const standing = ledgerStandings([revenue]).of(revenue, 'revenue', entity);
    if (standing.kind === 'unrelated') return [];
    const { id, publisher, stated, scopeLabel, sourceId } = row;
    const reason = standing.kind === 'comparable' ? null : standing.reason;
    return [{ id, publisher, stated, scopeLabel, sourceId, tertiary: row.evidence === 'tertiary', reason }];
  });
}
