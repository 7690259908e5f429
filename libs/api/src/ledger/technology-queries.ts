import {
  listChallenges,
  listClaims,
  listCommonAttributes,
  listIntegrationMethods,
  listLaserApproaches,
  listOrdinalScales,
  listPicPlatforms,
  listTechnologies,
  type Database,
} from '@waveguide/db';
import { citedSources } from './cited-sources';

interface Cited {
  readonly sourceId: string;
  readonly evidence: readonly { readonly sourceId: string }[];
}

const citedBy = ({ sourceId, evidence }: Cited) => [sourceId, ...evidence.map((statement) => statement.sourceId)];

export async function technologiesQuery(database: Database) {
  const [technologies, commonAttributes, scales] = await Promise.all([
    listTechnologies(database),
    listCommonAttributes(database),
    listOrdinalScales(database),
  ]);
  const attributes = [...technologies.flatMap((technology) => technology.attributes), ...commonAttributes];
  const ids = [
    ...technologies.flatMap((technology) => technology.sourceIds),
    ...attributes.flatMap((attribute) => attribute.sourceIds),
  ];
  return { technologies, commonAttributes, scales, sources: await citedSources(database, ids) };
}

export async function picPlatformsQuery(database: Database) {
  const platforms = await listPicPlatforms(database);
  return { platforms, sources: await citedSources(database, platforms.flatMap(citedBy)) };
}

export async function integrationMethodsQuery(database: Database) {
  const methods = await listIntegrationMethods(database);
  return { methods, sources: await citedSources(database, methods.flatMap(citedBy)) };
}

export async function laserApproachesQuery(database: Database) {
  const approaches = await listLaserApproaches(database);
  return { approaches, sources: await citedSources(database, approaches.flatMap(citedBy)) };
}

export async function challengesQuery(database: Database) {
  const challenges = await listChallenges(database);
  return { challenges, sources: await citedSources(database, challenges.flatMap(citedBy)) };
}

export async function claimsQuery(database: Database) {
  const claims = await listClaims(database);
  const ids = claims.flatMap(({ sourceId, checks }) => [sourceId, ...checks.map((check) => check.sourceId)]);
  return { claims, sources: await citedSources(database, ids) };
}
