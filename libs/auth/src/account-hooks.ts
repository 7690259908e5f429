import { insertAuditEvent, type PrismaClient } from '@waveguide/db';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { admitByProvider } from './admit-by-provider';
import type { IdentityProvider } from './identity-provider';

/** Endpoints of Better Auth by which a person signs in; whoever else opens a session has told the trail already. */
const SIGN_INS: ReadonlySet<string> = new Set(['/sign-in/email', '/callback/:id']);

/**
 * What holds for every account and session whichever way it comes about: nobody joins uninvited, no session opens for a
 * deactivated account, and signing in leaves a trace.
 */
export function accountHooks(
  client: PrismaClient,
  provider: IdentityProvider | null,
): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: async ({ email, emailVerified, name }) => {
          const admitted = await admitByProvider(client, {
            profile: { email, emailVerified, name },
            defaultRole: provider?.defaultRole ?? null,
            now: new Date(),
          });
          if (!admitted.ok) throw new APIError('FORBIDDEN', { code: admitted.error, message: 'No account was made.' });
          return { data: admitted.value };
        },
      },
    },
    session: {
      create: {
        before: async ({ userId }, context) => {
          const user = await client.user.findUnique({ where: { id: userId } });
          if (user === null || user.deactivatedAt !== null) return false;
          if (context !== null && SIGN_INS.has(context.path)) {
            await insertAuditEvent(client, {
              actor: { userId, name: user.name },
              action: 'user.sign-in',
              subjectKind: 'user',
              subjectId: userId,
              detail: { by: context.path === '/sign-in/email' ? 'password' : 'provider' },
            });
          }
          return undefined;
        },
      },
    },
  };
}
