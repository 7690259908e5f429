import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@waveguide/api';

/** What each procedure answers: `ApiOutput['vendors']['list']`. */
export type ApiOutput = inferRouterOutputs<AppRouter>;
