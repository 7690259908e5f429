import type { PublishedRevision } from './revision';
import type { Scenario } from '../schema/scenario';

export type { Scenario, ScenarioParent } from '../schema/scenario';

/** A scenario with its newest revision. */
export interface ScenarioHead {
  readonly scenario: Scenario;
  readonly revision: PublishedRevision;
}
