import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { z } from 'zod';
import { priceLawSchema } from './forecast-schema';
import { idSchema, revisionNumberSchema, scenarioIdSchema, yearSchema } from './request-schema';
import { technologyIdSchema } from './technology-schema';

/** Every chart that the product draws; the id is part of its stable address and never changes. */
export const CHART_IDS = [
  'ports-forecast',
  'market-forecast',
  'technology-shares',
  'scenario-comparison',
  'growth-range',
  'adoption-timing',
  'adoption-timeline',
  'switch-capacity',
  'product-roadmap',
  'attribute-range',
] as const;
export const chartIdSchema = z.enum(CHART_IDS);
export type ChartId = z.infer<typeof chartIdSchema>;

/** What a forecast chart shows; `power-saved` is of the whole market. */
export const CHART_METRICS = ['ports', 'share', 'revenue', 'price', 'power', 'power-saved'] as const;

/** What a chart is drawn from. A chart leaves aside what it has no use for, so that a page may pass its whole view on. */
export const chartRequestSchema = z.strictObject({
  id: chartIdSchema,
  scenarioId: scenarioIdSchema.default('base'),
  /** Frozen at this revision; without it, live at the newest. */
  revision: revisionNumberSchema.optional(),
  metric: z.enum(CHART_METRICS).default('ports'),
  /** The technology, group or `market` that a forecast is of. */
  entity: idSchema.default('co-packaged'),
  priceLaw: priceLawSchema.default('erosion'),
  scale: z.enum(['linear', 'log']).default('linear'),
  /** Whether other people's figures stand in a forecast as dots. */
  published: z.enum(['show', 'hide']).default('show'),
  /** Whether the phases of adoption stand behind a chart that has them. */
  phases: z.enum(['show', 'hide']).default('show'),
  /** Whether a forecast shows its range; hidden, the range still stands in the table. */
  fan: z.enum(['show', 'hide']).default('show'),
  /** Two years between which an arrow states the growth of a forecast. */
  arrow: z
    .string()
    .regex(/^\d{4}-\d{4}$/, 'must be two years with a dash between, such as 2026-2030')
    .optional(),
  fromYear: yearSchema.optional(),
  toYear: yearSchema.optional(),
  /** The year that the finding reads. */
  year: yearSchema.default(HEADLINE_YEAR),
  technologies: z.array(technologyIdSchema).min(1, 'choose at least one technology').max(6).optional(),
  /** Scenarios drawn beside the first; without it none, and in a comparison of scenarios all. */
  compare: z.array(scenarioIdSchema).max(5, 'compare at most five scenarios').optional(),
  /** A numeric attribute of technologies, such as energyPerBit. */
  attribute: idSchema.default('energyPerBit'),
  /** One vendor's products only. */
  vendorId: idSchema.optional(),
});
export type ChartRequest = z.output<typeof chartRequestSchema>;
