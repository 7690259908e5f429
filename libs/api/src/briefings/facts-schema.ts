import { keyFigureSchema, preflightSchema, staleSlideSchema, titleAgreementSchema } from '@waveguide/briefings/schema';
import { z } from 'zod';
import { storedSlideSchema } from './content-schema';
import { idSchema, writtenTextSchema } from '../trpc/request-schema';

/** More identities than the largest briefing has slides: a file may have been put together from two. */
const MOST_IDENTITIES = 200;

/** A slide as somebody is writing it: a chart whose query cannot be read is told as its problem, not refused. */
export const slideFactsInputSchema = z.strictObject({ slide: storedSlideSchema });

/** What a slide's evidence says. Of a slide of words, and of one that cannot be drawn, there is none: null, and empty lists. */
export const slideFactsSchema = z.object({
  finding: z.string().nullable(),
  subtitle: z.string().nullable(),
  /** The picture in words. */
  description: z.string().nullable(),
  /** Sentences that may be its title, the finding first. */
  suggestions: z.array(z.string()),
  agreement: titleAgreementSchema.nullable(),
  /** Of the pin; null for a slide without a chart. */
  scenarioName: z.string().nullable(),
  revision: z.number().int().nullable(),
  newestRevision: z.number().int().nullable(),
  keyFigures: z.array(keyFigureSchema),
  /** The years that the chart shows, and the first and last that it can; null if it has no span to choose. */
  years: z.object({ from: z.number(), to: z.number(), first: z.number(), last: z.number() }).nullable(),
  /** Why it cannot be drawn and what to do; null if it can. */
  problem: z.string().nullable(),
});

/** With the version that was looked at. */
export const preflightAnswerSchema = preflightSchema.extend({ version: z.number().int() });

/** A slide that cannot be compared, with a sentence that says why. */
const failedSlideSchema = z.object({ slideId: z.string(), title: z.string(), problem: z.string() });
export const stalenessSchema = z.object({
  /** In the order of the briefing; those that are pinned to the newest revision are not among them. */
  slides: z.array(staleSlideSchema),
  failed: z.array(failedSlideSchema),
});

export const refreshedInputSchema = z.strictObject({
  id: z.uuid('is not the id of a briefing'),
  slideIds: z.array(idSchema).max(MOST_IDENTITIES, `refresh at most ${MOST_IDENTITIES} slides at once`),
});
export type RefreshedInput = z.infer<typeof refreshedInputSchema>;
/** Nothing is saved: the slides take the places of those with their ids, and the caller saves. Slides that are current are left out. */
export const refreshedSchema = z.object({ slides: z.array(storedSlideSchema), failed: z.array(failedSlideSchema) });

const identityText = writtenTextSchema(4000);
export const staleFileInputSchema = z.strictObject({
  slides: z
    .array(
      z.strictObject({
        slide: z.number().int().min(1).max(10_000),
        chart: writtenTextSchema(120),
        scenario: writtenTextSchema(120).nullable(),
        revision: z.number().int().nullable(),
        asOf: writtenTextSchema(40),
        address: identityText,
        briefingId: writtenTextSchema(120).nullable(),
        slideId: writtenTextSchema(120).nullable(),
        query: identityText.nullable(),
      }),
    )
    .max(MOST_IDENTITIES, `a file of at most ${MOST_IDENTITIES} slides can be checked`),
});
export type StaleFileInput = z.infer<typeof staleFileInputSchema>;

const ofFile = {
  /** Its number in the file, from 1. */
  slide: z.number().int(),
  chart: z.string(),
};
export const staleFileSchema = z.object({
  /** In the order of the file. */
  slides: z.array(
    z.discriminatedUnion('state', [
      z.object({
        state: z.literal('stale'),
        ...ofFile,
        ...staleSlideSchema.omit({ slideId: true, title: true }).shape,
        /** Path and query of the chart at the newest revision. */
        address: z.string(),
      }),
      z.object({
        state: z.literal('current'),
        ...ofFile,
        scenarioName: z.string(),
        revision: z.number().int(),
        address: z.string(),
      }),
      /** What the file says about the slide leads to no chart here; `reason` is a sentence. */
      z.object({ state: z.literal('unknown'), ...ofFile, reason: z.string() }),
    ]),
  ),
});
