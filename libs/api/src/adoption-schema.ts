import { MILESTONE_STAGES, PHASE_IDS, type Milestone, type Phase } from '@waveguide/adoption';
import { z } from 'zod';
import { networkSchema, technologyIdSchema, technologySubjectSchema } from './technology-schema';

const texts = z.array(z.string());

export const milestoneSchema = z.object({
  id: z.string(),
  date: z.string(),
  planned: z.boolean(),
  stage: z.enum(MILESTONE_STAGES),
  title: z.string(),
  technology: technologySubjectSchema,
  vendorId: z.string().nullable(),
  phaseId: z.enum(PHASE_IDS).nullable(),
  sourceId: z.string(),
  note: z.string().nullable(),
}) satisfies z.ZodType<Milestone>;

export const phaseSchema = z.object({
  id: z.enum(PHASE_IDS),
  name: z.string(),
  reportFromYear: z.number().int(),
  reportToYear: z.number().int().nullable(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  locator: z.string(),
  summary: z.string(),
  drivers: texts,
  gates: texts,
  technologies: z.array(technologyIdSchema),
  laneRatesGbps: z.array(z.number()),
  switchGenerationsTbps: z.array(z.number()),
  targetNetworks: z.array(z.object({ network: networkSchema, note: z.string().nullable() })),
  marketNote: z.string(),
  sourceIds: texts,
  checks: z.array(z.object({ stance: z.enum(['supports', 'conflicts']), text: z.string(), sourceIds: texts })),
}) satisfies z.ZodType<Phase>;
