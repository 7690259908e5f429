import { PROPOSAL_STATUSES, type Proposal, type ProposalComment, type ProposalRound } from '@waveguide/forecasts';
import { distributionSchema } from '@waveguide/probability';
import { z } from 'zod';
import type { Database } from './client';
import { closedValue } from './closed-value';
import type { Prisma } from './generated/client';
import type { ProposalCommentModel, ProposalRoundModel } from './generated/models';

/** A proposal as a list shows it. */
export interface ProposalHeader extends Omit<Proposal, 'current'> {
  readonly scenarioName: string;
  /** Number of the scenario's newest revision. */
  readonly headNumber: number;
  readonly current: ProposalRound;
  readonly commentCount: number;
}

/** Which proposals to list; `open` are all that are neither published nor withdrawn. */
export interface ProposalFilter {
  readonly scenarioId?: string | undefined;
  readonly status: Proposal['status'] | 'open';
  readonly limit: number;
}

const editsSchema = z.array(
  z.strictObject({
    key: z.string(),
    distribution: distributionSchema,
    rationale: z.string(),
    sourceIds: z.array(z.string()),
  }),
);
const correlationsSchema = z
  .array(z.strictObject({ keyA: z.string(), keyB: z.string(), rankCorrelation: z.number() }))
  .nullable();

const HEADER = {
  scenario: { select: { name: true, headNumber: true } },
  rounds: { orderBy: { round: 'desc' }, take: 1 },
  _count: { select: { comments: true } },
} satisfies Prisma.ProposalInclude;

type HeaderRow = Prisma.ProposalGetPayload<{ include: typeof HEADER }>;

function toRound(row: ProposalRoundModel): ProposalRound {
  return {
    round: row.round,
    parentNumber: row.parentNumber,
    message: row.message,
    edits: editsSchema.parse(row.edits),
    correlations: correlationsSchema.parse(row.correlations),
  };
}

function toHeader(row: HeaderRow): ProposalHeader {
  const [newest] = row.rounds;
  if (newest === undefined) throw new RangeError(`Proposal ${row.id} has no round.`);
  return {
    id: row.id,
    scenarioId: row.scenarioId,
    scenarioName: row.scenario.name,
    headNumber: row.scenario.headNumber ?? 0,
    status: closedValue(PROPOSAL_STATUSES, row.status),
    proposer: { userId: row.proposerUserId, name: row.proposerName },
    approver: row.approverName === null ? null : { userId: row.approverUserId, name: row.approverName },
    current: toRound(newest),
    commentCount: row._count.comments,
    publishedNumber: row.publishedNumber,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function toComment(row: ProposalCommentModel): ProposalComment {
  return {
    id: row.id,
    round: row.round,
    key: row.key,
    author: { userId: row.authorUserId, name: row.authorName },
    text: row.text,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A proposal with its newest round, or null where there is none. */
export async function findProposal(database: Database, id: string): Promise<ProposalHeader | null> {
  const row = await database.proposal.findUnique({ where: { id }, include: HEADER });
  return row === null ? null : toHeader(row);
}

/** The comments on a proposal, oldest first. */
export async function listProposalComments(database: Database, id: string): Promise<readonly ProposalComment[]> {
  const rows = await database.proposalComment.findMany({
    where: { proposalId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toComment);
}

/** Proposals, the one that changed last first. */
export async function listProposals(database: Database, filter: ProposalFilter): Promise<readonly ProposalHeader[]> {
  const { scenarioId, status, limit } = filter;
  const rows = await database.proposal.findMany({
    where: {
      ...(scenarioId === undefined ? {} : { scenarioId }),
      status: status === 'open' ? { notIn: ['published', 'withdrawn'] } : status,
    },
    include: HEADER,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toHeader);
}
