import { datasetReadTo } from '@waveguide/db';
import type { ReadTo } from '@waveguide/evidence';
import { isPresent, lastDayOf } from '@waveguide/quantity';
import type { StandingDays } from '@waveguide/vendors';
import { z } from 'zod';
import type { ApiServices } from './context';

/** The days against which dated records are held: today, and up to when the sources were read. */
export const standingDaysSchema = z.object({ readTo: z.string(), asOf: z.string() });

/** The days of a ledger on a day of its own; nothing was read after that day, and where no reading is stated all was read up to it. */
export function standingDaysOf({ date }: ReadTo, asOf: string): StandingDays {
  const known = isPresent(date) && lastDayOf(date.value) <= asOf;
  return { readTo: known ? date.value : asOf, asOf };
}

/** The days of the ledger as it stands now. */
export async function standingDays({ client, now }: Pick<ApiServices, 'client' | 'now'>): Promise<StandingDays> {
  return standingDaysOf(await datasetReadTo(client), (await now()).toISOString().slice(0, 10));
}
