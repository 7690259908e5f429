import { z } from 'zod';
import { priceLawSchema } from './forecast-schema';
import { revisionNumberSchema, scenarioIdSchema, yearSchema } from './request-schema';
import { technologyIdSchema } from './technology-schema';

/** Every chart that the product draws; the id is part of its stable address. */
export const CHART_IDS = [
  'ports-forecast',
  'market-forecast',
  'technology-shares',
  'scenario-comparison',
  'adoption-timeline',
  'switch-capacity',
  'product-roadmap',
  'tornado',
] as const;
export const chartIdSchema = z.enum(CHART_IDS);
export type ChartId = z.infer<typeof chartIdSchema>;

export const CHART_METRICS = ['ports', 'revenue', 'share', 'price', 'power'] as const;

/** What a chart is drawn from. A parameter that the chart has no use for is ignored, so that links may carry a page's whole view. */
export const chartRequestSchema = z.strictObject({
  id: chartIdSchema,
  scenarioId: scenarioIdSchema.default('base'),
  /** Frozen at this revision; without it, live at the newest. */
  revision: revisionNumberSchema.optional(),
  metric: z.enum(CHART_METRICS).default('ports'),
  priceLaw: priceLawSchema.default('erosion'),
  fromYear: yearSchema.optional(),
  toYear: yearSchema.optional(),
  technologies: z.array(technologyIdSchema).min(1).max(6).optional(),
  /** Scenarios drawn beside the first. */
  compare: z.array(scenarioIdSchema).max(5).optional(),
  year: yearSchema.optional(),
});
export type ChartRequest = z.infer<typeof chartRequestSchema>;
