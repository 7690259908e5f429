import type { EstimateTarget, LedgerFigure, Observation, PublishedEstimate } from '@waveguide/evidence';
import { observationSchema, publishedEstimateSchema } from '@waveguide/evidence/schema';
import { missing, present } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import { readRecord } from '../postgres/read-record';
import type { ObservationModel, PublishedEstimateModel } from '../generated/models';

type TargetColumns = Pick<PublishedEstimateModel, 'year' | 'fromYear' | 'toYear'>;

function toTarget(row: TargetColumns): EstimateTarget {
  if (row.year !== null) return { kind: 'year', year: row.year };
  if (row.fromYear !== null && row.toYear !== null) {
    return { kind: 'period', fromYear: row.fromYear, toYear: row.toYear };
  }
  return { kind: 'not-stated', detail: 'The part of the source that was read names no target year.' };
}

function toFigure<Row extends TargetColumns & { readonly value: number | null }>(row: Row) {
  const value =
    row.value === null ? missing('not-reported', 'The source makes a statement without a number.') : present(row.value);
  return { ...row, target: toTarget(row), value };
}

function toEstimate(row: PublishedEstimateModel): PublishedEstimate {
  return readRecord(publishedEstimateSchema, { ...toFigure(row), kind: 'published-estimate' });
}

function toObservation(row: ObservationModel): Observation {
  return readRecord(observationSchema, { ...toFigure(row), kind: 'observation' });
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
