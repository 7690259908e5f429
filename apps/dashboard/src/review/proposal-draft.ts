import { correlateDraft, editDraftTogether, emptyDraft, type Draft } from '@waveguide/forecasts';
import type { Proposal } from './review-text';

/** A proposal's edits as a draft over the revision that they were made from; each can be undone as one step. */
export function proposalDraft(
  proposal: Pick<Proposal, 'scenarioId' | 'parentNumber' | 'edits' | 'correlations'>,
): Draft {
  const edits = new Map(
    proposal.edits.map(({ key, distribution, rationale, sourceIds }) => [key, { distribution, rationale, sourceIds }]),
  );
  const edited = editDraftTogether(emptyDraft(proposal.scenarioId, proposal.parentNumber), edits);
  return proposal.correlations === null ? edited : correlateDraft(edited, proposal.correlations);
}
