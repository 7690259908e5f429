import { givenNameSchema, ROLES } from '@waveguide/auth';
import { z } from 'zod';
import { pageFields, totalFields } from '../trpc/page-schema';
import { writtenTextSchema } from '../trpc/request-schema';

const idSchema = writtenTextSchema(64, 'one').min(1);
const emailSchema = z
  .string()
  .trim()
  .pipe(z.email('This is not an e-mail address, such as ada@example.com.').max(254, 'This address is too long.'));
const roleSchema = z.enum(ROLES);

export const profileSchema = z.object({
  name: z.string(),
  /** Null for somebody who gave none at set-up and signs in by a link. */
  email: z.string().nullable(),
  role: roleSchema,
  createdAt: z.date(),
  hasPassword: z.boolean(),
  /** Issuers of the providers that somebody signs in by. */
  issuers: z.array(z.string()).readonly(),
});

export const renameInputSchema = z.strictObject({
  name: givenNameSchema,
});

export const sessionsSchema = z.object({
  /** Last used first. */
  sessions: z.array(
    z.object({
      id: z.string(),
      userAgent: z.string().nullable(),
      createdAt: z.date(),
      /** To within five minutes. */
      lastSeenAt: z.date(),
      expiresAt: z.date(),
      isThisOne: z.boolean(),
    }),
  ),
});
export const sessionIdInputSchema = z.strictObject({ id: idSchema });
export const endedSessionsSchema = z.object({ ended: z.number().int() });

export const accountPageInputSchema = z.strictObject(pageFields).prefault({});

export const usersSchema = z.object({
  ...totalFields,
  /** Every account in use, whatever was asked for. */
  inUse: z.number().int(),
  users: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      role: roleSchema,
      createdAt: z.date(),
      /** Since when the account cannot be used; null for one in use. */
      deactivatedAt: z.date().nullable(),
      /** Null if it has no session. */
      lastSeenAt: z.date().nullable(),
      hasPassword: z.boolean(),
      /** Issuers of the providers that somebody signs in by. */
      issuers: z.array(z.string()).readonly(),
      isYou: z.boolean(),
    }),
  ),
});
export const userIdInputSchema = z.strictObject({ userId: idSchema });
export const roleInputSchema = z.strictObject({ userId: idSchema, role: roleSchema });

export const inviteInputSchema = z.strictObject({ email: emailSchema, role: roleSchema });
/** The token is in clear here and never again. */
export const newInvitationSchema = z.object({ token: z.string(), expiresAt: z.date() });
export const invitationsSchema = z.object({
  ...totalFields,
  /** Newest first. */
  invitations: z.array(
    z.object({
      id: z.string(),
      /** `account`: makes one; `password`: sets the password of one that exists. */
      kind: z.enum(['account', 'password']),
      email: z.string(),
      role: roleSchema,
      state: z.enum(['open', 'accepted', 'revoked', 'expired']),
      createdByName: z.string(),
      createdAt: z.date(),
      expiresAt: z.date(),
    }),
  ),
});
export const invitationIdInputSchema = z.strictObject({ id: z.uuid('is not the id of an invitation') });

/** Whether people may read without an account. */
export const readingSchema = z.object({ allowed: z.boolean() });
export const setReadingInputSchema = z.strictObject({ allowed: z.boolean() });

export const doneSchema = z.object({ done: z.literal(true) });
