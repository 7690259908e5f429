import { assumptionValueSchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { correlationChangeSchema, messageSchema } from '../model/change-schema';
import { listedScenarioSchema, revisionStampSchema } from '../model/forecast-schema';
import { pageFields, totalFields } from '../trpc/page-schema';
import { driverChangeSchema } from '../model/revision-schema';
import { revisionNumberSchema, scenarioIdSchema, typedNameSchema, typedTextSchema } from '../trpc/request-schema';

export const scenarioNameSchema = typedNameSchema
  .min(1, 'give it a name')
  .max(120, 'keep the name under 120 characters');
const descriptionSchema = typedTextSchema.max(2000, 'keep the description under 2,000 characters');

export const listScenariosInputSchema = z.strictObject({
  ...pageFields,
  includeArchived: z.boolean().default(false),
  /** Scenarios that are wanted besides, on whatever page they stand; unknown ids are left out. */
  named: z.array(scenarioIdSchema).max(100).default([]),
});
export type ListScenariosInput = z.infer<typeof listScenariosInputSchema>;
export const scenarioListSchema = z.object({
  /** The shipped ones first. */
  scenarios: z.array(listedScenarioSchema),
  /** Those that were named, in the same order. */
  named: z.array(listedScenarioSchema),
  ...totalFields,
  counts: z.object({
    open: z.number().int(),
    archived: z.number().int(),
    /** Open ones whose parent has published since. */
    behind: z.number().int(),
  }),
});

export const createScenarioInputSchema = z.strictObject({
  name: scenarioNameSchema,
  description: descriptionSchema,
  /** The scenario whose newest revision the new one starts from and stays pinned to. */
  fromScenarioId: scenarioIdSchema,
  message: messageSchema.optional(),
});
export type CreateScenarioInput = z.infer<typeof createScenarioInputSchema>;

export const scenarioIdInputSchema = z.strictObject({ scenarioId: scenarioIdSchema });
export const renameScenarioInputSchema = scenarioIdInputSchema.extend({ name: scenarioNameSchema });
export const describeScenarioInputSchema = scenarioIdInputSchema.extend({ description: descriptionSchema });
export const scenarioAnswerSchema = z.object({ scenario: listedScenarioSchema });

/** What the pinned parent says about the drivers that the scenario overrides: what reverting gives. */
export const parentValuesSchema = z.object({
  /** Null for a scenario that has no parent. */
  parent: revisionStampSchema.nullable(),
  /** Every value of the pinned revision; a driver set to exactly this is inherited again. */
  values: z.array(assumptionValueSchema),
});

export const rebasePreviewSchema = z.object({
  scenarioId: z.string(),
  /** The head over which a rebase would go; send it back as `parentNumber`. */
  headNumber: z.number().int(),
  /** The parent's revision that the scenario is pinned to; null for a scenario without parent. */
  pinned: revisionStampSchema.nullable(),
  /** The parent's newest revision; send its number back as `toParentNumber`. */
  newest: revisionStampSchema.nullable(),
  upToDate: z.boolean(),
  /** Inherited drivers that a rebase would change, as they are and as they would become. */
  inherited: z.array(driverChangeSchema),
  /** Overridden drivers that the parent changed too: `before` and `after` are the parent's, `own` stays. */
  overridden: z.array(driverChangeSchema.extend({ own: assumptionValueSchema })),
  /** Rank correlations that a rebase would change. */
  correlations: z.array(correlationChangeSchema),
});

export const rebaseInputSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  /** The scenario's revision that the analyst has before them; anything but the newest is refused. */
  parentNumber: revisionNumberSchema,
  /** The parent's revision that the preview showed; anything but the newest is refused. */
  toParentNumber: revisionNumberSchema,
  message: messageSchema.optional(),
});
export type RebaseInput = z.infer<typeof rebaseInputSchema>;
