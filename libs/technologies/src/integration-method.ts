import type { CitedStatement } from '@waveguide/evidence';
import type { OrdinalScore } from './ordinal-scale';

/** A way of assembling photonic and electronic chips in one package. Scores are analyst judgement, 5 the most. */
export interface IntegrationMethod {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly performance: OrdinalScore;
  readonly complexity: OrdinalScore;
  readonly thermalDifficulty: OrdinalScore;
  readonly costLevel: OrdinalScore;
  readonly advantages: readonly string[];
  readonly drawbacks: readonly string[];
  readonly sourceId: string;
  readonly reportLocator: string;
  readonly evidence: readonly CitedStatement[];
}
