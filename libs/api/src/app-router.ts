import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { chartsRouter } from './charts-router';
import { forecastsRouter } from './forecasts-router';
import { overviewRouter } from './overview-router';
import { revisionsRouter } from './revisions-router';
import { sessionRouter } from './session-router';
import { sourcesRouter } from './sources-router';
import { technologiesRouter } from './technologies-router';
import { timelineRouter } from './timeline-router';
import { createCallerFactory, router } from './trpc';
import { vendorsRouter } from './vendors-router';

/** Everything that pages and other programs may ask, one router per topic. */
export const appRouter = router({
  session: sessionRouter,
  overview: overviewRouter,
  technologies: technologiesRouter,
  timeline: timelineRouter,
  forecasts: forecastsRouter,
  revisions: revisionsRouter,
  vendors: vendorsRouter,
  sources: sourcesRouter,
  charts: chartsRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Calls procedures from the server without HTTP, with the same permissions, validation and errors. */
export const createCaller = createCallerFactory(appRouter);
export type ApiCaller = ReturnType<typeof createCaller>;
