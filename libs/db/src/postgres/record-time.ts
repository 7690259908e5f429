import type { Database } from './client';

/**
 * The time by the database's clock: what is recorded, and what runs out, is dated by the one clock that all processes share. Within a
 * transaction too it is the moment of asking, so that what waited for somebody else's transaction is dated after it.
 */
export async function recordTime(database: Database): Promise<Date> {
  const [row] = await database.$queryRaw<{ readonly now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (row === undefined) throw new RangeError('The database did not say what time it is.');
  return row.now;
}
