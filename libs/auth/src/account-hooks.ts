import { insertAuditEvent, recordTime, type PrismaClient } from '@waveguide/db';
import type { BetterAuthOptions } from 'better-auth';

/** The endpoint of Better Auth by which a person signs in; whoever else opens a session has told the trail already. */
const SIGN_IN = '/sign-in/email';

/**
 * What holds for every account and session whichever way it comes about: the library makes no account, no session opens for a
 * deactivated one, and signing in leaves a trace.
 */
export function accountHooks(client: PrismaClient): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: async () => false,
      },
    },
    session: {
      create: {
        before: async ({ userId }, context) => {
          const user = await client.user.findUnique({ where: { id: userId } });
          if (user === null || user.deactivatedAt !== null) return false;
          if (context?.path === SIGN_IN) {
            await insertAuditEvent(client, {
              actor: { userId, name: user.name },
              action: 'user.sign-in',
              subjectKind: 'user',
              subjectId: userId,
              detail: { by: 'password' },
            });
          }
          // When it ends stays with Better Auth, which holds that against the clock of its own process.
          const createdAt = await recordTime(client);
          return { data: { createdAt, updatedAt: createdAt } };
        },
      },
    },
  };
}
