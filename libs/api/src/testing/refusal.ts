import { TRPCError } from '@trpc/server';
import { ProblemError } from '../trpc/error-map';
import type { Problem } from '../trpc/problem';

/** The problem with which a call was refused; anything else that it did is an error of the test. */
export async function problemFrom(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) return error.cause.problem;
    throw error;
  }
  throw new Error('The call was expected to be refused.');
}
