import type { Database } from '../postgres/client';
import type { Prisma } from '../generated/client';

type StatementParent =
  'claimId' | 'challengeId' | 'vendorId' | 'picPlatformId' | 'integrationMethodId' | 'laserApproachId';
type CitationParent = 'technologyId' | 'attributeId' | 'phaseId' | 'vendorId' | 'productId' | 'contradictionId';

interface CitedRow {
  readonly text: string;
  readonly sourceId: string;
  readonly stance?: string;
}

/** Rows for sentences that belong to one record, in their order. */
export function statementRows(
  parent: { readonly [K in StatementParent]?: string },
  role: 'strength' | 'risk' | 'evidence' | 'check',
  rows: readonly CitedRow[],
): readonly Prisma.StatementCreateManyInput[] {
  return rows.map(({ text, sourceId, stance }, position) => ({
    ...parent,
    role,
    text,
    sourceId,
    position,
    stance: stance ?? null,
  }));
}

/** Rows for the several sources of one record, in their order. */
export function citationRows(
  parent: { readonly [K in CitationParent]?: string } & { readonly phaseCheck?: number },
  sourceIds: readonly string[],
): readonly Prisma.CitationCreateManyInput[] {
  return sourceIds.map((sourceId, position) => ({ ...parent, sourceId, position }));
}

/** Writes sentences and citations that were collected from many records. */
export async function insertEvidence(
  database: Database,
  evidence: {
    readonly statements?: readonly Prisma.StatementCreateManyInput[];
    readonly citations?: readonly Prisma.CitationCreateManyInput[];
  },
): Promise<void> {
  await database.statement.createMany({ data: [...(evidence.statements ?? [])] });
  await database.citation.createMany({ data: [...(evidence.citations ?? [])] });
}
