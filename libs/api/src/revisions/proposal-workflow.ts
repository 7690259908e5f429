import { hasPermission } from '@waveguide/auth';
import {
  approveProposal,
  commentProposal,
  findProposal,
  findRevision,
  publishProposal,
  renewProposal,
  requestProposalChanges,
  submitProposal,
  withdrawProposal,
  type ProposalProblem,
  type ProposalState,
  type ProposalStepBy,
} from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from './approval';
import { commitProblem } from './commit-problem';
import { stampOf } from '../model/load-revision';
import { notFound, type Problem } from '../trpc/problem';
import { loadProposal, mergedContent, proposedContent } from './proposal-content';
import { proposalProblem } from './proposal-problem';
import type { ResubmitProposalInput, SubmitProposalInput } from './proposal-schema';
import { revisionConflict } from './conflict';

interface At {
  readonly id: string;
  readonly round: number;
}

function stepBy({ principal }: ApiContext, { id, round }: At): ProposalStepBy {
  return { id, round, actor: authorOf(principal), mayApprove: hasPermission(principal, 'proposals.approve') };
}

function told(result: Result<ProposalState, ProposalProblem>, id: string): Result<ProposalState, Problem> {
  return result.ok ? result : err(proposalProblem(result.error, id));
}

/** Submits edits over the newest revision for review. */
export async function submitCommand(context: ApiContext, input: SubmitProposalInput) {
  const content = await proposedContent(context, input);
  if (!content.ok) return content;
  const { scenarioId } = input;
  const proposer = authorOf(context.principal);
  return told(await submitProposal(context.client, { scenarioId, proposer, content: content.value }), scenarioId);
}

/** Sends new edits in place of those that were reviewed. */
export async function resubmitCommand(context: ApiContext, input: ResubmitProposalInput) {
  const proposal = await findProposal(context.client, input.id);
  if (proposal === null) return err(notFound('proposal', input.id));
  const content = await proposedContent(context, { ...input, scenarioId: proposal.scenarioId });
  if (!content.ok) return content;
  const by = stepBy(context, input);
  return told(await renewProposal(context.client, { ...by, step: 'resubmit', content: content.value }), input.id);
}

/** Puts the same edits over the newest revision, where others changed other drivers only. */
export async function mergeCommand(context: ApiContext, at: At) {
  const loaded = await loadProposal(context, at.id);
  if (!loaded.ok) return loaded;
  const content = await mergedContent(context, loaded.value);
  if (!content.ok) return content;
  const by = stepBy(context, at);
  return told(await renewProposal(context.client, { ...by, step: 'merge', content: content.value }), at.id);
}

/** Comments on a driver or on the whole. */
export async function commentCommand(
  context: ApiContext,
  input: At & { readonly key?: string | undefined; readonly text: string },
) {
  const { key = null, text } = input;
  return told(await commentProposal(context.client, { ...stepBy(context, input), key, text }), input.id);
}

export async function requestChangesCommand(context: ApiContext, input: At & { readonly text: string }) {
  const by = stepBy(context, input);
  return told(await requestProposalChanges(context.client, { ...by, text: input.text }), input.id);
}

export async function approveCommand(context: ApiContext, at: At) {
  return told(await approveProposal(context.client, stepBy(context, at)), at.id);
}

export async function withdrawCommand(context: ApiContext, at: At) {
  return told(await withdrawProposal(context.client, stepBy(context, at)), at.id);
}

/** Publishes an approved proposal with the engine's result; the run happens before the transaction, which holds the proposal and the scenario. */
export async function publishCommand(context: ApiContext, at: At) {
  const { client, engineRuns } = context;
  const loaded = await loadProposal(context, at.id);
  if (!loaded.ok) return loaded;
  const { proposal, scenario, parent, values, correlations } = loaded.value;
  const mine = { values, correlations };
  if (proposal.status === 'approved' && proposal.headNumber === parent.number) {
    const summary = engineRuns.computeSummary({ revision: { ...parent, ...mine }, priceLaw: 'erosion' });
    const published = await publishProposal(client, {
      ...stepBy(context, at),
      publication: { ...mine, summary },
    });
    if (!published.ok) return err(publishProblem(published.error, { base: parent, mine, id: at.id }));
    const { revision, ...state } = published.value;
    return ok({ ...state, stamp: stampOf({ ...scenario, headNumber: revision.number }, revision) });
  }
  return refusedPublication(context, at, { base: parent, mine });
}

type Sides = Omit<Parameters<typeof revisionConflict>[0], 'head'>;

/** Why a proposal cannot be published now; no result is computed for one. */
async function refusedPublication(context: ApiContext, { id }: At, sides: Sides): Promise<Result<never, Problem>> {
  const proposal = await findProposal(context.client, id);
  if (proposal?.status !== 'approved')
    return err({ kind: 'out-of-date', message: 'Only an approved proposal can be published. Reload it.' });
  const head = await findRevision(context.client, { scenarioId: proposal.scenarioId, number: proposal.headNumber });
  return err(head === null ? notFound('revision', proposal.scenarioId) : revisionConflict({ ...sides, head }));
}

type PublishProblem = Extract<Awaited<ReturnType<typeof publishProposal>>, { readonly ok: false }>['error'];

function publishProblem(problem: PublishProblem, { id, ...sides }: Sides & { readonly id: string }): Problem {
  switch (problem.code) {
    case 'unknown-proposal':
    case 'unknown-driver':
    case 'out-of-date':
    case 'wrong-status':
    case 'not-proposer':
    case 'own-proposal':
    case 'not-reviewer':
      return proposalProblem(problem, id);
    default:
      return commitProblem(problem, sides);
  }
}
