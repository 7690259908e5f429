import type { CitedStatement } from '@waveguide/evidence';
import type { IntegrationMethod, LaserApproach, PicPlatform } from '@waveguide/technologies';
import { statementSelection, toStatements } from './cited-statements';
import type { Database } from '../postgres/client';
import { parseScore } from '../postgres/parse-enum';

const WITH_EVIDENCE = { orderBy: { position: 'asc' }, include: { evidence: statementSelection } } as const;

interface WithEvidence {
  readonly evidence: Parameters<typeof toStatements>[0];
}

function evidenceOf(row: WithEvidence): readonly CitedStatement[] {
  return toStatements(row.evidence);
}

/** The material systems of photonic integrated circuits. */
export async function listPicPlatforms(database: Database): Promise<readonly PicPlatform[]> {
  const rows = await database.picPlatform.findMany(WITH_EVIDENCE);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    light: row.light,
    cmosCompatible: row.cmosCompatible,
    strengths: row.strengths,
    weaknesses: row.weaknesses,
    roleInCpo: row.roleInCpo,
    sourceId: row.sourceId,
    reportLocator: row.reportLocator,
    evidence: evidenceOf(row),
  }));
}

/** The ways of assembling photonics and electronics in one package. */
export async function listIntegrationMethods(database: Database): Promise<readonly IntegrationMethod[]> {
  const rows = await database.integrationMethod.findMany(WITH_EVIDENCE);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    performance: parseScore(row.performance),
    complexity: parseScore(row.complexity),
    thermalDifficulty: parseScore(row.thermalDifficulty),
    costLevel: parseScore(row.costLevel),
    advantages: row.advantages,
    drawbacks: row.drawbacks,
    sourceId: row.sourceId,
    reportLocator: row.reportLocator,
    evidence: evidenceOf(row),
  }));
}

/** Where the light of a co-packaged engine can be made. */
export async function listLaserApproaches(database: Database): Promise<readonly LaserApproach[]> {
  const rows = await database.laserApproach.findMany(WITH_EVIDENCE);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    advantages: row.advantages,
    drawbacks: row.drawbacks,
    users: row.users,
    sourceId: row.sourceId,
    reportLocator: row.reportLocator,
    evidence: evidenceOf(row),
  }));
}
