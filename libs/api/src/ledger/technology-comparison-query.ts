import {
  comparisonMatrix,
  listClaims,
  listCommonAttributes,
  listOrdinalScales,
  listTechnologies,
  type Database,
} from '@waveguide/db';
import { compareTechnologies } from '@waveguide/technologies';
import { citedSources } from './cited-sources';

/** The published matrix with the numbers, judgements and claims behind each of its cells. */
export async function comparisonQuery(database: Database) {
  const [matrix, technologies, common, claims, scales] = await Promise.all([
    comparisonMatrix(database),
    listTechnologies(database),
    listCommonAttributes(database),
    listClaims(database),
    listOrdinalScales(database),
  ]);
  const { columns, rows, sourceIds } = compareTechnologies(matrix, { technologies, common, claims });
  return {
    sourceId: matrix.sourceId,
    locator: matrix.locator,
    columns: columns.map(({ id, name, short }) => ({ id, name, short })),
    rows,
    scales,
    sources: await citedSources(database, [matrix.sourceId, ...sourceIds]),
  };
}
