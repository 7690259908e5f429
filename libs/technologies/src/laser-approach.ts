import type { CitedStatement } from '@waveguide/evidence';

/** Where the light of a co-packaged engine is made. */
export interface LaserApproach {
  readonly id: string;
  readonly name: string;
  readonly advantages: readonly string[];
  readonly drawbacks: readonly string[];
  readonly users: readonly string[];
  readonly sourceId: string;
  readonly reportLocator: string;
  readonly evidence: readonly CitedStatement[];
}
