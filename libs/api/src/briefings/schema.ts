import { MOST_SLIDES } from '@waveguide/briefings';
import { z } from 'zod';
import { pageFields, totalFields } from '../trpc/page-schema';
import { writtenTextSchema } from '../trpc/request-schema';
import {
  alternativeTextSchema,
  briefingContentSchema,
  briefingTitleSchema,
  chartQuerySchema,
  draftEditsSchema,
  slidesSchema,
  storedContentSchema,
  storedSlideSchema,
} from './content-schema';

const briefingId = z.uuid('is not the id of a briefing');
export const briefingIdInputSchema = z.strictObject({ id: briefingId });
export const briefingReferenceSchema = z.object({ id: z.string() });

export const listBriefingsInputSchema = z.strictObject(pageFields);
export const briefingListSchema = z.object({
  ...totalFields,
  /** Last changed first. */
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      slideCount: z.number().int(),
      version: z.number().int(),
      ownerName: z.string(),
      changedByName: z.string(),
      updatedAt: z.date(),
      /** Revisions that its charts are pinned to, each once. */
      pins: z.array(
        z.object({
          scenarioId: z.string(),
          scenarioName: z.string(),
          revision: z.number().int(),
          /** The scenario's newest revision. */
          newest: z.number().int(),
        }),
      ),
    }),
  ),
});

export const briefingSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  content: storedContentSchema,
  ownerName: z.string(),
  changedByName: z.string(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type SavedBriefing = z.infer<typeof briefingSchema>;

export const createBriefingInputSchema = z.strictObject({
  title: briefingTitleSchema,
  /** After the cover, which is made. */
  slides: slidesSchema(MOST_SLIDES - 1).optional(),
});
export type CreateBriefingInput = z.infer<typeof createBriefingInputSchema>;
export const createdBriefingSchema = z.object({ id: z.string(), version: z.number().int() });

export const saveBriefingInputSchema = z.strictObject({
  id: briefingId,
  /** The version that the content was made from. */
  version: z.number().int().min(1).max(2_000_000_000),
  content: briefingContentSchema,
});
export type SaveBriefingInput = z.infer<typeof saveBriefingInputSchema>;
export const savedSchema = z.object({ version: z.number().int(), updatedAt: z.date() });

export const additionsInputSchema = z.strictObject({
  charts: z
    .array(
      z.strictObject({
        chart: writtenTextSchema(120),
        /** As it stands in the address of the chart; without a revision, the newest is pinned. */
        query: chartQuerySchema,
        draft: draftEditsSchema.nullable(),
      }),
    )
    .max(MOST_SLIDES, `add at most ${MOST_SLIDES} charts at once`),
});
export type AdditionsInput = z.infer<typeof additionsInputSchema>;
export const additionsSchema = z.object({
  /** In the order asked for; a chart that cannot be drawn has a sentence that says why. */
  slides: z.array(z.union([storedSlideSchema, z.strictObject({ problem: z.string() })])),
});

/** Largest picture that is taken, in bytes: in base64 it takes a third more. */
export const IMAGE_LIMIT_BYTES = 600_000;
export const uploadImageInputSchema = z.strictObject({
  data: z.base64('is not a picture in base64'),
  alternativeText: alternativeTextSchema,
});
