import { randomUUID } from 'node:crypto';
import { insertAuditEvent, type PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { DefaultRole } from './identity-provider';

export interface ProviderProfile {
  readonly email: string;
  /** Whether the provider vouches for the address; without that it proves nothing. */
  readonly emailVerified: boolean;
  readonly name: string;
}

export interface Admission {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface AdmissionOptions {
  readonly profile: ProviderProfile;
  readonly defaultRole: DefaultRole | null;
  readonly now: Date;
}

/**
 * Decides whether an unknown person whom the identity provider sends gets an account, and with which role: that of an open
 * invitation for the address, which is used up, else the installation's default. The trail tells of it before the account
 * is written, so that none can come without.
 */
export async function admitByProvider(
  client: PrismaClient,
  { profile, defaultRole, now }: AdmissionOptions,
): Promise<Result<Admission, 'email-not-verified' | 'not-invited'>> {
  if (!profile.emailVerified) return err('email-not-verified');
  const email = profile.email.toLowerCase();
  return client.$transaction(async (transaction) => {
    const open = { email, userId: null, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
    const invitation = await transaction.invitation.findFirst({ where: open });
    const role = invitation?.role ?? defaultRole;
    if (role === null) return err('not-invited' as const);
    if (invitation !== null) {
      await transaction.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
    }
    const admission = { id: randomUUID(), name: profile.name.trim() || email, role };
    await insertAuditEvent(transaction, {
      actor: { userId: admission.id, name: admission.name },
      action: 'user.join-by-provider',
      subjectKind: 'user',
      subjectId: admission.id,
      detail: { email, role, invited: invitation !== null },
    });
    return ok(admission);
  });
}
