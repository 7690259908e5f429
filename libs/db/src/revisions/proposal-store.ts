import {
  checkProposalStep,
  type ProposalRound,
  type ProposalStatus,
  type ProposalStep,
  type ProposalStepProblem,
  type PublishedRevision,
  type RevisionAuthor,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { findApprovalSetting } from './approval-setting';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { CommitProblem } from './commit-problem';
import { commitWithin, lockScenario, TRANSACTION_LIMITS, type RevisionDraft } from './append-revision';
import type { Database } from '../postgres/client';
import { asJson } from './insert-revision';
import { storedProposal } from '../stored/proposal';
import { findProposal, type ProposalHeader } from './proposal-repository';
import { recordTime } from '../postgres/record-time';
import { Prisma } from '../generated/client';
import type { PrismaClient } from '../generated/client';

/** Where a proposal stands after a step. */
export interface ProposalState {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly round: number;
}

/** Why a step was refused; nothing was written. */
export type ProposalProblem =
  | ProposalStepProblem
  | { readonly code: 'unknown-proposal'; readonly message: string }
  | { readonly code: 'unknown-scenario' | 'archived'; readonly message: string }
  | { readonly code: 'unknown-driver'; readonly message: string }
  | { readonly code: 'out-of-date'; readonly message: string };

/** What a round proposes; its number follows from the proposal. */
export type RoundContent = Omit<ProposalRound, 'round'>;

/** A first round. */
export interface NewProposal {
  readonly scenarioId: string;
  readonly proposer: RevisionAuthor;
  readonly content: RoundContent;
}

/** Who takes a step on which round. */
export interface ProposalStepBy {
  readonly id: string;
  /** The round that the person looked at. */
  readonly round: number;
  readonly actor: RevisionAuthor;
  readonly mayApprove: boolean;
}

interface Taken {
  readonly database: Database;
  readonly proposal: ProposalHeader;
  readonly status: ProposalStatus;
}

const MOVED_ON = 'The proposal was changed in the meantime. Reload it and look again.';

async function audit(
  database: Database,
  o: {
    readonly id: string;
    readonly step: ProposalStep | 'submit';
    readonly actor: RevisionAuthor;
    readonly detail: Prisma.InputJsonObject;
  },
): Promise<void> {
  const action = `proposal.${o.step}`;
  await insertAuditEvent(database, {
    actor: o.actor,
    action,
    subjectKind: 'proposal',
    subjectId: o.id,
    detail: o.detail,
  });
}

async function insertRound(
  database: Database,
  o: {
    readonly proposalId: string;
    readonly scenarioId: string;
    readonly round: number;
    readonly content: RoundContent;
  },
): Promise<void> {
  const { parentNumber, message } = o.content;
  const { edits, correlations } = storedProposal(o.content);
  await database.proposalRound.create({
    data: {
      proposalId: o.proposalId,
      scenarioId: o.scenarioId,
      round: o.round,
      parentNumber,
      message,
      edits: asJson(edits),
      correlations: correlations === null ? Prisma.DbNull : asJson(correlations),
    },
  });
}

/** Submits edits for review. What they say is for the caller to check. */
export async function submitProposal(
  client: PrismaClient,
  { scenarioId, proposer, content }: NewProposal,
): Promise<Result<ProposalState, ProposalProblem>> {
  return client.$transaction(async (database) => {
    const locked = await lockScenario(database, scenarioId);
    if (locked === undefined)
      return err({ code: 'unknown-scenario', message: `There is no scenario "${scenarioId}".` });
    if (locked.archived) return err({ code: 'archived', message: 'The scenario is archived.' });
    const { id } = await database.proposal.create({
      data: {
        scenarioId,
        status: 'submitted',
        round: 1,
        proposerUserId: proposer.userId,
        proposerName: proposer.name,
      },
    });
    await insertRound(database, { proposalId: id, scenarioId, round: 1, content });
    const detail = { scenarioId, round: 1, parentNumber: content.parentNumber, message: content.message };
    await audit(database, { id, step: 'submit', actor: proposer, detail });
    return ok({ id, status: 'submitted', round: 1 });
  }, TRANSACTION_LIMITS);
}

/** Takes one step within a transaction that holds the proposal, so that of two decisions on one round the second sees the first. */
async function take<T, E>(
  client: PrismaClient,
  o: ProposalStepBy & { readonly step: ProposalStep },
  work: (taken: Taken) => Promise<Result<T, E>>,
): Promise<Result<T, E | ProposalProblem>> {
  return client.$transaction(async (database): Promise<Result<T, E | ProposalProblem>> => {
    await database.$queryRaw`SELECT 1 FROM proposal WHERE id = ${o.id}::uuid FOR UPDATE`;
    const proposal = await findProposal(database, o.id);
    if (proposal === null) return err({ code: 'unknown-proposal', message: 'There is no such proposal.' });
    const { policy } = await findApprovalSetting(database);
    const actor = { userId: o.actor.userId, mayApprove: o.mayApprove, policy };
    const allowed = checkProposalStep(proposal, o.step, actor);
    if (!allowed.ok) return allowed;
    const aboutEarlier = o.step === 'comment' && o.round < proposal.current.round;
    if (o.round !== proposal.current.round && !aboutEarlier) return err({ code: 'out-of-date', message: MOVED_ON });
    return work({ database, proposal, status: allowed.value });
  }, TRANSACTION_LIMITS);
}

/** Writes a remark; it changes nothing else, though the proposal counts as changed so that lists show it first. */
export async function commentProposal(
  client: PrismaClient,
  o: ProposalStepBy & { readonly key: string | null; readonly text: string },
): Promise<Result<ProposalState, ProposalProblem>> {
  return take(client, { ...o, step: 'comment' }, async ({ database, proposal, status }) => {
    if (o.key !== null && (await database.assumptionDefinition.count({ where: { key: o.key } })) === 0)
      return err({ code: 'unknown-driver', message: `There is no assumption “${o.key}”.` });
    await insertComment(database, o);
    await database.proposal.update({ where: { id: o.id }, data: { updatedAt: await recordTime(database) } });
    await audit(database, { id: o.id, step: 'comment', actor: o.actor, detail: { round: o.round, key: o.key } });
    return ok({ id: o.id, status, round: proposal.current.round });
  });
}

async function insertComment(
  database: Database,
  o: ProposalStepBy & { readonly key: string | null; readonly text: string },
): Promise<void> {
  const { id: proposalId, round, key, text, actor } = o;
  await database.proposalComment.create({
    data: { proposalId, round, key, text, authorUserId: actor.userId, authorName: actor.name },
  });
}

/** Sends a proposal back to its proposer, with the reason as a comment. An approval that it had falls. */
export async function requestProposalChanges(
  client: PrismaClient,
  o: ProposalStepBy & { readonly text: string },
): Promise<Result<ProposalState, ProposalProblem>> {
  return take(client, { ...o, step: 'request-changes' }, async ({ database, status }) => {
    await insertComment(database, { ...o, key: null });
    await database.proposal.update({
      where: { id: o.id },
      data: { status, approverUserId: null, approverName: null },
    });
    await audit(database, { id: o.id, step: 'request-changes', actor: o.actor, detail: { round: o.round } });
    return ok({ id: o.id, status, round: o.round });
  });
}

/** Approves the round that the person looked at. */
export async function approveProposal(
  client: PrismaClient,
  o: ProposalStepBy,
): Promise<Result<ProposalState, ProposalProblem>> {
  return take(client, { ...o, step: 'approve' }, async ({ database, status }) => {
    const { userId, name } = o.actor;
    await database.proposal.update({
      where: { id: o.id },
      data: { status, approverUserId: userId, approverName: name },
    });
    await audit(database, { id: o.id, step: 'approve', actor: o.actor, detail: { round: o.round } });
    return ok({ id: o.id, status, round: o.round });
  });
}

/** Takes a proposal back for good. */
export async function withdrawProposal(
  client: PrismaClient,
  o: ProposalStepBy,
): Promise<Result<ProposalState, ProposalProblem>> {
  return take(client, { ...o, step: 'withdraw' }, async ({ database, status }) => {
    await database.proposal.update({ where: { id: o.id }, data: { status } });
    await audit(database, { id: o.id, step: 'withdraw', actor: o.actor, detail: { round: o.round } });
    return ok({ id: o.id, status, round: o.round });
  });
}

/**
 * Starts another round: new edits by the proposer, which need a new approval, or the same edits merged over a newer revision, which
 * keep the one they have. A merge over a revision that is the newest no more is refused.
 */
export async function renewProposal(
  client: PrismaClient,
  o: ProposalStepBy & { readonly step: 'resubmit' | 'merge'; readonly content: RoundContent },
): Promise<Result<ProposalState, ProposalProblem>> {
  return take(client, o, async ({ database, proposal, status }) => {
    const locked = await lockScenario(database, proposal.scenarioId);
    if (locked?.head_number !== o.content.parentNumber) return err({ code: 'out-of-date', message: MOVED_ON });
    const round = proposal.current.round + 1;
    await insertRound(database, { proposalId: o.id, scenarioId: proposal.scenarioId, round, content: o.content });
    const approval = o.step === 'merge' ? {} : { approverUserId: null, approverName: null };
    await database.proposal.update({ where: { id: o.id }, data: { status, round, ...approval } });
    const detail = { round, parentNumber: o.content.parentNumber, message: o.content.message };
    await audit(database, { id: o.id, step: o.step, actor: o.actor, detail });
    return ok({ id: o.id, status, round });
  });
}

/** An approved proposal's content with its result, ready to be published. */
export type ProposalPublication = Pick<RevisionDraft, 'values' | 'correlations' | 'summary'>;

/** Publishes an approved proposal as a revision by its proposer that names its approver, in one transaction. */
export async function publishProposal(
  client: PrismaClient,
  o: ProposalStepBy & { readonly publication: ProposalPublication },
): Promise<Result<ProposalState & { readonly revision: PublishedRevision }, ProposalProblem | CommitProblem>> {
  return take(client, { ...o, step: 'publish' }, async ({ database, proposal, status }) => {
    const { message, parentNumber, round } = proposal.current;
    const committed = await commitWithin(database, {
      ...o.publication,
      scenarioId: proposal.scenarioId,
      expectedParent: parentNumber,
      author: proposal.proposer,
      approver: proposal.approver,
      message,
      audit: { action: 'revision.publish', actor: o.actor },
    });
    if (!committed.ok) return committed;
    const { number } = committed.value;
    await database.proposal.update({ where: { id: o.id }, data: { status, publishedNumber: number } });
    await audit(database, { id: o.id, step: 'publish', actor: o.actor, detail: { round, number } });
    return ok({ id: o.id, status, round, revision: committed.value });
  });
}
