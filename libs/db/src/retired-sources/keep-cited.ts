import type { Database } from '../postgres/client';
import type { Dataset } from '../seed/dataset';
import type { SourceModel } from '../generated/models';

const NOTE = 'No longer in the data set; kept because a revision or a proposal of this installation cites it.';

/** The sources that values of revisions and edits of proposals cite, whoever wrote them. */
async function citedInScenarios(database: Database): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT unnest(source_ids) AS id FROM assumption_value
    UNION
    SELECT jsonb_array_elements_text(edit -> 'sourceIds') FROM proposal_round, jsonb_array_elements(edits) AS edit`;
  return rows.map(({ id }) => id);
}

/**
 * The sources that the database has, people cite and the dataset no longer names: deleted or renamed there, kept here. To be asked before the
 * facts are replaced. They say that they are retired, and a publication that the dataset brings back is the dataset's again.
 */
export async function retiringSources(database: Database, { sources }: Dataset): Promise<readonly SourceModel[]> {
  const named = new Set(sources.map(({ id }) => id));
  const cited = (await citedInScenarios(database)).filter((id) => !named.has(id));
  const rows = await database.source.findMany({ where: { id: { in: cited } }, orderBy: { position: 'asc' } });
  return rows.map((row) => ({
    ...row,
    accessedNote: row.retired ? row.accessedNote : `${row.accessedNote} ${NOTE}`,
    retired: true,
  }));
}
