import { z } from 'zod';
import { publishRevision } from './publish-revision';
import { changesQuery } from './changes-query';
import { changeListSchema, changesInputSchema } from './changes-schema';
import { compareAnyQuery } from './compare-any-query';
import { correlationCheck, correlationsQuery } from './correlation-queries';
import { pageFields } from '../trpc/page-schema';
import { publications } from './publications';
import { scenarioIdSchema, revisionNumberSchema, scenarioAtSchema, writtenTextSchema } from '../trpc/request-schema';
import { restoreRevision } from './restore-revision';
import {
  checkCorrelationsInputSchema,
  compareAnyInputSchema,
  compareAnySchema,
  correlationCheckSchema,
  publicationSchema,
  restoreInputSchema,
  revisionCorrelationsSchema,
} from '../model/revision-comparison-schema';
import { compareRevisionsQuery, revisionHistoryQuery, revisionQuery } from './queries';
import { commitInputSchema, comparisonSchema, revisionListSchema, revisionSchema } from '../model/revision-schema';
import { procedure, router, subscriptionProcedure, valueOrThrow } from '../trpc/procedures';
import { endStreamOnSessionEnd } from '../trpc/end-stream-on-session-end';

export const revisionsRouter = router({
  history: procedure('revisions.read', {
    input: z.strictObject({ scenarioId: scenarioIdSchema, ...pageFields }),
    output: revisionListSchema,
  }).query(async ({ ctx, input }) => valueOrThrow(await revisionHistoryQuery(ctx, input))),

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

  /** What every published revision did in numbers, and why: of all scenarios or of one, the newest first. */
  changes: procedure('revisions.read', { input: changesInputSchema, output: changeListSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await changesQuery(ctx, input)),
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
    input: z.strictObject({ lastEventId: writtenTextSchema(40, 'one').nullish() }),
    event: publicationSchema,
  }).subscription(({ ctx, input, signal }) =>
    endStreamOnSessionEnd(ctx, signal ?? new AbortController().signal, (open) =>
      publications(ctx, { lastEventId: input.lastEventId ?? undefined, signal: open }),
    ),
  ),

  /** An earlier revision's values as a new revision. */
  restore: procedure('revisions.commit', { input: restoreInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await restoreRevision(ctx, input)),
  ),

  /** Appends a revision with the engine's result. A stale parent is refused: `error.data.problem` shows both sides. */
  commit: procedure('revisions.commit', { input: commitInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await publishRevision(ctx, input)),
  ),
});
