import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

export const keyFigureSchema = z.object({
  /** Stable from revision to revision. */
  key: z.string(),
  /** What it is: "P50 in 2030". */
  label: z.string(),
  /** As a reader sees it. */
  text: z.string(),
  /** The full number in the unit of its column; null for a figure that is words or a range. */
  value: z.number().nullable(),
});
/** One number by which two states of a chart are told apart. */
export type KeyFigure = DeepReadonly<z.output<typeof keyFigureSchema>>;
