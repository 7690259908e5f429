import { err, ok, type Result } from '@waveguide/quantity';
import type { AssumptionValue } from '../model/assumption';
import type { RankCorrelation } from '../model/rank-correlations';
import type { RevisionAuthor } from './revision';

/** Where a review stands. `approved` waits to be published; `published` and `withdrawn` are final. */
export const PROPOSAL_STATUSES = ['submitted', 'changes-requested', 'approved', 'published', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** A step of a review. */
export const PROPOSAL_STEPS = [
  'comment',
  'request-changes',
  'resubmit',
  'approve',
  'merge',
  'publish',
  'withdraw',
] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

/** An assumption with the value that a proposal gives it. */
export type ProposedEdit = Pick<AssumptionValue, 'key' | 'distribution' | 'rationale' | 'sourceIds'>;

/** What one round proposes over one revision. */
export interface ProposalRound {
  /** Counts from 1; a resubmission and a merge each start another. */
  readonly round: number;
  readonly parentNumber: number;
  readonly message: string;
  readonly edits: readonly ProposedEdit[];
  /** All rank correlations of the scenario; null leaves the parent's. */
  readonly correlations: readonly RankCorrelation[] | null;
}

/** A remark on a proposal. */
export interface ProposalComment {
  readonly id: string;
  /** The round that it was written about. */
  readonly round: number;
  /** The driver that it is about; null for the proposal as a whole. */
  readonly key: string | null;
  readonly author: RevisionAuthor;
  readonly text: string;
  /** ISO 8601 instant in UTC. */
  readonly createdAt: string;
}

/** Edits of a scenario that wait for approval. */
export interface Proposal {
  readonly id: string;
  readonly scenarioId: string;
  readonly status: ProposalStatus;
  readonly proposer: RevisionAuthor;
  readonly approver: RevisionAuthor | null;
  /** The newest round; decisions are about this one. */
  readonly current: ProposalRound;
  /** Number of the revision it became; null until published. */
  readonly publishedNumber: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whether people may approve what they propose themselves. */
export const APPROVAL_POLICIES = ['anyone-else', 'self-allowed'] as const;
export type ApprovalPolicy = (typeof APPROVAL_POLICIES)[number];

/** The policy if nobody set one: an installation's only editor has nobody else to ask. */
export function defaultApprovalPolicy(editorCount: number): ApprovalPolicy {
  return editorCount <= 1 ? 'self-allowed' : 'anyone-else';
}

/** Somebody who wants to take a step. */
export interface ProposalActor {
  readonly userId: string | null;
  /** Whether their role lets them approve other people's proposals. */
  readonly mayApprove: boolean;
  readonly policy: ApprovalPolicy;
}

/** Why a step is refused; `message` says what to do. */
export interface ProposalStepProblem {
  readonly code: 'wrong-status' | 'not-proposer' | 'own-proposal' | 'not-reviewer';
  readonly message: string;
}

const OPEN: readonly ProposalStatus[] = ['submitted', 'changes-requested', 'approved'];

/** The statuses in which a step can be taken. */
const FROM: Readonly<Record<ProposalStep, readonly ProposalStatus[]>> = {
  comment: OPEN,
  'request-changes': ['submitted', 'approved'],
  // New edits after an approval need another one.
  resubmit: OPEN,
  approve: ['submitted'],
  merge: ['submitted', 'approved'],
  publish: ['approved'],
  withdraw: OPEN,
};

/** The status to which a step leads. A merge leaves it: the same edits over a newer revision that changed other drivers. */
export function statusAfter(step: ProposalStep, status: ProposalStatus): ProposalStatus {
  switch (step) {
    case 'comment':
    case 'merge':
      return status;
    case 'request-changes':
      return 'changes-requested';
    case 'resubmit':
      return 'submitted';
    case 'approve':
      return 'approved';
    case 'publish':
      return 'published';
    case 'withdraw':
      return 'withdrawn';
  }
}

const STATUS_WORDS: Readonly<Record<ProposalStatus, string>> = {
  submitted: 'waits for a review',
  'changes-requested': 'waits for changes by its proposer',
  approved: 'is approved',
  published: 'is published',
  withdrawn: 'was withdrawn',
};

/**
 * Whether somebody may take a step. Edits are the proposer's alone; a reviewer decides about other people's; approving one's own needs a
 * policy that allows it; publishing and withdrawing are open to the proposer and to reviewers.
 */
export function checkProposalStep(
  proposal: Pick<Proposal, 'status' | 'proposer'>,
  step: ProposalStep,
  actor: ProposalActor,
): Result<ProposalStatus, ProposalStepProblem> {
  const { status } = proposal;
  if (!FROM[step].includes(status)) {
    const message = `The proposal ${STATUS_WORDS[status]}; this step is not open. Reload to see where it stands.`;
    return err({ code: 'wrong-status', message });
  }
  const own = actor.userId !== null && actor.userId === proposal.proposer.userId;
  const refused = refusal(step, own, actor);
  return refused === null ? ok(statusAfter(step, status)) : err(refused);
}

function refusal(step: ProposalStep, own: boolean, actor: ProposalActor): ProposalStepProblem | null {
  switch (step) {
    case 'comment':
      return null;
    case 'resubmit':
      return own ? null : { code: 'not-proposer', message: 'Only the proposer can send new edits; ask for changes.' };
    case 'approve':
      if (own && actor.policy === 'anyone-else')
        return { code: 'own-proposal', message: 'Somebody else has to approve your proposal on this installation.' };
      return own || actor.mayApprove ? null : NOT_REVIEWER;
    case 'request-changes':
      return actor.mayApprove ? null : NOT_REVIEWER;
    case 'merge':
    case 'publish':
    case 'withdraw':
      return own || actor.mayApprove ? null : NOT_REVIEWER;
  }
}

const NOT_REVIEWER: ProposalStepProblem = {
  code: 'not-reviewer',
  message: 'Only the proposer or a reviewer can do this.',
};
