import type { RouterOutputs } from '@waveguide/api';

type History = RouterOutputs['revisions']['history'];
type Stamp = History['revisions'][number]['stamp'];
type Change = History['revisions'][number]['changes'][number];

/** What one revision did to one driver. */
export interface DriverRevision {
  readonly number: number;
  readonly author: string;
  /** ISO 8601 instant in UTC. */
  readonly createdAt: string;
  readonly message: string;
  readonly before: Change['before'];
  readonly after: Change['after'];
  /** Whether the number moved, or only its reasons. */
  readonly moved: boolean;
}

const entry = (stamp: Stamp, { before, after, fields }: Change): DriverRevision => ({
  number: stamp.number,
  author: stamp.author,
  createdAt: stamp.createdAt,
  message: stamp.message,
  before,
  after,
  moved: fields.includes('distribution'),
});

/** The revisions that changed each driver, newest first; drivers that none changed are left out. */
export function historyByDriver(revisions: History['revisions']): ReadonlyMap<string, readonly DriverRevision[]> {
  const byKey = new Map<string, DriverRevision[]>();
  for (const { stamp, changes } of revisions) {
    for (const change of changes) byKey.set(change.key, [...(byKey.get(change.key) ?? []), entry(stamp, change)]);
  }
  return byKey;
}

/** The newest change of any of these drivers; null if no revision changed them. */
export function lastChange(
  history: ReadonlyMap<string, readonly DriverRevision[]>,
  keys: readonly string[],
): DriverRevision | null {
  const newest = keys.flatMap((key) => history.get(key)?.slice(0, 1) ?? []);
  return newest.reduce<DriverRevision | null>(
    (best, one) => (best === null || one.number > best.number ? one : best),
    null,
  );
}
