import {
  baseMarketModel,
  correlatableKeys,
  mergeCorrelations,
  mergeRevisions,
  validateCorrelations,
  type PublishedRevision,
} from '@waveguide/forecasts';
import type { MergedContent, StaleParent } from './commit-problem';

/** What somebody edited over a revision that is the newest no more. */
export interface StaleEdit {
  readonly base: PublishedRevision;
  readonly mine: MergedContent;
  readonly head: PublishedRevision;
}

/** Both sides of an edit that came too late, and their merge if one is possible. */
export function staleParentOf({ base, mine, head }: StaleEdit): StaleParent {
  const values = mergeRevisions({ base: base.values, mine: mine.values, theirs: head.values });
  const pairs = mergeCorrelations({
    base: base.correlations,
    mine: mine.correlations,
    theirs: head.correlations,
  });
  const valid = pairs.ok ? validateCorrelations(pairs.value, correlatableKeys(baseMarketModel)) : pairs;
  return {
    code: 'stale-parent',
    expectedParent: base.number,
    head,
    conflicts: values.ok ? [] : values.error,
    mergeable: values.ok ? values.value : null,
    correlationConflicts: pairs.ok ? [] : pairs.error,
    mergeableCorrelations: valid.ok ? valid.value : null,
  };
}
