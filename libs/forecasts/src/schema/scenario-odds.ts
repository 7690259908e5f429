import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

export const scenarioOddsSchema = z.object({
  /** P50 of the scenario, in the output's unit. */
  median: z.number(),
  /** Fraction of Base's draws at or below it. */
  atOrBelow: z.number(),
  /** Fraction of Base's draws at or above it. */
  atOrAbove: z.number(),
});
/** How likely a scenario's median is under Base, in one output, entity and year. */
export type ScenarioOdds = DeepReadonly<z.output<typeof scenarioOddsSchema>>;
