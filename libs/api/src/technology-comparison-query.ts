import {
  comparisonMatrix,
  listClaims,
  listCommonAttributes,
  listOrdinalScales,
  listTechnologies,
  type Database,
} from '@waveguide/db';
import { matrixCell, type MatrixRow, type Technology, type TechnologyAttribute } from '@waveguide/technologies';
import { citedSources } from './cited-sources';
import { featureEvidence } from './matrix-evidence';

/** The published matrix with the numbers, judgements and claims behind each of its cells. */
export async function comparisonQuery(database: Database) {
  const [matrix, technologies, common, claims, scales] = await Promise.all([
    comparisonMatrix(database),
    listTechnologies(database),
    listCommonAttributes(database),
    listClaims(database),
    listOrdinalScales(database),
  ]);
  const columns = matrix.columns.flatMap((id) => technologies.filter((technology) => technology.id === id));
  const rows = matrix.rows.map((row) => {
    const { scaleKey, claimIds } = featureEvidence(row.key);
    return {
      key: row.key,
      feature: row.feature,
      scaleKey,
      claims: claims.filter(({ id }) => claimIds.includes(id)),
      cells: columns.map((technology) => comparisonCell(row, technology, common)),
    };
  });
  const ids = [
    matrix.sourceId,
    ...rows.flatMap((row) => row.cells.flatMap((cell) => cell.attributes.flatMap((attribute) => attribute.sourceIds))),
    ...rows.flatMap((row) => row.claims.flatMap((claim) => [claim.sourceId, ...claim.checks.map((c) => c.sourceId)])),
  ];
  return {
    sourceId: matrix.sourceId,
    locator: matrix.locator,
    columns: columns.map(({ id, name, short }) => ({ id, name, short })),
    rows,
    scales,
    sources: await citedSources(database, ids),
  };
}

function comparisonCell(row: MatrixRow, technology: Technology, common: readonly TechnologyAttribute[]) {
  const { scaleKey, attributeKeys } = featureEvidence(row.key);
  return {
    technologyId: technology.id,
    text: matrixCell(row, technology.id),
    score: scaleKey === null ? null : technology.ordinals[scaleKey],
    attributes: [...technology.attributes, ...common].filter(({ key }) => attributeKeys.includes(key)),
  };
}
