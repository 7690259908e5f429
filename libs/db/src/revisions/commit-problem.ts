import type {
  AssumptionValue,
  CorrelationConflict,
  DriverConflict,
  PublishedRevision,
  RankCorrelation,
} from '@waveguide/forecasts';

/** Both sides' edits joined. */
export interface MergedContent {
  readonly values: readonly AssumptionValue[];
  readonly correlations: readonly RankCorrelation[];
}

/** Somebody published in the meantime. */
export interface StaleParent {
  readonly code: 'stale-parent';
  readonly expectedParent: number;
  /** What is published now. */
  readonly head: PublishedRevision;
  /** Drivers that both sides changed, differently; with none, `mergeable` holds both sides' edits joined. */
  readonly conflicts: readonly DriverConflict[];
  readonly mergeable: readonly AssumptionValue[] | null;
  /** The same for rank correlations. */
  readonly correlationConflicts: readonly CorrelationConflict[];
  /** Null if pairs are in conflict or the joined ones contradict one another. */
  readonly mergeableCorrelations: readonly RankCorrelation[] | null;
}

/** Why a revision was not published; nothing was written. */
export type CommitProblem =
  | StaleParent
  | { readonly code: 'unknown-scenario'; readonly message: string }
  | { readonly code: 'unknown-revision'; readonly message: string }
  | { readonly code: 'archived'; readonly message: string }
  | { readonly code: 'nothing-changed'; readonly message: string }
  | { readonly code: 'unknown-sources'; readonly sourceIds: readonly string[]; readonly message: string }
  | { readonly code: 'assumptions-differ'; readonly keys: readonly string[]; readonly message: string }
  | { readonly code: 'invalid-distribution'; readonly key: string; readonly field: string; readonly message: string }
  | {
      readonly code: 'invalid-correlations';
      readonly message: string;
      /** The nearest possible ones, where the stated contradict one another. */
      readonly nearest: readonly RankCorrelation[] | null;
    };
