import { randomUUID } from 'node:crypto';
import { insertAuditEvent, type Prisma, type PrismaClient } from '@waveguide/db';
import { cleanName, err, ok, type Result } from '@waveguide/quantity';
import type { IdentityProvider } from '../identity-provider';
import { LONGEST_NAME } from '../person-name';
import type { ProvidedPerson } from './person';
import type { ProviderProblem } from './problem';

export interface AdmissionOptions {
  readonly person: ProvidedPerson;
  readonly provider: Pick<IdentityProvider, 'issuer' | 'name' | 'defaultRole'>;
  readonly now: Date;
}

interface Admitted {
  readonly id: string;
  readonly name: string;
}

/**
 * Whose account somebody comes into whom a provider sends. The provider's own id of a person decides: it is linked to an account once,
 * by an address that the provider vouches for, and from then on nobody else of that provider comes into the account, not even who
 * has its address now. Who has no account gets one by an open invitation, which is used up, or by the installation's default role.
 * All of it stands in the audit trail.
 */
export async function admitByProvider(
  client: PrismaClient,
  options: AdmissionOptions,
): Promise<Result<{ readonly userId: string }, ProviderProblem>> {
  const attempt = () => client.$transaction((transaction) => admit(transaction, options));
  try {
    return await attempt();
  } catch (error) {
    // Somebody was admitted at the same moment, twice or beside somebody else: what holds now is looked at once more.
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return attempt();
    throw error;
  }
}

async function admit(
  transaction: Prisma.TransactionClient,
  options: AdmissionOptions,
): Promise<Result<{ readonly userId: string }, ProviderProblem>> {
  const { person, provider } = options;
  const link = await transaction.account.findUnique({
    where: { providerId_accountId: { providerId: provider.issuer, accountId: person.subject } },
    include: { user: true },
  });
  if (link !== null) {
    return link.user.deactivatedAt === null ? signedIn(transaction, link.user) : err('switched-off');
  }
  const { email } = person;
  if (email === null) return err('email-not-verified');
  const existing = await transaction.user.findUnique({
    where: { email },
    include: { accounts: { where: { providerId: provider.issuer }, select: { id: true } } },
  });
  if (existing === null) {
    const joined = await join(transaction, { ...options, email });
    if (joined === null) return err('not-invited');
    await linkTo(transaction, joined, { ...options, email });
    return signedIn(transaction, joined);
  }
  if (existing.accounts.length > 0) return err('linked-to-another');
  if (existing.deactivatedAt !== null) return err('switched-off');
  await linkTo(transaction, existing, { ...options, email });
  return signedIn(transaction, existing);
}

interface Linking extends AdmissionOptions {
  /** That the provider vouches for. */
  readonly email: string;
}

async function linkTo(transaction: Prisma.TransactionClient, user: Admitted, options: Linking): Promise<void> {
  const { person, provider, email } = options;
  await transaction.account.create({
    data: { id: randomUUID(), providerId: provider.issuer, accountId: person.subject, userId: user.id },
  });
  await insertAuditEvent(transaction, {
    actor: { userId: user.id, name: user.name },
    action: 'user.link-provider',
    subjectKind: 'user',
    subjectId: user.id,
    detail: { provider: provider.name, issuer: provider.issuer, subject: person.subject, email },
  });
}

/** Makes an account; null if neither an invitation nor the installation gives a role. */
async function join(
  transaction: Prisma.TransactionClient,
  { person, provider, now, email }: Linking,
): Promise<Admitted | null> {
  const open = { email, userId: null, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const invitation = await transaction.invitation.findFirst({ where: open });
  const role = invitation?.role ?? provider.defaultRole;
  if (role === null) return null;
  if (invitation !== null) {
    await transaction.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
  }
  const joined = { id: randomUUID(), name: person.name || cleanName(email, LONGEST_NAME) };
  await transaction.user.create({ data: { ...joined, email, emailVerified: true, role } });
  await insertAuditEvent(transaction, {
    actor: { userId: joined.id, name: joined.name },
    action: 'user.join-by-provider',
    subjectKind: 'user',
    subjectId: joined.id,
    detail: { email, role, invited: invitation !== null },
  });
  return joined;
}

async function signedIn(
  transaction: Prisma.TransactionClient,
  { id, name }: Admitted,
): Promise<Result<{ readonly userId: string }, never>> {
  await insertAuditEvent(transaction, {
    actor: { userId: id, name },
    action: 'user.sign-in',
    subjectKind: 'user',
    subjectId: id,
    detail: { by: 'provider' },
  });
  return ok({ userId: id });
}
