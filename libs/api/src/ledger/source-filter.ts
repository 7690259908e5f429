import { SOURCE_KINDS, SOURCE_TIERS } from '@waveguide/evidence';
import { z } from 'zod';
import { pageFields } from '../trpc/page-schema';
import { typedTextSchema } from '../trpc/request-schema';

export const sourceFilterSchema = z.strictObject({
  page: pageFields.page,
  size: pageFields.size,
  /** Words in publisher or title. */
  text: typedTextSchema.max(200, 'search for fewer than 200 characters').optional(),
  kinds: z.array(z.enum(SOURCE_KINDS)).max(20).optional(),
  tiers: z.array(z.enum(SOURCE_TIERS)).max(20).optional(),
});
export type SourceFilter = z.infer<typeof sourceFilterSchema>;
