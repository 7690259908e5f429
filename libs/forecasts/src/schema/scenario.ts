import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

const parentSchema = z.object({ scenarioId: z.string(), revisionNumber: z.number().int() });
/** The revision of another scenario over which a scenario holds its overrides; it moves only when the analyst rebases. */
export type ScenarioParent = DeepReadonly<z.output<typeof parentSchema>>;

export const scenarioSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** The pinned parent, or null for a scenario that states every value itself. */
  parent: parentSchema.nullable(),
  /** Number of the newest published revision. */
  headNumber: z.number().int(),
  archived: z.boolean(),
  /** Assumptions in which the head differs from its pinned parent; 0 without a parent. */
  overrideCount: z.number().int(),
  /** Newest revision number of the parent, so that a reader sees when a rebase is due; null without a parent. */
  parentHeadNumber: z.number().int().nullable(),
});
/** A named set of assumption values, kept as a chain of revisions. */
export type Scenario = DeepReadonly<z.output<typeof scenarioSchema>>;
