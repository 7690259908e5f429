import { additionsQuery } from './additions';
import {
  createBriefingCommand,
  duplicateBriefingCommand,
  saveBriefingCommand,
  setBriefingRemovedCommand,
} from './commands';
import { briefingExportsRouter } from './exports-router';
import { briefingQuery, briefingsQuery } from './queries';
import {
  additionsInputSchema,
  additionsSchema,
  briefingIdInputSchema,
  briefingListSchema,
  briefingReferenceSchema,
  briefingSchema,
  createBriefingInputSchema,
  createdBriefingSchema,
  listBriefingsInputSchema,
  saveBriefingInputSchema,
  savedSchema,
  uploadImageInputSchema,
} from './schema';
import { briefingSharesRouter } from './shares-router';
import {
  preflightAnswerSchema,
  refreshedInputSchema,
  refreshedSchema,
  slideFactsInputSchema,
  slideFactsSchema,
  staleFileInputSchema,
  staleFileSchema,
  stalenessSchema,
} from './facts-schema';
import { imageReferenceSchema } from './content-schema';
import { uploadImageCommand } from './images';
import { preflightQuery } from './preflight';
import { refreshedQuery, stalenessQuery } from './staleness';
import { slideFactsQuery } from './slide-facts-query';
import { staleFileQuery } from './stale-file';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

const step = { input: briefingIdInputSchema, output: briefingReferenceSchema } as const;

export const briefingsRouter = router({
  list: procedure('briefings.read', { input: listBriefingsInputSchema, output: briefingListSchema }).query(
    ({ ctx, input }) => briefingsQuery(ctx, input),
  ),

  byId: procedure('briefings.read', { input: briefingIdInputSchema, output: briefingSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await briefingQuery(ctx, input.id)),
  ),

  create: procedure('briefings.write', { input: createBriefingInputSchema, output: createdBriefingSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await createBriefingCommand(ctx, input)),
  ),

  save: procedure('briefings.write', { input: saveBriefingInputSchema, output: savedSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await saveBriefingCommand(ctx, input)),
  ),

  duplicate: procedure('briefings.write', step).mutation(async ({ ctx, input }) =>
    valueOrThrow(await duplicateBriefingCommand(ctx, input.id)),
  ),

  remove: procedure('briefings.write', step).mutation(async ({ ctx, input }) =>
    valueOrThrow(await setBriefingRemovedCommand(ctx, { ...input, removed: true })),
  ),

  restore: procedure('briefings.write', step).mutation(async ({ ctx, input }) =>
    valueOrThrow(await setBriefingRemovedCommand(ctx, { ...input, removed: false })),
  ),

  /** Files of a whole briefing. */
  exports: briefingExportsRouter,

  /** Links by which people without an account read one. */
  shares: briefingSharesRouter,

  /** Slides for charts that are added from anywhere; nothing is written. */
  additions: procedure('briefings.read', { input: additionsInputSchema, output: additionsSchema }).query(
    ({ ctx, input }) => additionsQuery(ctx, input),
  ),

  slideFacts: procedure('briefings.read', { input: slideFactsInputSchema, output: slideFactsSchema }).query(
    ({ ctx, input }) => slideFactsQuery(ctx, input.slide),
  ),

  preflight: procedure('briefings.read', { input: briefingIdInputSchema, output: preflightAnswerSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await preflightQuery(ctx, input.id)),
  ),

  staleness: procedure('briefings.read', { input: briefingIdInputSchema, output: stalenessSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await stalenessQuery(ctx, input.id)),
  ),

  refreshed: procedure('briefings.read', { input: refreshedInputSchema, output: refreshedSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await refreshedQuery(ctx, input)),
  ),

  staleFile: procedure('briefings.read', { input: staleFileInputSchema, output: staleFileSchema }).query(
    ({ ctx, input }) => staleFileQuery(ctx, input),
  ),

  uploadImage: procedure('briefings.write', { input: uploadImageInputSchema, output: imageReferenceSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await uploadImageCommand(ctx, input)),
  ),
});
