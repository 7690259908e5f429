import { content1 } from '@waveguide/briefings/stored';
import { z } from 'zod';

/** Kept edits in shape 1, which has no number: a literal copy, which no change of today's types reaches. */
export const draft1 = z.strictObject({ version: z.number().int().positive(), content: content1 });
export type Draft1 = z.output<typeof draft1>;
