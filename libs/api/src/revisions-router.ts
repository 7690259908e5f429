import { z } from 'zod';
import { commitRevision } from './commit-revision';
import { scenarioIdSchema, revisionNumberSchema, scenarioAtSchema } from './request-schema';
import { compareRevisionsQuery, revisionHistoryQuery, revisionQuery } from './revision-queries';
import { commitInputSchema, comparisonSchema, revisionListSchema, revisionSchema } from './revision-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const revisionsRouter = router({
  history: procedure('revisions.read', {
    input: z.strictObject({ scenarioId: scenarioIdSchema }),
    output: revisionListSchema,
  }).query(async ({ ctx, input }) => valueOrThrow(await revisionHistoryQuery(ctx, input.scenarioId))),

  byNumber: procedure('revisions.read', { input: scenarioAtSchema, output: revisionSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await revisionQuery(ctx, input)),
  ),

  compare: procedure('revisions.read', {
    input: z.strictObject({ scenarioId: scenarioIdSchema, from: revisionNumberSchema, to: revisionNumberSchema }),
    output: comparisonSchema,
  }).query(async ({ ctx, input }) => valueOrThrow(await compareRevisionsQuery(ctx, input))),

  /** Appends a revision with the engine's result. A stale parent is refused: `error.data.problem` shows both sides. */
  commit: procedure('revisions.commit', { input: commitInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await commitRevision(ctx, input)),
  ),
});
