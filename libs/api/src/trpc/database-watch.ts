import type { PrismaClient } from '@waveguide/db';
import { problemOf, type ReportIncident } from './error-map';
import type { Problem } from './problem';

/** An answer holds for so long, in milliseconds, so that a page costs no question more and an outage no incident for every request. */
const HOLDS_MS = 1_000;

/** Says what is wrong with the database at the moment, or null. */
export type DatabaseWatch = () => Promise<Problem | null>;

/** Asks the database now and then; everybody who wants to know at the same moment shares one question. */
export function databaseWatch(client: Pick<PrismaClient, '$queryRaw'>, report: ReportIncident): DatabaseWatch {
  let known: { readonly problem: Problem | null; readonly until: number } | null = null;
  let asking: Promise<Problem | null> | null = null;
  const ask = async (): Promise<Problem | null> => {
    const problem = await client.$queryRaw`SELECT 1`.then(
      () => null,
      (error: unknown) => problemOf(error, { report, asked: 'read' }),
    );
    known = { problem, until: performance.now() + HOLDS_MS };
    asking = null;
    return problem;
  };
  return () => {
    if (known !== null && performance.now() < known.until) return Promise.resolve(known.problem);
    asking ??= ask();
    return asking;
  };
}
