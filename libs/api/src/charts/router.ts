import { chartSpecSchema } from '@waveguide/charts/schema';
import { chartSpec } from './service';
import { chartRequestSchema } from './request';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const chartsRouter = router({
  spec: procedure('charts.read', { input: chartRequestSchema, output: chartSpecSchema }).query(async ({ ctx, input }) =>
    valueOrThrow(await chartSpec(ctx, input)),
  ),
});
