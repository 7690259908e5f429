import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { CITING_KINDS, SOURCE_KINDS, SOURCE_TIERS } from '../source';
import { idSchema, partialDateSchema, textSchema } from './fields';

export const sourceSchema = z.object({
  id: idSchema,
  publisher: textSchema,
  title: textSchema,
  url: maybeSchema(z.url({ protocol: /^https?$/ })),
  publishedOn: maybeSchema(partialDateSchema),
  kind: z.enum(SOURCE_KINDS),
  tier: z.enum(SOURCE_TIERS),
  /** How and when it was read, and how its date was obtained. */
  accessedNote: textSchema,
  /** Terms of use as far as they were seen; "not stated" if none were. */
  licenceNote: textSchema,
});

/** Something that was published and that records cite. */
export type Source = DeepReadonly<z.output<typeof sourceSchema>>;

/** What a list or a footnote needs of a source. */
export const sourceLineSchema = sourceSchema.pick({
  id: true,
  publisher: true,
  title: true,
  url: true,
  publishedOn: true,
  tier: true,
});

export const citedStatementSchema = z.object({ text: textSchema, sourceId: idSchema });

/** A sentence together with the source that says it. */
export type CitedStatement = DeepReadonly<z.output<typeof citedStatementSchema>>;

export const sourceCitationSchema = z.object({
  kind: z.enum(CITING_KINDS),
  recordId: z.string(),
  /** What the record says, short enough for a list. */
  title: z.string(),
  /** Where in the source it stands, or null if the record gives none. */
  locator: z.string().nullable(),
});

/** One record that cites a source. */
export type SourceCitation = DeepReadonly<z.output<typeof sourceCitationSchema>>;

/** A source with everything that cites it. */
export interface CitedSource {
  readonly source: Source;
  readonly citations: readonly SourceCitation[];
}
