import { overviewQuery } from './overview-query';
import { overviewSchema } from './overview-schema';
import { scenarioAtSchema } from './request-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const overviewRouter = router({
  get: procedure('overview.read', { input: scenarioAtSchema, output: overviewSchema }).query(async ({ ctx, input }) =>
    valueOrThrow(await overviewQuery(ctx, input)),
  ),
});
