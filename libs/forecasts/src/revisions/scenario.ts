import type { PublishedRevision } from './revision';

/** The revision of another scenario over which a scenario holds its overrides; it moves only when the analyst rebases. */
export interface ScenarioParent {
  readonly scenarioId: string;
  readonly revisionNumber: number;
}

/** A named set of assumption values, kept as a chain of revisions. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The pinned parent, or null for a scenario that states every value itself. */
  readonly parent: ScenarioParent | null;
  /** Number of the newest published revision. */
  readonly headNumber: number;
  readonly archived: boolean;
  /** Assumptions in which the head differs from its pinned parent; 0 without a parent. */
  readonly overrideCount: number;
  /** Newest revision number of the parent, so that a reader sees when a rebase is due; null without a parent. */
  readonly parentHeadNumber: number | null;
}

/** A scenario with its newest revision. */
export interface ScenarioHead {
  readonly scenario: Scenario;
  readonly revision: PublishedRevision;
}
