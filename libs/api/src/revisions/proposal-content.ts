import { findProposal, findRevision, staleParentOf, type ProposalHeader, type RoundContent } from '@waveguide/db';
import {
  diffCorrelations,
  diffValues,
  valuesByKey,
  type AssumptionValue,
  type ProposedEdit,
  type RankCorrelation,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { prepareEdits, type Edits, type PreparedEdits } from './prepare-edits';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { revisionConflict } from './conflict';

/** Edits that may be proposed: valid, over the newest revision, and changing something. */
export async function proposedContent(
  { client }: Pick<ApiServices, 'client'>,
  edits: Edits & { readonly message: string },
): Promise<Result<RoundContent, Problem>> {
  const prepared = await prepareEdits(client, edits);
  if (!prepared.ok) return prepared;
  const { scenario, parent, values, correlations } = prepared.value;
  if (scenario.headNumber !== parent.number) {
    const head = await findRevision(client, { scenarioId: scenario.id, number: scenario.headNumber });
    if (head !== null) return err(revisionConflict({ base: parent, mine: { values, correlations }, head }));
  }
  const content = contentOver(prepared.value, edits.message);
  if (content.edits.length === 0 && content.correlations === null)
    return err(invalid(['changes'], 'Nothing differs from the published revision.'));
  return ok(content);
}

/** What a round says over a revision: the values that differ, and the correlations if they do. */
function contentOver(
  { parent, values, correlations }: Pick<PreparedEdits, 'parent' | 'values' | 'correlations'>,
  message: string,
): RoundContent {
  const own = valuesByKey(values);
  const edits = diffValues(parent.values, values).flatMap(({ key }): ProposedEdit[] => {
    const value = own.get(key);
    return value === undefined ? [] : [editOf(value)];
  });
  const differ = diffCorrelations(parent.correlations, correlations).length > 0;
  return { parentNumber: parent.number, message, edits, correlations: differ ? correlations : null };
}

function editOf({ key, distribution, rationale, sourceIds }: AssumptionValue): ProposedEdit {
  return { key, distribution, rationale, sourceIds };
}

/** A proposal with everything that its newest round would publish. */
export interface LoadedProposal extends PreparedEdits {
  readonly proposal: ProposalHeader;
}

/** A proposal's newest round over the revision that it was made from. */
export async function loadProposal(
  { client }: Pick<ApiServices, 'client'>,
  id: string,
): Promise<Result<LoadedProposal, Problem>> {
  const proposal = await findProposal(client, id);
  if (proposal === null) return err(notFound('proposal', id));
  const { parentNumber, edits, correlations } = proposal.current;
  const prepared = await prepareEdits(client, {
    scenarioId: proposal.scenarioId,
    parentNumber,
    changes: edits.map((edit) => ({ ...edit, sourceIds: [...edit.sourceIds] })),
    correlations: correlations ?? undefined,
    archivedToo: true,
  });
  return prepared.ok ? ok({ ...prepared.value, proposal }) : prepared;
}

/** The same proposal over the newest revision, where nobody changed the same drivers; else the conflict with both sides. */
export async function mergedContent(
  { client }: Pick<ApiServices, 'client'>,
  loaded: LoadedProposal,
): Promise<Result<RoundContent, Problem>> {
  const { scenario, parent, values, correlations, proposal } = loaded;
  if (scenario.headNumber === parent.number)
    return err(invalid(['id'], 'The proposal stands on the newest revision already: there is nothing to merge.'));
  const head = await findRevision(client, { scenarioId: scenario.id, number: scenario.headNumber });
  if (head === null) return err(notFound('revision', `${scenario.id} ${scenario.headNumber}`));
  const merged = mergeOver({ parent, values, correlations }, head);
  if (merged === null) return err(revisionConflict({ base: parent, mine: { values, correlations }, head }));
  const content = contentOver({ parent: head, ...merged }, proposal.current.message);
  if (content.edits.length === 0 && content.correlations === null)
    return err(invalid(['id'], 'Everything proposed has been published by others in the meantime: withdraw it.'));
  return ok(content);
}

interface Merged {
  readonly values: readonly AssumptionValue[];
  readonly correlations: readonly RankCorrelation[];
}

function mergeOver(
  { parent, values, correlations }: Pick<PreparedEdits, 'parent' | 'values' | 'correlations'>,
  head: PreparedEdits['parent'],
): Merged | null {
  const { mergeable, mergeableCorrelations } = staleParentOf({ base: parent, mine: { values, correlations }, head });
  return mergeable === null || mergeableCorrelations === null
    ? null
    : { values: mergeable, correlations: mergeableCorrelations };
}
