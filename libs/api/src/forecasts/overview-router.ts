import { overviewQuery } from './overview-query';
import { overviewSchema } from './overview-schema';
import { scenarioAtSchema } from '../trpc/request-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const overviewRouter = router({
  get: procedure('overview.read', { input: scenarioAtSchema, output: overviewSchema }).query(async ({ ctx, input }) =>
    valueOrThrow(await overviewQuery(ctx, input)),
  ),
});
