import {
  listAuditEvents,
  listProposalComments,
  countProposals,
  pageOfProposals,
  type ProposalHeader,
} from '@waveguide/db';
import {
  assumptionTitle,
  checkProposalStep,
  PROPOSAL_STATUSES,
  type ProposalActor,
  type ProposalStep,
} from '@waveguide/forecasts';
import { ok } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { approvalFor } from './approval';
import { correlationChanges } from './correlation-queries';
import { stampOf } from '../model/load-revision';
import { loadProposal } from './proposal-content';
import type { ListProposalsInput } from './proposal-schema';
import { driverChanges } from './queries';

/** Events of one proposal that are shown with it. */
const MOST_EVENTS = 200;

function headerOf(proposal: ProposalHeader) {
  const { current, headNumber, ...header } = proposal;
  return {
    ...header,
    round: current.round,
    parentNumber: current.parentNumber,
    message: current.message,
    stale: current.parentNumber !== headNumber,
    changeCount: current.edits.length,
  };
}

/** A page of proposals, the one that changed last first, and how many stand at each step. */
export async function proposalsQuery({ client, principal }: ApiContext, { mine, ...asked }: ListProposalsInput) {
  // Who is not signed in has proposed nothing; no account has an empty id.
  const proposerUserId = mine ? (principal.kind === 'user' ? principal.userId : '') : undefined;
  const { items, total } = await pageOfProposals(client, { ...asked, proposerUserId });
  const counts = await countProposals(client);
  return {
    proposals: items.map(headerOf),
    total,
    counts: PROPOSAL_STATUSES.map((status) => ({ status, count: counts.get(status) ?? 0 })),
  };
}

/** A proposal with what it changes, what was said about it, what has happened and what the person may do. */
export async function proposalQuery(context: ApiContext, id: string) {
  const { client, principal } = context;
  const loaded = await loadProposal(context, id);
  if (!loaded.ok) return loaded;
  const { proposal, scenario, parent, values, correlations } = loaded.value;
  const [comments, events, approval] = await Promise.all([
    listProposalComments(client, id),
    listAuditEvents(client, { subjectKind: 'proposal', subjectId: id, limit: MOST_EVENTS }),
    approvalFor(context),
  ]);
  const names = new Map(parent.definitions.map((definition) => [definition.key, assumptionTitle(definition)]));
  const proposed = {
    ...parent,
    values: values.map((value) => ({ ...value, inherited: false })),
    correlations,
  };
  const userId = principal.kind === 'user' ? principal.userId : null;
  const actor: ProposalActor = { userId, mayApprove: approval.mayApprove, policy: approval.policy };
  const may = (step: ProposalStep): boolean => checkProposalStep(proposal, step, actor).ok;
  const header = headerOf(proposal);
  return ok({
    ...header,
    parent: stampOf(scenario, parent),
    edits: proposal.current.edits,
    correlations: proposal.current.correlations,
    changes: driverChanges(parent, proposed),
    correlationChanges: correlationChanges(parent, proposed),
    comments: comments.map((comment) => ({
      ...comment,
      driverName: comment.key === null ? null : (names.get(comment.key) ?? comment.key),
    })),
    events: [...events].reverse().map(({ action, actor: by, occurredAt, detail }) => ({
      action,
      actor: by.name,
      occurredAt,
      round: typeof detail?.round === 'number' ? detail.round : null,
    })),
    may: {
      comment: may('comment'),
      requestChanges: may('request-changes'),
      resubmit: may('resubmit'),
      approve: may('approve'),
      merge: header.stale && may('merge'),
      publish: !header.stale && may('publish'),
      withdraw: may('withdraw'),
    },
  });
}
