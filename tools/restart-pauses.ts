/** A program that dies this often within the window is given up. */
export const MOST_DEATHS = 6;
export const WINDOW_MS = 60_000;
const PAUSES_MS = [0, 500, 1_000, 2_000, 4_000];

/**
 * How long to wait before a program that has died is started again, in milliseconds; null if it has died too often lately. Somebody who
 * kills it once hardly notices, and one that cannot live does not keep the machine busy.
 * @param deaths when it died, the last time included, in the milliseconds of `now`
 */
export function pauseBeforeRestart(deaths: readonly number[], now: number): number | null {
  const lately = deaths.filter((at) => at > now - WINDOW_MS).length;
  if (lately >= MOST_DEATHS) return null;
  return PAUSES_MS[Math.max(0, lately - 1)] ?? null;
}
