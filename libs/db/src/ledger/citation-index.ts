import type { CitingKind, SourceCitation } from '@waveguide/evidence';
import { technologyName } from '@waveguide/technologies';
import { assumptionTitle } from '@waveguide/forecasts';
import type { Database } from '../postgres/client';

interface CitingRow {
  readonly sourceId: string | null;
  readonly kind: CitingKind;
  readonly recordId: string;
  readonly title: string;
  readonly locator: string | null;
}

interface Titled {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly label?: string;
  readonly reportLocator?: string | null;
  readonly locator?: string | null;
}

function citing(kind: CitingKind, sourceId: string | null, record: Titled): CitingRow {
  const title = record.title ?? record.name ?? record.label ?? record.id;
  return { kind, sourceId, recordId: record.id, title, locator: record.locator ?? record.reportLocator ?? null };
}

const NAMED = { id: true, name: true } as const;
const TITLED = { id: true, title: true } as const;

/** Records with a source of their own. */
async function directCitations(database: Database, sourceId: string | undefined): Promise<readonly CitingRow[]> {
  const where = sourceId === undefined ? {} : { sourceId };
  const orderBy = { position: 'asc' } as const;
  const located = { ...TITLED, sourceId: true, locator: true } as const;
  const named = { ...NAMED, sourceId: true, reportLocator: true } as const;
  const ledger = { id: true, sourceId: true, locator: true, publisher: true, scopeText: true } as const;
  const [claims, challenges, recommendations, indicators, platforms, methods, lasers] = await Promise.all([
    database.claim.findMany({ where, orderBy, select: located }),
    database.challenge.findMany({ where, orderBy, select: located }),
    database.recommendation.findMany({ where, orderBy, select: located }),
    database.indicator.findMany({
      where: sourceId === undefined ? {} : { OR: [{ sourceId }, { latestSourceId: sourceId }] },
      orderBy,
      select: { ...NAMED, sourceId: true, latestSourceId: true, locator: true },
    }),
    database.picPlatform.findMany({ where, orderBy, select: named }),
    database.integrationMethod.findMany({ where, orderBy, select: named }),
    database.laserApproach.findMany({ where, orderBy, select: named }),
  ]);
  const [milestones, products, estimates, observations, series, matrix] = await Promise.all([
    database.milestone.findMany({ where, orderBy, select: { ...TITLED, sourceId: true } }),
    database.product.findMany({ where, orderBy, select: { ...NAMED, sourceId: true } }),
    database.publishedEstimate.findMany({ where, orderBy, select: ledger }),
    database.observation.findMany({ where, orderBy, select: ledger }),
    database.publishedSeries.findMany({ where, orderBy, select: { ...NAMED, sourceId: true } }),
    database.comparisonMatrixRow.findMany({
      where,
      orderBy,
      select: { key: true, feature: true, sourceId: true, locator: true },
    }),
  ]);
  const figure = (kind: CitingKind) => (row: (typeof estimates)[number]) =>
    citing(kind, row.sourceId, { id: row.id, title: `${row.publisher}: ${row.scopeText}`, locator: row.locator });
  return [
    ...claims.map((row) => citing('claim', row.sourceId, row)),
    ...challenges.map((row) => citing('challenge', row.sourceId, row)),
    ...recommendations.map((row) => citing('recommendation', row.sourceId, row)),
    ...indicators.flatMap((row) => [
      citing('indicator', row.sourceId, row),
      citing('indicator', row.latestSourceId, { ...row, locator: null }),
    ]),
    ...platforms.map((row) => citing('pic-platform', row.sourceId, row)),
    ...methods.map((row) => citing('integration-method', row.sourceId, row)),
    ...lasers.map((row) => citing('laser-approach', row.sourceId, row)),
    ...milestones.map((row) => citing('milestone', row.sourceId, row)),
    ...products.map((row) => citing('product', row.sourceId, row)),
    ...estimates.map(figure('published-estimate')),
    ...observations.map(figure('observation')),
    ...series.map((row) => citing('published-series', row.sourceId, row)),
    ...matrix.map((row) =>
      citing('technology', row.sourceId, { id: row.key, title: `Comparison: ${row.feature}`, locator: row.locator }),
    ),
  ];
}

/** Sentences with a source, and records with several sources. */
async function indirectCitations(database: Database, sourceId: string | undefined): Promise<readonly CitingRow[]> {
  const [statements, citations] = await Promise.all([
    database.statement.findMany({
      where: sourceId === undefined ? {} : { sourceId },
      orderBy: { id: 'asc' },
      select: {
        sourceId: true,
        claim: { select: TITLED },
        challenge: { select: TITLED },
        vendor: { select: NAMED },
        picPlatform: { select: NAMED },
        integrationMethod: { select: NAMED },
        laserApproach: { select: NAMED },
      },
    }),
    database.citation.findMany({
      where: sourceId === undefined ? {} : { sourceId },
      orderBy: { id: 'asc' },
      select: {
        sourceId: true,
        technology: { select: NAMED },
        attribute: { select: { id: true, label: true, technologyId: true } },
        phase: { select: NAMED },
        vendor: { select: NAMED },
        product: { select: NAMED },
        contradiction: { select: TITLED },
      },
    }),
  ]);
  const one = (kind: CitingKind, from: string | null, record: Titled | null) =>
    record === null ? [] : [citing(kind, from, record)];
  return [
    ...statements.flatMap((row) => [
      ...one('claim', row.sourceId, row.claim),
      ...one('challenge', row.sourceId, row.challenge),
      ...one('vendor', row.sourceId, row.vendor),
      ...one('pic-platform', row.sourceId, row.picPlatform),
      ...one('integration-method', row.sourceId, row.integrationMethod),
      ...one('laser-approach', row.sourceId, row.laserApproach),
    ]),
    ...citations.flatMap((row) => [
      ...one('technology', row.sourceId, row.technology),
      ...one(
        'attribute',
        row.sourceId,
        row.attribute && {
          id: row.attribute.id,
          label: `${row.attribute.technologyId === null ? 'All' : technologyName(row.attribute.technologyId).short}: ${row.attribute.label}`,
        },
      ),
      ...one('phase', row.sourceId, row.phase),
      ...one('vendor', row.sourceId, row.vendor),
      ...one('product', row.sourceId, row.product),
      ...one('contradiction', row.sourceId, row.contradiction),
    ]),
  ];
}

/** Assumptions of the newest revisions; an older revision's reasons are history. */
async function assumptionCitations(database: Database, sourceId: string | undefined): Promise<readonly CitingRow[]> {
  const rows = await database.assumptionValue.findMany({
    where: {
      revision: { headOf: { isNot: null } },
      ...(sourceId === undefined ? {} : { sourceIds: { has: sourceId } }),
    },
    orderBy: [{ definition: { dimension: 'asc' } }, { scenarioId: 'asc' }],
    select: { key: true, sourceIds: true, definition: { select: { name: true, year: true } } },
  });
  return rows.flatMap(({ key, sourceIds, definition }) =>
    sourceIds
      .filter((id) => sourceId === undefined || id === sourceId)
      .map((id) => {
        return citing('assumption', id, { id: key, title: assumptionTitle(definition) });
      }),
  );
}

/** What cites each source, each record once per source; for one source only if an id is given. */
export async function citationsBySource(
  database: Database,
  sourceId?: string,
): Promise<ReadonlyMap<string, readonly SourceCitation[]>> {
  const rows = (
    await Promise.all([
      directCitations(database, sourceId),
      indirectCitations(database, sourceId),
      assumptionCitations(database, sourceId),
    ])
  ).flat();
  const index = new Map<string, Map<string, SourceCitation>>();
  for (const { sourceId: cited, kind, recordId, title, locator } of rows) {
    if (cited === null || (sourceId !== undefined && cited !== sourceId)) continue;
    const records = index.get(cited) ?? new Map<string, SourceCitation>();
    const known = records.get(`${kind}:${recordId}`);
    if (known === undefined || known.locator === null)
      records.set(`${kind}:${recordId}`, { kind, recordId, title, locator });
    index.set(cited, records);
  }
  return new Map([...index].map(([id, records]) => [id, [...records.values()]]));
}
