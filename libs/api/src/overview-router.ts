import { overviewQuery } from './overview-query';
import { overviewSchema } from './overview-schema';
import { nothingSchema } from './request-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const overviewRouter = router({
  get: procedure('overview.read', { input: nothingSchema, output: overviewSchema }).query(async ({ ctx }) =>
    valueOrThrow(await overviewQuery(ctx)),
  ),
});
