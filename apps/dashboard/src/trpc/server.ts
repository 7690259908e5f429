import 'server-only';
import { TRPCError } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { appRouter, createCaller, ProblemError, type ApiCaller, type Problem } from '@waveguide/api';
import { err, ok, type Result } from '@waveguide/quantity';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireReading } from '../accounts/require-reading';
import { makeQueryClient } from './query-client';
import { requestContext } from './request-context';

/** The cache that one request prefetches into. */
export const getQueryClient = cache(makeQueryClient);

/** Procedures on behalf of the current request, without HTTP: `await (await api()).overview.get()`. */
export const api = cache(async (): Promise<ApiCaller> => {
  await requireReading();
  return createCaller(await requestContext());
});

/**
 * Query options for the server, alike those of `useTRPC()` in the browser. A page prefetches what its client components ask for and
 * wraps them in `HydrateClient`, so that the first paint needs no request:
 * `await getQueryClient().prefetchQuery(trpc.forecasts.summary.queryOptions({ scenarioId }))`.
 */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient: getQueryClient });

/** A record that does not exist becomes the page that says so; every other failure stays one. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // An id of a shape that no record has is not there either.
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
}

/** An answer, or the problem that it ended with, for a page that says at its place what went wrong. */
export async function settled<T>(answer: Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await answer);
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) return err(error.cause.problem);
    throw error;
  }
}
