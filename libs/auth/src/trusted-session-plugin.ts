import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Opens a session for a user whom server code has already proved, such as by a single-use link. The endpoint has no
 * address: it can be called from server code only.
 */
export const trustedSessionPlugin = {
  id: 'trusted-session',
  endpoints: {
    openTrustedSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.strictObject({ userId: z.string().min(1) }), requireHeaders: true },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.userId);
        if (!user) throw new APIError('NOT_FOUND', { message: 'There is no such user.' });
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ userId: user.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;
