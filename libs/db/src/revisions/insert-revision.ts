import {
  canonicalCorrelations,
  type MarketSummary,
  type RankCorrelation,
  type RevisionAuthor,
  type RevisionValue,
} from '@waveguide/forecasts';
import type { Database } from '../postgres/client';
import type { Prisma } from '../generated/client';
import { storedDistribution } from '../stored/distribution';
import { storedResult } from '../stored/result';

/** A complete revision, ready to be written. */
export interface NewRevision {
  readonly scenarioId: string;
  /** The head on which it follows, or null for a scenario's first. */
  readonly parentNumber: number | null;
  readonly author: RevisionAuthor;
  /** Who approved it in a review, if anybody did. */
  readonly approver?: RevisionAuthor | null;
  readonly message: string;
  readonly contentHash: string;
  readonly values: readonly RevisionValue[];
  /** Independent draws unless stated. */
  readonly correlations?: readonly RankCorrelation[] | undefined;
  readonly summary: MarketSummary;
}

/**
 * A plain-JSON value as Prisma's input type, which has an index signature that interfaces lack; undefined members are left out.
 */
export function asJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** Appends a revision with its values and result and moves the head to it. Runs within the caller's transaction. */
export async function insertRevision(database: Database, revision: NewRevision): Promise<void> {
  const { scenarioId, parentNumber, author, summary } = revision;
  const number = (parentNumber ?? 0) + 1;
  await database.revision.create({
    data: {
      scenarioId,
      number,
      parentNumber,
      authorUserId: author.userId,
      authorName: author.name,
      approverUserId: revision.approver?.userId ?? null,
      approverName: revision.approver?.name ?? null,
      message: revision.message,
      contentHash: revision.contentHash,
      engineVersion: summary.engineVersion,
      seed: summary.seed,
      drawCount: summary.drawCount,
    },
  });
  await database.assumptionValue.createMany({
    data: revision.values.map(({ distribution, sourceIds, key, basis, rationale, inherited }) => ({
      scenarioId,
      revisionNumber: number,
      key,
      distribution: asJson(storedDistribution(distribution)),
      basis,
      rationale,
      sourceIds: [...sourceIds],
      inherited,
    })),
  });
  const correlations = canonicalCorrelations(revision.correlations ?? []);
  if (correlations.length > 0) {
    await database.revisionCorrelation.createMany({
      data: correlations.map((correlation) => ({ scenarioId, revisionNumber: number, ...correlation })),
    });
  }
  await database.revisionResult.create({
    data: { scenarioId, revisionNumber: number, summary: asJson(storedResult(summary)) },
  });
  await database.scenario.update({ where: { id: scenarioId }, data: { headNumber: number } });
}
