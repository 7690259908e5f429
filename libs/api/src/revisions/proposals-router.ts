import {
  approveCommand,
  commentCommand,
  mergeCommand,
  publishCommand,
  requestChangesCommand,
  resubmitCommand,
  submitCommand,
  withdrawCommand,
} from './proposal-workflow';
import { proposalQuery, proposalsQuery } from './proposal-queries';
import {
  commentProposalInputSchema,
  decideProposalInputSchema,
  listProposalsInputSchema,
  proposalIdInputSchema,
  proposalListSchema,
  proposalSchema,
  proposalStateSchema,
  publishedProposalSchema,
  requestChangesInputSchema,
  resubmitProposalInputSchema,
  submitProposalInputSchema,
} from './proposal-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

const decision = { input: decideProposalInputSchema, output: proposalStateSchema } as const;

export const proposalsRouter = router({
  list: procedure('proposals.read', { input: listProposalsInputSchema, output: proposalListSchema }).query(
    ({ ctx, input }) => proposalsQuery(ctx, input),
  ),

  byId: procedure('proposals.read', { input: proposalIdInputSchema, output: proposalSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await proposalQuery(ctx, input.id)),
  ),

  submit: procedure('proposals.write', { input: submitProposalInputSchema, output: proposalStateSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await submitCommand(ctx, input)),
  ),

  resubmit: procedure('proposals.write', {
    input: resubmitProposalInputSchema,
    output: proposalStateSchema,
  }).mutation(async ({ ctx, input }) => valueOrThrow(await resubmitCommand(ctx, input))),

  comment: procedure('proposals.write', { input: commentProposalInputSchema, output: proposalStateSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await commentCommand(ctx, input)),
  ),

  requestChanges: procedure('proposals.approve', {
    input: requestChangesInputSchema,
    output: proposalStateSchema,
  }).mutation(async ({ ctx, input }) => valueOrThrow(await requestChangesCommand(ctx, input))),

  approve: procedure('proposals.approve', decision).mutation(async ({ ctx, input }) =>
    valueOrThrow(await approveCommand(ctx, input)),
  ),

  /** The same edits over a newer revision that changed other drivers; an approval stays. */
  merge: procedure('proposals.write', decision).mutation(async ({ ctx, input }) =>
    valueOrThrow(await mergeCommand(ctx, input)),
  ),

  publish: procedure('revisions.commit', {
    input: decideProposalInputSchema,
    output: publishedProposalSchema,
  }).mutation(async ({ ctx, input }) => valueOrThrow(await publishCommand(ctx, input))),

  withdraw: procedure('proposals.write', decision).mutation(async ({ ctx, input }) =>
    valueOrThrow(await withdrawCommand(ctx, input)),
  ),
});
