import { z } from 'zod';

/**
 * The scenarios around a revision in shape 1, which has no number, as the database's `frame_revision` writes them. Frozen: a literal copy,
 * which no change of today's types reaches.
 */
export const frame1 = z.array(z.strictObject({ id: z.string(), revision: z.number().int().min(1), open: z.boolean() }));
export type Frame1 = z.output<typeof frame1>;
