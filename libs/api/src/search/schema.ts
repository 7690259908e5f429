import { SEARCH_KINDS } from '@waveguide/db';
import { z } from 'zod';
import { typedNameSchema } from '../trpc/request-schema';

/** Most characters of a search. */
export const LONGEST_SEARCH = 200;
/** Most words of a search: each is looked up by itself. */
const MOST_WORDS = 24;

/** Entries of a kind where all kinds are wanted, and where one is. */
export const SHOWN_OF_EACH = 5;
export const SHOWN_OF_ONE = 50;

export const searchKindSchema = z.enum(SEARCH_KINDS);

export const searchInputSchema = z.strictObject({
  text: typedNameSchema
    .max(LONGEST_SEARCH, `search for at most ${LONGEST_SEARCH} characters`)
    .refine((text) => text.split(/\s+/).length <= MOST_WORDS, `search for at most ${MOST_WORDS} words`),
  /** The only kind of which entries are wanted; every kind is counted. */
  kind: searchKindSchema.optional(),
});

const entrySchema = z.object({
  kind: searchKindSchema,
  id: z.string(),
  title: z.string(),
  context: z.string(),
  /** A path of the product. */
  address: z.string(),
});

export const foundSchema = z.object({
  /** Words that were taken for others. */
  read: z.array(z.object({ typed: z.string(), meant: z.string() })),
  words: z.array(z.string()),
  /** `some` if nothing has every word. */
  having: z.enum(['all', 'some']),
  /** The kind with the best entry first. */
  groups: z.array(z.object({ kind: searchKindSchema, total: z.number().int(), entries: z.array(entrySchema) })),
});

/** The answer of a search, as the browser has it. */
export type FoundAnswer = z.output<typeof foundSchema>;
