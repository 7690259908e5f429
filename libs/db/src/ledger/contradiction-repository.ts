import {
  CONTRADICTION_KINDS,
  CONTRADICTION_SEVERITIES,
  type Contradiction,
  type PublishedSeries,
  METRICS,
} from '@waveguide/evidence';
import { UNIT_IDS } from '@waveguide/quantity';
import { z } from 'zod';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';

const computedFigures = z.array(z.object({ name: z.string(), value: z.number(), unit: z.enum(UNIT_IDS) }));
const points = z.array(z.object({ year: z.number(), value: z.number() }));

/** Records or sources that cannot all be right, in the order of the dataset. */
export async function listContradictions(database: Database): Promise<readonly Contradiction[]> {
  const rows = await database.contradiction.findMany({
    orderBy: { position: 'asc' },
    include: {
      estimates: { select: { estimateId: true }, orderBy: { position: 'asc' } },
      observations: { select: { observationId: true }, orderBy: { position: 'asc' } },
      citations: { select: { sourceId: true }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: parseEnum(CONTRADICTION_KINDS, row.kind),
    severity: parseEnum(CONTRADICTION_SEVERITIES, row.severity),
    text: row.text,
    computed: computedFigures.parse(row.computed),
    estimateIds: row.estimates.map(({ estimateId }) => estimateId),
    observationIds: row.observations.map(({ observationId }) => observationId),
    sourceIds: row.citations.map(({ sourceId }) => sourceId),
    resolution: row.resolution,
  }));
}

/** Series as others published them, such as the founding report's own figures. */
export async function listPublishedSeries(database: Database): Promise<readonly PublishedSeries[]> {
  const rows = await database.publishedSeries.findMany({ orderBy: { position: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    metric: parseEnum(METRICS, row.metric),
    unit: parseEnum(UNIT_IDS, row.unit),
    points: points.parse(row.points),
    derivation: row.derivation,
    sourceId: row.sourceId,
  }));
}
