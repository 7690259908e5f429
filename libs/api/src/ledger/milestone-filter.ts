import { MILESTONE_STAGES } from '@waveguide/adoption';
import { z } from 'zod';
import { idSchema } from '../trpc/request-schema';
import { technologySubjectSchema } from '@waveguide/technologies/schema';

export const milestoneFilterSchema = z.strictObject({
  technologies: z.array(technologySubjectSchema).max(20).optional(),
  vendorId: idSchema.optional(),
  stages: z.array(z.enum(MILESTONE_STAGES)).max(20).optional(),
});
export type MilestoneFilter = z.infer<typeof milestoneFilterSchema>;
