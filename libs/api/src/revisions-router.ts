import { z } from 'zod';
import { commitRevision } from './commit-revision';
import { compareAnyQuery } from './compare-any-query';
import { correlationCheck, correlationsQuery } from './correlation-queries';
import { publications } from './publications';
import { scenarioIdSchema, revisionNumberSchema, scenarioAtSchema } from './request-schema';
import { restoreRevision } from './restore-revision';
import {
  checkCorrelationsInputSchema,
  compareAnyInputSchema,
  compareAnySchema,
  correlationCheckSchema,
  publicationSchema,
  restoreInputSchema,
  revisionCorrelationsSchema,
} from './revision-comparison-schema';
import { compareRevisionsQuery, revisionHistoryQuery, revisionQuery } from './revision-queries';
import { commitInputSchema, comparisonSchema, revisionListSchema, revisionSchema } from './revision-schema';
import { procedure, router, subscriptionProcedure, valueOrThrow } from './trpc';
import { whileLetIn } from './while-let-in';

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

  /** Any two revisions, of one scenario or of two, with the stored results of chosen outputs. */
  compareAny: procedure('revisions.read', { input: compareAnyInputSchema, output: compareAnySchema }).query(
    async ({ ctx, input }) => valueOrThrow(await compareAnyQuery(ctx, input)),
  ),

  correlations: procedure('revisions.read', { input: scenarioAtSchema, output: revisionCorrelationsSchema }).query(
    async ({ ctx, input }) => {
      const { correlations, ...rest } = valueOrThrow(await correlationsQuery(ctx, input));
      return { ...rest, correlations: [...correlations] };
    },
  ),

  checkCorrelations: procedure('revisions.read', {
    input: checkCorrelationsInputSchema,
    output: correlationCheckSchema,
  }).query(({ input }) => correlationCheck(input.correlations)),

  /** What others publish while a page is open. */
  published: subscriptionProcedure('revisions.read', {
    input: z.strictObject({ lastEventId: z.string().max(40).nullish() }),
    event: publicationSchema,
  }).subscription(({ ctx, input, signal }) =>
    whileLetIn(ctx, signal ?? new AbortController().signal, (open) =>
      publications(ctx, { lastEventId: input.lastEventId ?? undefined, signal: open }),
    ),
  ),

  /** An earlier revision's values as a new revision. */
  restore: procedure('revisions.commit', { input: restoreInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await restoreRevision(ctx, input)),
  ),

  /** Appends a revision with the engine's result. A stale parent is refused: `error.data.problem` shows both sides. */
  commit: procedure('revisions.commit', { input: commitInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await commitRevision(ctx, input)),
  ),
});
