import type { DatabaseWatch, Problem } from '@waveguide/api';

/** The proxy is a program of its own in the same process: it takes in none of the server's modules and finds the watch here. */
const shared: { waveguideDatabaseWatch?: DatabaseWatch } = globalThis as never;

/** Has the proxy ask this watch from now on. */
export function shareWatch(watch: DatabaseWatch): void {
  shared.waveguideDatabaseWatch = watch;
}

/** What is wrong with the database at the moment; null if nothing is, or where nobody watches. */
export async function currentOutage(): Promise<Problem | null> {
  return (await shared.waveguideDatabaseWatch?.()) ?? null;
}
