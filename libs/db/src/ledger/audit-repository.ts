import type { RevisionAuthor } from '@waveguide/forecasts';
import type { Database } from '../postgres/client';
import type { Prisma } from '../generated/client';
import { containing, searchWords } from '../postgres/page-of';

/** Something that somebody did, as the trail keeps it. */
export interface NewAuditEvent {
  readonly actor: RevisionAuthor;
  /** Topic and verb, such as `proposal.approve`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What else a reader of the trail needs; plain JSON. */
  readonly detail?: Prisma.InputJsonObject;
}

/** An event of the trail. */
export interface AuditEvent {
  /** Place in the trail, as text: it may outgrow a number. */
  readonly id: string;
  /** ISO 8601 instant in UTC. */
  readonly occurredAt: string;
  readonly actor: RevisionAuthor;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Which events to list. */
export interface AuditFilter {
  /** Older than this place. */
  readonly before?: string | undefined;
  readonly limit: number;
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Words, each in the actor's name, the action or the subject. */
  readonly search?: string | undefined;
}

/** Adds an event to the trail. Call it within the transaction of what it tells of, so that neither stands without the other. */
export async function insertAuditEvent(database: Database, event: NewAuditEvent): Promise<void> {
  const { actor, action, subjectKind, subjectId, detail } = event;
  await database.auditEvent.create({
    data: {
      actorUserId: actor.userId,
      actorName: actor.name,
      action,
      subjectKind,
      subjectId,
      ...(detail === undefined ? {} : { detail }),
    },
  });
}

function asWhere({
  action,
  subjectKind,
  subjectId,
  ...asked
}: Omit<AuditFilter, 'before' | 'limit'>): Prisma.AuditEventWhereInput {
  return {
    ...(action === undefined ? {} : { action }),
    ...(subjectKind === undefined ? {} : { subjectKind }),
    ...(subjectId === undefined ? {} : { subjectId }),
    AND: searchWords(asked).map((word) => ({
      OR: [
        { actorName: containing(word) },
        { action: containing(word) },
        { subjectKind: containing(word) },
        { subjectId: containing(word) },
      ],
    })),
  };
}

/** How many events fit, on all pages. */
export async function countAuditEvents(
  database: Database,
  filter: Omit<AuditFilter, 'before' | 'limit'>,
): Promise<number> {
  return database.auditEvent.count({ where: asWhere(filter) });
}

/** The newest events first. */
export async function listAuditEvents(database: Database, filter: AuditFilter): Promise<readonly AuditEvent[]> {
  const { before, limit, ...rest } = filter;
  const rows = await database.auditEvent.findMany({
    where: { ...asWhere(rest), ...(before === undefined ? {} : { id: { lt: BigInt(before) } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map((row) => ({
    id: row.id.toString(),
    occurredAt: row.occurredAt.toISOString(),
    actor: { userId: row.actorUserId, name: row.actorName },
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    detail: isRecord(row.detail) ? row.detail : null,
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
