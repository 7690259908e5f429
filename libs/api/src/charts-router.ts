import { chartSpec } from './chart-service';
import { chartRequestSchema } from './chart-request';
import { chartSpecSchema } from './chart-spec-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const chartsRouter = router({
  spec: procedure('charts.read', { input: chartRequestSchema, output: chartSpecSchema }).query(async ({ ctx, input }) =>
    valueOrThrow(await chartSpec(ctx, input)),
  ),
});
