import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

const changedFigureSchema = z.object({ label: z.string(), before: z.string(), after: z.string() });
/** A key figure before and after; words if one of the two states does not show it. */
export type ChangedFigure = DeepReadonly<z.output<typeof changedFigureSchema>>;

export const staleSlideSchema = z.object({
  slideId: z.string(),
  title: z.string(),
  chart: z.string(),
  scenarioName: z.string(),
  pinnedRevision: z.number().int(),
  newestRevision: z.number().int(),
  findingBefore: z.string(),
  findingAfter: z.string(),
  /** Those that read otherwise now. */
  figures: z.array(changedFigureSchema),
  /** Whether the finding or a key figure reads otherwise now. */
  changed: z.boolean(),
});
/** A slide whose chart is pinned to an older revision, with what the newest one changes. */
export type StaleSlide = DeepReadonly<z.output<typeof staleSlideSchema>>;
