/** How often a secret may be guessed wrong before guessing has to wait, and how long it then waits. */
export interface WaitingRule {
  /** Wrong tries without any wait. */
  readonly freeTries: number;
  /** The wait after the last free one, doubled with every further one, and at most. */
  readonly firstSeconds: number;
  readonly longestSeconds: number;
}

/** An hour without a wrong try, after which all before are forgotten. No rule waits that long, so nobody is shut out for ever. */
export const PEACE_MS = 3_600_000;

/** What is known of the wrong tries at one place. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}

/** Seconds to wait after that many wrong tries in a row. */
export function waitSeconds(count: number, { freeTries, firstSeconds, longestSeconds }: WaitingRule): number {
  if (count < freeTries) return 0;
  return Math.min(firstSeconds * 2 ** (count - freeTries), longestSeconds);
}

/** Seconds that are left of the wait; 0 if a try may be made. A clock that was wrong by hours makes nobody wait. */
export function secondsLeft({ count, lastAt }: Failures, rule: WaitingRule, now: Date): number {
  const passed = now.getTime() - lastAt.getTime();
  if (Math.abs(passed) >= PEACE_MS) return 0;
  const left = Math.ceil(waitSeconds(count, rule) - passed / 1000);
  return Math.min(Math.max(0, left), waitSeconds(count, rule));
}

/** The waits after 0, 1, 2 … wrong tries, up to the first that is the longest. */
export function waitsOf(rule: WaitingRule): readonly number[] {
  const waits: number[] = [];
  do waits.push(waitSeconds(waits.length, rule));
  while (waits.at(-1) !== rule.longestSeconds);
  return waits;
}
