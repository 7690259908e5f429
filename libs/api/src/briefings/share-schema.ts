import { z } from 'zod';
import { pageFields, totalFields } from '../trpc/page-schema';
import { briefingVersionSchema } from './export-schema';
import { storable, typedNameSchema } from '../trpc/request-schema';

const briefingId = z.uuid('is not the id of a briefing');
const shareId = z.uuid('is not the id of a link');

/** Longest that a link stays open, in days. */
export const MOST_SHARE_DAYS = 365;
/** Characters, not bytes. */
export const SHARE_PASSWORD_MIN_LENGTH = 8;
export const SHARE_PASSWORD_MAX_LENGTH = 128;
const MOST_LABEL = 200;

/** A link by which people without an account read a briefing as it stood when the link was made. */
export const shareSchema = z.object({
  id: z.string(),
  /** What it is for, in the words of who made it; empty for none. */
  label: z.string(),
  createdByName: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  /** When somebody closed it; null while nobody has. */
  revokedAt: z.date().nullable(),
  /** Whether it opens the briefing now: neither expired nor revoked. */
  isOpen: z.boolean(),
  hasPassword: z.boolean(),
  /** Times that somebody who may not read briefings here opened the page, past its password. */
  viewCount: z.number().int(),
  lastViewedAt: z.date().nullable(),
});
export type Share = z.infer<typeof shareSchema>;

export const createShareInputSchema = z.strictObject({
  id: briefingId,
  /** The version that the person sees; a link shows no other. */
  version: briefingVersionSchema,
  expiresInDays: z
    .number('must be a whole number of days')
    .int('must be a whole number of days')
    .min(1, 'must be at least one day')
    .max(MOST_SHARE_DAYS, `must be at most ${MOST_SHARE_DAYS} days`),
  /** Null for none. */
  password: z
    .string()
    .check(storable('one'))
    .refine(
      (password) => [...password].length >= SHARE_PASSWORD_MIN_LENGTH,
      `use at least ${SHARE_PASSWORD_MIN_LENGTH} characters`,
    )
    .refine(
      (password) => [...password].length <= SHARE_PASSWORD_MAX_LENGTH,
      `use at most ${SHARE_PASSWORD_MAX_LENGTH} characters`,
    )
    .nullable(),
  label: typedNameSchema.max(MOST_LABEL, `keep it under ${MOST_LABEL + 1} characters`),
});
export type CreateShareInput = z.infer<typeof createShareInputSchema>;

export const createdShareSchema = z.object({
  /** `/shared/<token>`: told here and never again, since only a hash of it is stored. */
  path: z.string(),
  share: shareSchema,
});

export const listSharesInputSchema = z.strictObject({ id: briefingId, ...pageFields });
export type ListSharesInput = z.infer<typeof listSharesInputSchema>;
/** The newest first. */
export const shareListSchema = z.object({ shares: z.array(shareSchema), ...totalFields });

export const revokeShareInputSchema = z.strictObject({ shareId });
export const revokedShareSchema = z.object({ share: shareSchema });

/** Links listed to an administrator at most; how many there are is said beside them. */
export const MOST_FORMER_SHARES = 200;
/** The longest open first. */
export const formerSharesSchema = z.object({
  shares: z.array(
    shareSchema.extend({
      briefingId: z.string(),
      briefingTitle: z.string(),
      /** Since when the account of whoever made it is off. */
      makerOffSince: z.date(),
    }),
  ),
  total: z.number().int(),
});
