import { STANCES, type CitedStatement, type ClaimCheck } from '@waveguide/evidence';
import { parseEnum } from '../postgres/parse-enum';

/** What of a stored sentence its record needs. */
export const statementSelection = {
  select: { role: true, stance: true, text: true, sourceId: true, position: true },
  orderBy: { position: 'asc' },
} as const;

interface StatementRow {
  readonly role: string;
  readonly stance: string | null;
  readonly text: string;
  readonly sourceId: string | null;
}

function citedStatement({ text, sourceId }: StatementRow): CitedStatement {
  if (sourceId === null) throw new RangeError(`"${text}" cites no source.`);
  return { text, sourceId };
}

/** Sentences with their sources, all of them or those of one role. */
export function toStatements(rows: readonly StatementRow[], role?: string): readonly CitedStatement[] {
  return rows.filter((row) => role === undefined || row.role === role).map(citedStatement);
}

/** Checks of a claim with their stances. */
export function toChecks(rows: readonly StatementRow[]): readonly ClaimCheck[] {
  return rows.map((row) => ({ ...citedStatement(row), stance: parseEnum(STANCES, row.stance ?? '') }));
}
