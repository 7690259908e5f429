import { APPROVAL_POLICIES, PROPOSAL_STATUSES } from '@waveguide/forecasts';
import { z } from 'zod';
import { changesSchema, correlationChangeSchema, correlationsSchema, messageSchema } from '../model/change-schema';
import { revisionStampSchema } from '../model/forecast-schema';
import { driverChangeSchema } from '../model/revision-schema';
import { pageFields, totalFields } from '../trpc/page-schema';
import { idSchema, revisionNumberSchema, scenarioIdSchema, typedTextSchema } from '../trpc/request-schema';

export const proposalStatusSchema = z.enum(PROPOSAL_STATUSES);

const proposalIdSchema = z.uuid('is not the id of a proposal');
const commentTextSchema = typedTextSchema.min(1, 'write something').max(4000, 'keep it under 4,000 characters');

export const proposalHeaderSchema = z.object({
  id: z.string(),
  scenarioId: z.string(),
  scenarioName: z.string(),
  status: proposalStatusSchema,
  /** Counts from 1; every resubmission and merge starts another. Decisions name the round that was looked at. */
  round: z.number().int(),
  /** The revision that the newest round was made from. */
  parentNumber: z.number().int(),
  /** Whether the scenario has moved on since, so that publishing needs a merge first. */
  stale: z.boolean(),
  message: z.string(),
  proposer: z.object({ userId: z.string().nullable(), name: z.string() }),
  approver: z.object({ userId: z.string().nullable(), name: z.string() }).nullable(),
  /** ISO 8601 instants in UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
  changeCount: z.number().int(),
  commentCount: z.number().int(),
  /** Number of the revision it became; null until published. */
  publishedNumber: z.number().int().nullable(),
});

export const proposalCommentSchema = z.object({
  id: z.string(),
  /** The round that it was written about. */
  round: z.number().int(),
  /** The driver that it is about; null for the proposal as a whole. */
  key: z.string().nullable(),
  driverName: z.string().nullable(),
  author: z.object({ userId: z.string().nullable(), name: z.string() }),
  text: z.string(),
  createdAt: z.string(),
});

export const proposalSchema = proposalHeaderSchema.extend({
  parent: revisionStampSchema,
  /** The edits of the newest round, ready to be put into a draft. */
  edits: changesSchema,
  /** All rank correlations that it proposes; null if it leaves the parent's. */
  correlations: correlationsSchema.nullable(),
  /** What it changes from its parent revision, by driver. */
  changes: z.array(driverChangeSchema),
  correlationChanges: z.array(correlationChangeSchema),
  comments: z.array(proposalCommentSchema),
  /** What has happened, oldest first. */
  events: z.array(
    z.object({ action: z.string(), actor: z.string(), occurredAt: z.string(), round: z.number().int().nullable() }),
  ),
  /** Which of the steps the person who asks may take now. */
  may: z.object({
    comment: z.boolean(),
    requestChanges: z.boolean(),
    resubmit: z.boolean(),
    approve: z.boolean(),
    merge: z.boolean(),
    publish: z.boolean(),
    withdraw: z.boolean(),
  }),
});

export const listProposalsInputSchema = z.strictObject({
  ...pageFields,
  scenarioId: scenarioIdSchema.optional(),
  /** `open`: everything that is not published or withdrawn. */
  status: z.enum(['open', 'any', ...PROPOSAL_STATUSES]).default('open'),
  /** Only what the person who asks has proposed. */
  mine: z.boolean().default(false),
});
export type ListProposalsInput = z.infer<typeof listProposalsInputSchema>;
export const proposalListSchema = z.object({
  /** The one that changed last first. */
  proposals: z.array(proposalHeaderSchema),
  ...totalFields,
  /** How many proposals stand at each step, whatever was asked for. */
  counts: z.array(z.object({ status: proposalStatusSchema, count: z.number().int() })),
});

export const proposalIdInputSchema = z.strictObject({ id: proposalIdSchema });

const content = {
  /** The revision that the edits were made from. */
  parentNumber: revisionNumberSchema,
  message: messageSchema,
  changes: changesSchema,
  /** All rank correlations of the scenario; left out, the parent's stay. */
  correlations: correlationsSchema.optional(),
};
export const submitProposalInputSchema = z.strictObject({ scenarioId: scenarioIdSchema, ...content });
export type SubmitProposalInput = z.infer<typeof submitProposalInputSchema>;

/** Decisions name the round that the person saw; another round in the meantime is refused as `out-of-date`. */
const at = { id: proposalIdSchema, round: z.number().int().min(1) };
export const resubmitProposalInputSchema = z.strictObject({ ...at, ...content });
export type ResubmitProposalInput = z.infer<typeof resubmitProposalInputSchema>;
export const decideProposalInputSchema = z.strictObject(at);
export const requestChangesInputSchema = z.strictObject({ ...at, text: commentTextSchema });
export const commentProposalInputSchema = z.strictObject({
  ...at,
  /** The driver that it is about; left out, the proposal as a whole. */
  key: idSchema.optional(),
  text: commentTextSchema,
});
export const proposalStateSchema = z.object({
  id: z.string(),
  status: proposalStatusSchema,
  round: z.number().int(),
});
export const publishedProposalSchema = proposalStateSchema.extend({ stamp: revisionStampSchema });

export const approvalPolicySchema = z.enum(APPROVAL_POLICIES);
export const approvalAnswerSchema = z.object({
  /** In force now. */
  policy: approvalPolicySchema,
  /** `default`: nobody set it, so it follows from how many people may edit. */
  setBy: z.enum(['administrator', 'default']),
  /** Whether the person who asks may publish without another's approval. */
  mayPublishDirectly: z.boolean(),
  /** Whether the person who asks may approve other people's proposals. */
  mayApprove: z.boolean(),
});
export const setApprovalInputSchema = z.strictObject({
  /** Null goes back to the default. */
  policy: approvalPolicySchema.nullable(),
});
