import { chartSpec } from './service';
import { chartRequestSchema } from './request';
import { chartSpecSchema } from './spec-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const chartsRouter = router({
  spec: procedure('charts.read', { input: chartRequestSchema, output: chartSpecSchema }).query(async ({ ctx, input }) =>
    valueOrThrow(await chartSpec(ctx, input)),
  ),
});
