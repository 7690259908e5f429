import type { CitedStatement } from '@waveguide/evidence';
import type { OrdinalScore } from './ordinal-scale';
import type { TechnologyId } from './technology-id';

export const CHALLENGE_CATEGORIES = ['technical', 'operational', 'ecosystem'] as const;
export type ChallengeCategory = (typeof CHALLENGE_CATEGORIES)[number];

/** Something that stands in the way of adoption. */
export interface Challenge {
  readonly id: string;
  readonly title: string;
  readonly category: ChallengeCategory;
  /** Analyst judgement, 5 the most severe. */
  readonly severity: OrdinalScore;
  /** How the founding report ranks it, in its words. */
  readonly reportRank: string;
  readonly description: string;
  readonly mitigations: readonly string[];
  readonly affects: readonly TechnologyId[];
  readonly indicatorIds: readonly string[];
  readonly sourceId: string;
  readonly locator: string;
  readonly evidence: readonly CitedStatement[];
}
