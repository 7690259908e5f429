import type { Database } from '../postgres/client';
import { asJson } from '../revisions/insert-revision';
import type { Dataset } from './dataset';
import type { ContradictionRow, FigureRow } from './ledger-schema';
import { citationRows, insertEvidence, statementRows } from './statements';
import type { SourceKind, SourceTier } from '../generated/enums';
import type { SourceModel } from '../generated/models';

/** Prisma's name of an enum member: hyphens become underscores. */
function member<T extends string>(name: string): T {
  return name.replaceAll('-', '_') as T;
}

function positioned<T extends object>(rows: readonly T[]): (T & { position: number })[] {
  return rows.map((row, position) => ({ ...row, position }));
}

function figureRow<T extends FigureRow>({ period, ...row }: T) {
  return { ...row, fromYear: period?.[0] ?? null, toYear: period?.[1] ?? null };
}

/** What the dataset says about itself. */
export async function insertReading(database: Database, { dataset }: Dataset): Promise<void> {
  await database.datasetReading.create({ data: dataset });
}

/** Sources come first: everything else cites them. Those that people alone cite stand after the dataset's. */
export async function insertSources(
  database: Database,
  { sources }: Dataset,
  retired: readonly SourceModel[],
): Promise<void> {
  const rows = sources.map((row) => ({
    ...row,
    kind: member<SourceKind>(row.kind),
    tier: member<SourceTier>(row.tier),
  }));
  await database.source.createMany({ data: positioned([...rows, ...retired]) });
}

/** Estimates, observations and what contradicts what. */
export async function insertLedger(database: Database, dataset: Dataset): Promise<void> {
  await database.publishedEstimate.createMany({ data: positioned(dataset.publishedEstimates.map(figureRow)) });
  await database.observation.createMany({ data: positioned(dataset.observations.map(figureRow)) });
  await insertContradictions(database, dataset);
  await database.publishedSeries.createMany({
    data: positioned(dataset.baseModel.publishedSeries.map((row) => ({ ...row, points: asJson(row.points) }))),
  });
}

async function insertContradictions(database: Database, dataset: Dataset): Promise<void> {
  const estimates = new Set(dataset.publishedEstimates.map(({ id }) => id));
  const parts = ({ id, recordIds }: ContradictionRow) =>
    recordIds.map((recordId, position) => ({ contradictionId: id, recordId, position }));
  const links = dataset.contradictions.flatMap(parts);
  await database.contradiction.createMany({
    data: positioned(dataset.contradictions).map(({ recordIds: _, sourceIds: __, computed, ...row }) => ({
      ...row,
      computed: asJson(computed),
    })),
  });
  await database.contradictionEstimate.createMany({
    data: links
      .filter(({ recordId }) => estimates.has(recordId))
      .map(({ recordId: estimateId, ...link }) => ({ ...link, estimateId })),
  });
  await database.contradictionObservation.createMany({
    data: links
      .filter(({ recordId }) => !estimates.has(recordId))
      .map(({ recordId: observationId, ...link }) => ({ ...link, observationId })),
  });
  await insertEvidence(database, {
    citations: dataset.contradictions.flatMap(({ id, sourceIds }) => citationRows({ contradictionId: id }, sourceIds)),
  });
}

/** Claims with their checks, indicators, and recommendations with what they refer to. Challenges have to be there. */
export async function insertArguments(database: Database, dataset: Dataset): Promise<void> {
  await database.claim.createMany({ data: positioned(dataset.claims).map(({ checks: _, ...row }) => row) });
  await insertEvidence(database, {
    statements: dataset.claims.flatMap(({ id, checks }) => statementRows({ claimId: id }, 'check', checks)),
  });
  const { recommendations } = dataset;
  await database.recommendation.createMany({
    data: positioned(recommendations).map(({ linkedClaims: _, linkedChallenges: __, indicators: ___, ...row }) => row),
  });
  await database.recommendationClaim.createMany({
    data: recommendations.flatMap(({ id: recommendationId, linkedClaims }) =>
      linkedClaims.map((claimId, position) => ({ recommendationId, claimId, position })),
    ),
  });
  await database.recommendationChallenge.createMany({
    data: recommendations.flatMap(({ id: recommendationId, linkedChallenges }) =>
      linkedChallenges.map((challengeId, position) => ({ recommendationId, challengeId, position })),
    ),
  });
  await database.recommendationIndicator.createMany({
    data: recommendations.flatMap(({ id: recommendationId, indicators }) =>
      indicators.map((indicatorId, position) => ({ recommendationId, indicatorId, position })),
    ),
  });
}

/** Indicators, which challenges and recommendations refer to. */
export async function insertIndicators(database: Database, { indicators }: Dataset): Promise<void> {
  await database.indicator.createMany({
    data: positioned(indicators).map(({ latest, ...row }) => ({
      ...row,
      latestValue: latest.value,
      latestText: latest.text,
      latestSourceId: latest.sourceId,
    })),
  });
}
