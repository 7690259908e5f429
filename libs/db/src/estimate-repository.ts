import {
  BASES,
  EVIDENCE_TIERS,
  METRICS,
  QUALIFIERS,
  SCOPE_KEYS,
  type EstimateTarget,
  type LedgerFigure,
  type Observation,
  type PublishedEstimate,
} from '@waveguide/evidence';
import { missing, present, UNIT_IDS } from '@waveguide/quantity';
import type { Database } from './client';
import { closedValue } from './closed-value';
import type { ObservationModel, PublishedEstimateModel } from './generated/models';

type LedgerRow = Omit<PublishedEstimateModel, 'vintage'>;

function toTarget(row: Pick<LedgerRow, 'year' | 'fromYear' | 'toYear'>): EstimateTarget {
  if (row.year !== null) return { kind: 'year', year: row.year };
  if (row.fromYear !== null && row.toYear !== null) {
    return { kind: 'period', fromYear: row.fromYear, toYear: row.toYear };
  }
  return { kind: 'not-stated', detail: 'The part of the source that was read names no target year.' };
}

function toFigure(row: LedgerRow): LedgerFigure {
  return {
    id: row.id,
    sourceId: row.sourceId,
    locator: row.locator,
    publisher: row.publisher,
    metric: closedValue(METRICS, row.metric),
    scopeKey: closedValue(SCOPE_KEYS, row.scopeKey),
    scopeText: row.scopeText,
    basis: closedValue(BASES, row.basis),
    target: toTarget(row),
    value:
      row.value === null
        ? missing('not-reported', 'The source makes a statement without a number.')
        : present(row.value),
    low: row.low,
    high: row.high,
    unit: closedValue(UNIT_IDS, row.unit),
    qualifier: closedValue(QUALIFIERS, row.qualifier),
    quoteSummary: row.quoteSummary,
    evidence: closedValue(EVIDENCE_TIERS, row.evidence),
    flag: row.flag,
    excluded: row.excluded,
  };
}

function toEstimate(row: PublishedEstimateModel): PublishedEstimate {
  return { ...toFigure(row), kind: 'published-estimate', vintage: row.vintage };
}

function toObservation(row: ObservationModel): Observation {
  return { ...toFigure(row), kind: 'observation', observedOn: row.observedOn, derived: row.derived };
}

/** Narrows the ledger; what is left out does not narrow. */
export interface LedgerFilter {
  readonly metric?: LedgerFigure['metric'];
  readonly scopeKeys?: readonly LedgerFigure['scopeKey'][];
  readonly basis?: LedgerFigure['basis'];
}

function where({ metric, scopeKeys, basis }: LedgerFilter) {
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(scopeKeys === undefined ? {} : { scopeKey: { in: [...scopeKeys] } }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** Everybody's forecasts, all vintages, in the order of the dataset. */
export async function listEstimates(
  database: Database,
  filter: LedgerFilter = {},
): Promise<readonly PublishedEstimate[]> {
  const rows = await database.publishedEstimate.findMany({ where: where(filter), orderBy: { position: 'asc' } });
  return rows.map(toEstimate);
}

/** Actuals, in the order of the dataset. */
export async function listObservations(database: Database, filter: LedgerFilter = {}): Promise<readonly Observation[]> {
  const rows = await database.observation.findMany({ where: where(filter), orderBy: { position: 'asc' } });
  return rows.map(toObservation);
}
