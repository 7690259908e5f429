import type { Database } from '../postgres/client';
import type { Dataset } from './dataset';
import { citationRows, insertEvidence, statementRows } from './statements';
import type { AttributeRow } from './technology-schema';

interface PlacedAttribute extends AttributeRow {
  readonly technologyId: string | null;
}

/** Technologies with scores, attributes and the matrix that compares them in words. */
export async function insertTechnologies(database: Database, { technologies: seed }: Dataset): Promise<void> {
  await database.ordinalScale.createMany({
    data: Object.entries(seed.ordinalScales).map(([key, scale], position) => ({ key, ...scale, position })),
  });
  await database.technology.createMany({
    data: seed.technologies.map(({ ordinals: _, attributes: __, sourceIds: ___, ...row }, position) => ({
      ...row,
      position,
    })),
  });
  await database.technologyOrdinal.createMany({
    data: seed.technologies.flatMap(({ id: technologyId, ordinals }) =>
      Object.entries(ordinals).map(([scaleKey, score]) => ({ technologyId, scaleKey, score })),
    ),
  });
  await insertEvidence(database, {
    citations: seed.technologies.flatMap(({ id, sourceIds }) => citationRows({ technologyId: id }, sourceIds)),
  });
  await insertAttributes(database, [
    ...seed.technologies.flatMap(({ id, attributes }) => attributes.map((row) => ({ ...row, technologyId: id }))),
    ...seed.commonAttributes.map((row) => ({ ...row, technologyId: null })),
  ]);
  const { rows, sourceId, locator } = seed.comparativeMatrix;
  await database.comparisonMatrixRow.createMany({
    data: rows.map(({ key, feature }, position) => ({ key, feature, sourceId, locator, position })),
  });
  await database.comparisonMatrixCell.createMany({
    data: rows.flatMap(({ key: rowKey, cells }) =>
      Object.entries(cells).map(([technologyId, text]) => ({ rowKey, technologyId, text })),
    ),
  });
}

async function insertAttributes(database: Database, attributes: readonly PlacedAttribute[]): Promise<void> {
  const idOf = ({ technologyId, key }: Pick<PlacedAttribute, 'technologyId' | 'key'>) =>
    `${technologyId ?? 'common'}.${key}`;
  await database.technologyAttribute.createMany({
    data: attributes.map(({ sourceIds: _, ...row }, position) => ({
      ...row,
      id: idOf(row),
      qualifier: row.qualifier ?? null,
      position,
    })),
  });
  await insertEvidence(database, {
    citations: attributes.flatMap((row) => citationRows({ attributeId: idOf(row) }, row.sourceIds)),
  });
}

/** Material systems, assembly methods and laser positions. */
export async function insertPackaging(database: Database, { technologies: seed }: Dataset): Promise<void> {
  await database.picPlatform.createMany({
    data: seed.picPlatforms.map(({ evidence: _, ...row }, position) => ({ ...row, position })),
  });
  await database.integrationMethod.createMany({
    data: seed.integrationMethods.map(({ evidence: _, ...row }, position) => ({ ...row, position })),
  });
  await database.laserApproach.createMany({
    data: seed.laserApproaches.map(({ evidence: _, ...row }, position) => ({ ...row, position })),
  });
  await insertEvidence(database, {
    statements: [
      ...seed.picPlatforms.flatMap((row) => statementRows({ picPlatformId: row.id }, 'evidence', row.evidence)),
      ...seed.integrationMethods.flatMap((row) =>
        statementRows({ integrationMethodId: row.id }, 'evidence', row.evidence),
      ),
      ...seed.laserApproaches.flatMap((row) => statementRows({ laserApproachId: row.id }, 'evidence', row.evidence)),
    ],
  });
}

/** What stands in the way. Technologies and indicators have to be there. */
export async function insertChallenges(database: Database, { challenges }: Dataset): Promise<void> {
  await database.challenge.createMany({
    data: challenges.map(({ affects: _, indicators: __, evidence: ___, ...row }, position) => ({ ...row, position })),
  });
  await database.challengeTechnology.createMany({
    data: challenges.flatMap(({ id: challengeId, affects }) =>
      affects.map((technologyId, position) => ({ challengeId, technologyId, position })),
    ),
  });
  await database.challengeIndicator.createMany({
    data: challenges.flatMap(({ id: challengeId, indicators }) =>
      indicators.map((indicatorId, position) => ({ challengeId, indicatorId, position })),
    ),
  });
  await insertEvidence(database, {
    statements: challenges.flatMap(({ id, evidence }) => statementRows({ challengeId: id }, 'evidence', evidence)),
  });
}
