import { PROPOSAL_STATUSES, type Proposal, type ProposalComment, type ProposalRound } from '@waveguide/forecasts';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import type { Prisma } from '../generated/client';
import type { ProposalCommentModel, ProposalRoundModel } from '../generated/models';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';
import { readStoredProposal } from '../stored/proposal';

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
  readonly proposerUserId?: string | undefined;
  readonly status: Proposal['status'] | 'open' | 'any';
  readonly search?: string | undefined;
}

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
    ...readStoredProposal(row),
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
    status: parseEnum(PROPOSAL_STATUSES, row.status),
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

/** A proposal with its newest round, or null if there is none. */
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

function asWhere({ scenarioId, status, proposerUserId, ...asked }: ProposalFilter): Prisma.ProposalWhereInput {
  return {
    ...(scenarioId === undefined ? {} : { scenarioId }),
    ...(proposerUserId === undefined ? {} : { proposerUserId }),
    ...(status === 'any' ? {} : { status: status === 'open' ? { notIn: ['published', 'withdrawn'] } : status }),
    AND: searchWords(asked).map((word) => ({
      OR: [
        { rounds: { some: { message: containing(word) } } },
        { proposerName: containing(word) },
        { scenario: { name: containing(word) } },
      ],
    })),
  };
}

/** A page of proposals, the one that changed last first; a search is held against message, proposer and scenario. */
export async function pageOfProposals(
  database: Database,
  filter: ProposalFilter & PageAsked,
): Promise<PageOf<ProposalHeader>> {
  const where = asWhere(filter);
  const total = await database.proposal.count({ where });
  const rows = await database.proposal.findMany({
    where,
    include: HEADER,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    ...partOf(filter),
  });
  return { items: rows.map(toHeader), total };
}

/** How many proposals stand at each step of a review; a step at which none stands is left out. */
export async function countProposals(database: Database): Promise<ReadonlyMap<Proposal['status'], number>> {
  const groups = await database.proposal.groupBy({ by: ['status'], _count: { _all: true } });
  return new Map(groups.map(({ status, _count }) => [parseEnum(PROPOSAL_STATUSES, status), _count._all]));
}
