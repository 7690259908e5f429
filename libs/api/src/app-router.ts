import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { accountsRouter } from './accounts/router';
import { assumptionsRouter } from './revisions/assumptions-router';
import { auditRouter } from './accounts/audit-router';
import { briefingsRouter } from './briefings/router';
import { chartsRouter } from './charts/router';
import { checksRouter } from './forecasts/checks-router';
import { forecastsRouter } from './forecasts/router';
import { overviewRouter } from './forecasts/overview-router';
import { publishedRouter } from './published/router';
import { proposalsRouter } from './revisions/proposals-router';
import { revisionsRouter } from './revisions/router';
import { scenariosRouter } from './revisions/scenarios-router';
import { searchRouter } from './search/router';
import { sessionRouter } from './accounts/session-router';
import { settingsRouter } from './accounts/settings-router';
import { sourcesRouter } from './ledger/sources-router';
import { technologiesRouter } from './ledger/technologies-router';
import { timelineRouter } from './ledger/timeline-router';
import { createCallerFactory, router } from './trpc/procedures';
import { vendorsRouter } from './ledger/vendors-router';

/** Everything that pages and other programs may ask, one router per topic. */
export const appRouter = router({
  session: sessionRouter,
  accounts: accountsRouter,
  overview: overviewRouter,
  technologies: technologiesRouter,
  timeline: timelineRouter,
  published: publishedRouter,
  forecasts: forecastsRouter,
  scenarios: scenariosRouter,
  assumptions: assumptionsRouter,
  revisions: revisionsRouter,
  proposals: proposalsRouter,
  checks: checksRouter,
  vendors: vendorsRouter,
  sources: sourcesRouter,
  charts: chartsRouter,
  search: searchRouter,
  briefings: briefingsRouter,
  settings: settingsRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Calls procedures from the server without HTTP, with the same permissions, validation and errors. */
export const createCaller = createCallerFactory(appRouter);
export type ApiCaller = ReturnType<typeof createCaller>;
