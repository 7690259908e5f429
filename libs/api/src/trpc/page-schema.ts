import { z } from 'zod';
import { typedNameSchema } from './request-schema';

/** Records on a page of a list, where nothing else is asked for. */
export const PAGE_SIZE = 25;

/** Which part of a list is asked for; every list that can grow takes this. */
export const pageFields = {
  /** From 1. */
  page: z.number().int().min(1).max(100_000).default(1),
  size: z.number().int().min(1).max(100).default(PAGE_SIZE),
  /** Words that a record must contain, each of them, in any case. */
  search: typedNameSchema.max(200, 'search for fewer than 200 characters').optional(),
} as const;

/** How long a list is on all its pages; every list that can grow answers it. */
export const totalFields = { total: z.number().int() } as const;
