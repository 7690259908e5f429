import type { Claim } from '@waveguide/evidence';
import type { Maybe } from '@waveguide/quantity';
import { matrixCell, type ComparisonMatrix, type MatrixRow } from './comparison-matrix';
import { featureEvidence } from './matrix-evidence';
import type { OrdinalKey, OrdinalScore } from './ordinal-scale';
import type { Technology } from './technology';
import type { TechnologyAttribute } from './schema/technology';
import type { TechnologyId } from './technology-id';

/** What a source says of a technology in one respect, with the judgement and the numbers beside it. */
export interface ComparedFeature {
  readonly technologyId: TechnologyId;
  readonly text: Maybe<string>;
  /** An analyst's judgement, 5 best; null if the feature has no scale or nobody rated the technology. */
  readonly score: OrdinalScore | null;
  /** Numbers that bear on the cell: the technology's own, then those that all share. */
  readonly attributes: readonly TechnologyAttribute[];
}

/** A feature of the published matrix with the evidence behind each of its cells. */
export interface ComparedRow {
  readonly key: string;
  readonly feature: string;
  readonly scaleKey: OrdinalKey | null;
  /** Claims that bear on the feature. */
  readonly claims: readonly Claim[];
  /** One for each column, in their order. */
  readonly cells: readonly ComparedFeature[];
}

/** A published comparison in words, held against what else is on record. */
export interface TechnologyComparison {
  readonly columns: readonly Technology[];
  readonly rows: readonly ComparedRow[];
  /** What the cells and claims cite, beside the source of the matrix. */
  readonly sourceIds: readonly string[];
}

/** What is on record beside a published matrix. */
export interface ComparisonRecords {
  readonly technologies: readonly Technology[];
  /** Attributes that belong to no single technology. */
  readonly common: readonly TechnologyAttribute[];
  readonly claims: readonly Claim[];
}

/** Puts the numbers, judgements and claims behind each cell of a published matrix; technologies that are not on record are left out. */
export function compareTechnologies(matrix: ComparisonMatrix, records: ComparisonRecords): TechnologyComparison {
  const { technologies, common, claims } = records;
  const columns = matrix.columns.flatMap((id) => technologies.filter((technology) => technology.id === id));
  const rows = matrix.rows.map((row) => {
    const { scaleKey, claimIds } = featureEvidence(row.key);
    return {
      key: row.key,
      feature: row.feature,
      scaleKey,
      claims: claims.filter(({ id }) => claimIds.includes(id)),
      cells: columns.map((technology) => cellOf(row, technology, common)),
    };
  });
  const sourceIds = rows.flatMap((row) => [
    ...row.cells.flatMap((cell) => cell.attributes.flatMap((attribute) => attribute.sourceIds)),
    ...row.claims.flatMap((claim) => [claim.sourceId, ...claim.checks.map((check) => check.sourceId)]),
  ]);
  return { columns, rows, sourceIds };
}

function cellOf(row: MatrixRow, technology: Technology, common: readonly TechnologyAttribute[]): ComparedFeature {
  const { scaleKey, attributeKeys } = featureEvidence(row.key);
  return {
    technologyId: technology.id,
    text: matrixCell(row, technology.id),
    score: scaleKey === null ? null : (technology.ordinals[scaleKey] ?? null),
    attributes: [...technology.attributes, ...common].filter(({ key }) => attributeKeys.includes(key)),
  };
}
