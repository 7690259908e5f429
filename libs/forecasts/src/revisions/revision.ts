import type { AssumptionDefinition, AssumptionValue } from '../model/assumption';
import type { RankCorrelation } from '../model/rank-correlations';

/** Who published a revision. */
export interface RevisionAuthor {
  /** Account, or null for the data that came with the product. */
  readonly userId: string | null;
  readonly name: string;
}

/** One line of a scenario's history. */
export interface RevisionHeader {
  readonly scenarioId: string;
  /** Counts from 1 within the scenario. */
  readonly number: number;
  /** The revision it was made from, or null for the first. */
  readonly parentNumber: number | null;
  readonly author: RevisionAuthor;
  /** Who approved it in a review; null if it was published without one. */
  readonly approver: RevisionAuthor | null;
  /** ISO 8601 instant in UTC. */
  readonly createdAt: string;
  readonly message: string;
  /** SHA-256 of the values, in hexadecimal; equal hashes mean equal values. */
  readonly contentHash: string;
  readonly engineVersion: string;
  readonly seed: number;
  readonly drawCount: number;
}

/** A value of a revision, and whether it is the scenario's own or its parent's. */
export interface RevisionValue extends AssumptionValue {
  readonly inherited: boolean;
}

/** A revision with all its values, their rank correlations and the definitions of their assumptions, in the order of `dimension`. */
export interface PublishedRevision extends RevisionHeader {
  readonly values: readonly RevisionValue[];
  /** Pairs that are not listed are independent. */
  readonly correlations: readonly RankCorrelation[];
  readonly definitions: readonly AssumptionDefinition[];
}
