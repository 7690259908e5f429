import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

const closestFigureSchema = z.object({
  figure: z.string(),
  /** The nearest figure of the same kind, as a reader sees it; null if there is none. */
  says: z.string().nullable(),
  /** Where that stands: "P50 in 2030"; empty if there is none. */
  where: z.string(),
});
/** A figure of a title that nothing in the evidence says, with the nearest that something does say. */
export type ClosestFigure = DeepReadonly<z.output<typeof closestFigureSchema>>;

export const titleAgreementSchema = z.object({
  kind: z.enum(['agrees', 'states-no-figure', 'disagrees', 'empty']),
  /** Those of the title that nothing in the evidence says. */
  figures: z.array(z.string()),
  closest: z.array(closestFigureSchema),
});
/** Whether the figures of a title are those of its evidence. */
export type TitleAgreement = DeepReadonly<z.output<typeof titleAgreementSchema>>;
