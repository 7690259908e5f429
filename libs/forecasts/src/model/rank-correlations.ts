import { err, ok, type Result } from '@waveguide/quantity';

/** Spearman's rank correlation ρ_s of two assumptions' draws, from -1 to 1. Pairs that are not listed are independent. */
export interface RankCorrelation {
  readonly keyA: string;
  readonly keyB: string;
  readonly rankCorrelation: number;
}

/** A pair that two revisions correlate differently; null if a side leaves it independent. */
export interface CorrelationChange {
  readonly keyA: string;
  readonly keyB: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A pair that two analysts correlated differently since they parted; null if a side leaves it independent. */
export interface CorrelationConflict {
  readonly keyA: string;
  readonly keyB: string;
  readonly base: number | null;
  readonly mine: number | null;
  readonly theirs: number | null;
}

/** The three sides of a merge; `base` is the revision from which both started. */
export interface CorrelationMerge {
  readonly base: readonly RankCorrelation[];
  readonly mine: readonly RankCorrelation[];
  readonly theirs: readonly RankCorrelation[];
}

/** A pair's name in maps: the same whichever key comes first. No assumption's key holds a space. */
export function correlatedPair({ keyA, keyB }: Pick<RankCorrelation, 'keyA' | 'keyB'>): string {
  return keyA < keyB ? `${keyA} ${keyB}` : `${keyB} ${keyA}`;
}

/** One form for equal correlations: keys of a pair and pairs in order, correlations of 0 left out. */
export function canonicalCorrelations(correlations: readonly RankCorrelation[]): readonly RankCorrelation[] {
  return correlations
    .filter(({ rankCorrelation }) => rankCorrelation !== 0)
    .map(({ keyA, keyB, rankCorrelation }) =>
      keyA < keyB ? { keyA, keyB, rankCorrelation } : { keyA: keyB, keyB: keyA, rankCorrelation },
    )
    .sort((a, b) => (correlatedPair(a) < correlatedPair(b) ? -1 : 1));
}

function byPair(correlations: readonly RankCorrelation[]): ReadonlyMap<string, RankCorrelation> {
  return new Map(canonicalCorrelations(correlations).map((one) => [correlatedPair(one), one]));
}

/** What leads from one set of correlations to another, in the order of the pairs. */
export function diffCorrelations(
  before: readonly RankCorrelation[],
  after: readonly RankCorrelation[],
): readonly CorrelationChange[] {
  const [old, now] = [byPair(before), byPair(after)];
  return canonicalCorrelations([
    ...old.values(),
    ...[...now.values()].filter((one) => !old.has(correlatedPair(one))),
  ]).flatMap(({ keyA, keyB }) => {
    const pair = correlatedPair({ keyA, keyB });
    const change = {
      keyA,
      keyB,
      before: old.get(pair)?.rankCorrelation ?? null,
      after: now.get(pair)?.rankCorrelation ?? null,
    };
    return change.before === change.after ? [] : [change];
  });
}

/**
 * Three-way merge by pair, as `mergeRevisions` does by driver. The joined correlations may contradict one another although neither
 * side does: check them with `validateCorrelations`.
 */
export function mergeCorrelations({
  base,
  mine,
  theirs,
}: CorrelationMerge): Result<readonly RankCorrelation[], readonly CorrelationConflict[]> {
  const [old, own, other] = [byPair(base), byPair(mine), byPair(theirs)];
  const conflicts: CorrelationConflict[] = [];
  const merged: RankCorrelation[] = [];
  for (const [pair, { keyA, keyB }] of new Map([...old, ...own, ...other])) {
    const before = old.get(pair)?.rankCorrelation ?? null;
    const left = own.get(pair)?.rankCorrelation ?? null;
    const right = other.get(pair)?.rankCorrelation ?? null;
    if (left !== right && left !== before && right !== before) {
      conflicts.push({ keyA, keyB, base: before, mine: left, theirs: right });
      continue;
    }
    const chosen = left === before ? right : left;
    if (chosen !== null) merged.push({ keyA, keyB, rankCorrelation: chosen });
  }
  return conflicts.length > 0 ? err(conflicts) : ok(canonicalCorrelations(merged));
}
