import { CLAIM_KINDS, type Claim, type ClaimFigure } from '@waveguide/evidence';
import { UNIT_IDS } from '@waveguide/quantity';
import { CHALLENGE_CATEGORIES, TECHNOLOGY_IDS, type Challenge } from '@waveguide/technologies';
import { statementSelection, toChecks, toStatements } from './cited-statements';
import type { Database } from '../postgres/client';
import { parseScore, parseEnum } from '../postgres/parse-enum';
import type { ClaimModel } from '../generated/models';

const IN_ORDER = { orderBy: { position: 'asc' } } as const;

function toFigure(row: ClaimModel): ClaimFigure {
  if (row.from !== null && row.to !== null) {
    const toQualifier = parseEnum(['exactly', 'below', 'above'], row.toQualifier ?? '');
    return { kind: 'change', from: row.from, to: row.to, toQualifier };
  }
  if (row.low === null && row.high === null) {
    return { kind: 'none', detail: row.missingNote ?? 'The source gives no number.' };
  }
  return { kind: 'range', low: row.low, high: row.high };
}

/** Quantified statements about technologies with the checks made against them. */
export async function listClaims(database: Database): Promise<readonly Claim[]> {
  const rows = await database.claim.findMany({ ...IN_ORDER, include: { checks: statementSelection } });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: parseEnum(CLAIM_KINDS, row.kind),
    text: row.text,
    figure: toFigure(row),
    unit: parseEnum(UNIT_IDS, row.unit),
    comparator: row.comparator,
    attributedTo: row.attributedTo,
    sourceId: row.sourceId,
    locator: row.locator,
    checks: toChecks(row.checks),
  }));
}

/** What stands in the way of adoption, with its evidence. */
export async function listChallenges(database: Database): Promise<readonly Challenge[]> {
  const rows = await database.challenge.findMany({
    ...IN_ORDER,
    include: {
      evidence: statementSelection,
      affects: { select: { technologyId: true }, ...IN_ORDER },
      indicators: { select: { indicatorId: true }, ...IN_ORDER },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    category: parseEnum(CHALLENGE_CATEGORIES, row.category),
    severity: parseScore(row.severity),
    reportRank: row.reportRank,
    description: row.description,
    mitigations: row.mitigations,
    affects: row.affects.map(({ technologyId }) => parseEnum(TECHNOLOGY_IDS, technologyId)),
    indicatorIds: row.indicators.map(({ indicatorId }) => indicatorId),
    sourceId: row.sourceId,
    locator: row.locator,
    evidence: toStatements(row.evidence),
  }));
}
