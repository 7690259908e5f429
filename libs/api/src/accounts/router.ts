import { randomBytes } from 'node:crypto';
import {
  changeRole,
  createPasswordLink,
  deactivateUser,
  endOtherSessions,
  endOwnSession,
  inviteUser,
  pageOfInvitations,
  listOwnSessions,
  pageOfUsers,
  mayReadWithoutAccount,
  ownAccount,
  reactivateUser,
  renameSelf,
  revokeInvitation,
  setReadingWithoutAccount,
  unlinkProvider,
  type AccountProblem,
  type Actor,
  type Principal,
  type SignedInUser,
} from '@waveguide/auth';
import type { Result } from '@waveguide/quantity';
import { accountProblem } from './problem';
import {
  accountPageInputSchema,
  doneSchema,
  endedSessionsSchema,
  invitationIdInputSchema,
  invitationsSchema,
  inviteInputSchema,
  newInvitationSchema,
  profileSchema,
  readingSchema,
  renameInputSchema,
  roleInputSchema,
  sessionIdInputSchema,
  sessionsSchema,
  setReadingInputSchema,
  userIdInputSchema,
  usersSchema,
} from './schema';
import { problemToError } from '../trpc/error-map';
import { nothingSchema } from '../trpc/request-schema';
import { procedure, router } from '../trpc/procedures';

/** @throws TypeError for a visitor, whom the permission of every procedure here keeps out */
function userOf(principal: Principal): SignedInUser {
  if (principal.kind === 'visitor') throw new TypeError('A visitor has no account.');
  return principal;
}

function actorOf(principal: Principal): Actor {
  const { userId, name } = userOf(principal);
  return { userId, name };
}

function valueOf<T>(result: Result<T, AccountProblem>): T {
  if (result.ok) return result.value;
  throw problemToError(accountProblem(result.error));
}

const DONE = { done: true } as const;

/** One's own account, and for administrators everybody's. What sets cookies (signing in, passwords) is not asked here. */
export const accountsRouter = router({
  profile: procedure('account.read', { input: nothingSchema, output: profileSchema }).query(({ ctx }) =>
    ownAccount(ctx.client, userOf(ctx.principal).userId),
  ),

  rename: procedure('account.write', { input: renameInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { name } }) => {
      await renameSelf(ctx.client, { actor: actorOf(ctx.principal), name });
      return DONE;
    },
  ),

  sessions: procedure('account.read', { input: nothingSchema, output: sessionsSchema }).query(async ({ ctx }) => ({
    sessions: await listOwnSessions(ctx.client, { principal: userOf(ctx.principal), now: await ctx.now() }),
  })),

  endSession: procedure('account.write', { input: sessionIdInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { id } }) => {
      valueOf(await endOwnSession(ctx.client, { principal: userOf(ctx.principal), id }));
      return DONE;
    },
  ),

  endOtherSessions: procedure('account.write', { input: nothingSchema, output: endedSessionsSchema }).mutation(
    async ({ ctx }) => ({ ended: await endOtherSessions(ctx.client, userOf(ctx.principal)) }),
  ),

  users: procedure('users.read', { input: accountPageInputSchema, output: usersSchema }).query(
    async ({ ctx, input }) => {
      const { items, total, inUse } = await pageOfUsers(ctx.client, input);
      return {
        users: items.map((user) => ({ ...user, isYou: user.id === userOf(ctx.principal).userId })),
        total,
        inUse,
      };
    },
  ),

  changeRole: procedure('users.write', { input: roleInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input }) => {
      valueOf(await changeRole(ctx.client, { actor: actorOf(ctx.principal), ...input }));
      return DONE;
    },
  ),

  deactivate: procedure('users.write', { input: userIdInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { userId } }) => {
      valueOf(await deactivateUser(ctx.client, { actor: actorOf(ctx.principal), userId, now: await ctx.now() }));
      return DONE;
    },
  ),

  reactivate: procedure('users.write', { input: userIdInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { userId } }) => {
      valueOf(await reactivateUser(ctx.client, { actor: actorOf(ctx.principal), userId }));
      return DONE;
    },
  ),

  unlinkProvider: procedure('users.write', { input: userIdInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { userId } }) => {
      valueOf(await unlinkProvider(ctx.client, { actor: actorOf(ctx.principal), userId }));
      return DONE;
    },
  ),

  invitations: procedure('users.read', { input: accountPageInputSchema, output: invitationsSchema }).query(
    async ({ ctx, input }) => {
      const { items, total } = await pageOfInvitations(ctx.client, { ...input, now: await ctx.now() });
      return { invitations: [...items], total };
    },
  ),

  invite: procedure('users.write', { input: inviteInputSchema, output: newInvitationSchema }).mutation(
    async ({ ctx, input }) =>
      valueOf(
        await inviteUser(ctx.client, { actor: actorOf(ctx.principal), ...input, now: await ctx.now(), randomBytes }),
      ),
  ),

  createPasswordLink: procedure('users.write', { input: userIdInputSchema, output: newInvitationSchema }).mutation(
    async ({ ctx, input }) =>
      valueOf(
        await createPasswordLink(ctx.client, {
          actor: actorOf(ctx.principal),
          ...input,
          now: await ctx.now(),
          randomBytes,
        }),
      ),
  ),

  revokeInvitation: procedure('users.write', { input: invitationIdInputSchema, output: doneSchema }).mutation(
    async ({ ctx, input: { id } }) => {
      valueOf(await revokeInvitation(ctx.client, { actor: actorOf(ctx.principal), id, now: await ctx.now() }));
      return DONE;
    },
  ),

  reading: procedure('users.read', { input: nothingSchema, output: readingSchema }).query(async ({ ctx }) => ({
    allowed: await mayReadWithoutAccount(ctx.client),
  })),

  setReading: procedure('settings.write', { input: setReadingInputSchema, output: readingSchema }).mutation(
    async ({ ctx, input: { allowed } }) => {
      await setReadingWithoutAccount(ctx.client, { actor: actorOf(ctx.principal), allowed });
      return { allowed };
    },
  ),
});
