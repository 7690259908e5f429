import { QUALIFIERS } from '@waveguide/evidence';
import { missing, present, UNIT_IDS } from '@waveguide/quantity';
import {
  ATTRIBUTE_BASES,
  NETWORKS,
  ORDINAL_KEYS,
  TECHNOLOGY_IDS,
  type ComparisonMatrix,
  type OrdinalScale,
  type Technology,
  type TechnologyAttribute,
} from '@waveguide/technologies';
import type { Database } from '../postgres/client';
import { parseScore, parseEnum, parseEnums } from '../postgres/parse-enum';
import type { TechnologyAttributeModel } from '../generated/models';

const IN_ORDER = { orderBy: { position: 'asc' } } as const;
const SOURCE_IDS = { citations: { select: { sourceId: true }, ...IN_ORDER } } as const;

function toAttribute(
  row: TechnologyAttributeModel & { citations: readonly { sourceId: string }[] },
): TechnologyAttribute {
  return {
    key: row.key,
    label: row.label,
    unit: parseEnum(UNIT_IDS, row.unit),
    value: row.value === null ? missing('unknown', row.missingNote ?? 'No figure was found.') : present(row.value),
    low: row.low,
    high: row.high,
    basis: parseEnum(ATTRIBUTE_BASES, row.basis),
    qualifier: row.qualifier === null ? null : parseEnum(QUALIFIERS, row.qualifier),
    note: row.note,
    sourceIds: row.citations.map(({ sourceId }) => sourceId),
  };
}

function toOrdinals(rows: readonly { scaleKey: string; score: number }[]): Technology['ordinals'] {
  const scores = new Map(rows.map(({ scaleKey, score }) => [scaleKey, parseScore(score)]));
  return Object.fromEntries(
    ORDINAL_KEYS.flatMap((key) => {
      const score = scores.get(key);
      return score === undefined ? [] : [[key, score] as const];
    }),
  );
}

/** The compared technologies, from the incumbent to the most integrated, with their numeric attributes. */
export async function listTechnologies(database: Database): Promise<readonly Technology[]> {
  const rows = await database.technology.findMany({
    ...IN_ORDER,
    include: { ordinals: true, attributes: { ...IN_ORDER, include: SOURCE_IDS }, ...SOURCE_IDS },
  });
  return rows.map((row) => ({
    id: parseEnum(TECHNOLOGY_IDS, row.id),
    name: row.name,
    short: row.short,
    definition: row.definition,
    targetNetworks: parseEnums(NETWORKS, row.targetNetworks),
    reportLocator: row.reportLocator,
    ordinals: toOrdinals(row.ordinals),
    attributes: row.attributes.map(toAttribute),
    sourceIds: row.citations.map(({ sourceId }) => sourceId),
  }));
}

/** Attributes that are the same for every optical technology. */
export async function listCommonAttributes(database: Database): Promise<readonly TechnologyAttribute[]> {
  const rows = await database.technologyAttribute.findMany({
    where: { technologyId: null },
    ...IN_ORDER,
    include: SOURCE_IDS,
  });
  return rows.map(toAttribute);
}

/** The scales on which an analyst placed the technologies. */
export async function listOrdinalScales(database: Database): Promise<readonly OrdinalScale[]> {
  const rows = await database.ordinalScale.findMany(IN_ORDER);
  return rows.map(({ key, label, basis }) => ({ key: parseEnum(ORDINAL_KEYS, key), label, basis }));
}

/**
 * The founding report's comparison of technologies in words.
 * @throws RangeError while the dataset is not loaded
 */
export async function comparisonMatrix(database: Database): Promise<ComparisonMatrix> {
  const rows = await database.comparisonMatrixRow.findMany({ ...IN_ORDER, include: { cells: true } });
  const [first] = rows;
  if (first === undefined) throw new RangeError('The comparison matrix is not loaded: run the seed.');
  const compared = new Set(rows.flatMap((row) => row.cells.map(({ technologyId }) => technologyId)));
  return {
    sourceId: first.sourceId,
    locator: first.locator,
    columns: TECHNOLOGY_IDS.filter((id) => compared.has(id)),
    rows: rows.map((row) => ({
      key: row.key,
      feature: row.feature,
      cells: Object.fromEntries(row.cells.map(({ technologyId, text }) => [technologyId, text])),
    })),
  };
}
