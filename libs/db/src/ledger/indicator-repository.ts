import {
  AUDIENCES,
  INDICATOR_DIRECTIONS,
  INDICATOR_ORIGINS,
  type Indicator,
  type Recommendation,
} from '@waveguide/evidence';
import { missing, present, UNIT_IDS } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';

/** What to watch, with the newest reading, in the order of the dataset. */
export async function listIndicators(database: Database): Promise<readonly Indicator[]> {
  const rows = await database.indicator.findMany({ orderBy: { position: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    origin: parseEnum(INDICATOR_ORIGINS, row.origin),
    measure: row.measure,
    unit: parseEnum(UNIT_IDS, row.unit),
    unitNote: row.unitNote,
    direction: parseEnum(INDICATOR_DIRECTIONS, row.direction),
    latest: {
      value:
        row.latestValue === null
          ? missing('not-reported', 'The newest reading is a statement without a number.')
          : present(row.latestValue),
      text: row.latestText,
      sourceId: row.latestSourceId,
    },
    sourceId: row.sourceId,
    locator: row.locator,
  }));
}

/** What the founding report advises, in the order of the dataset. */
export async function listRecommendations(database: Database): Promise<readonly Recommendation[]> {
  const rows = await database.recommendation.findMany({
    orderBy: { position: 'asc' },
    include: {
      claims: { select: { claimId: true }, orderBy: { position: 'asc' } },
      challenges: { select: { challengeId: true }, orderBy: { position: 'asc' } },
      indicators: { select: { indicatorId: true }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    audience: parseEnum(AUDIENCES, row.audience),
    title: row.title,
    text: row.text,
    sourceId: row.sourceId,
    locator: row.locator,
    claimIds: row.claims.map(({ claimId }) => claimId),
    challengeIds: row.challenges.map(({ challengeId }) => challengeId),
    indicatorIds: row.indicators.map(({ indicatorId }) => indicatorId),
  }));
}
