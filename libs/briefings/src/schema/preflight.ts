import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { SLIDE_FIELDS } from '../content/slide-field';
import { CHECK_KINDS } from '../preflight/check-kinds';

const fixSchema = z.discriminatedUnion('kind', [
  /** Takes this sentence as the title. */
  z.object({ kind: z.literal('use-title'), title: z.string() }),
  /** Shows the pinned revision as it is published. */
  z.object({ kind: z.literal('drop-draft') }),
  /** Keeps the slide as it is; `about` and the item's check go into the slide's `acknowledged`. */
  z.object({ kind: z.literal('acknowledge'), about: z.string() }),
  /** Takes other publishers' figures off the chart: the parameter `published=hide`. */
  z.object({ kind: z.literal('hide-published') }),
  z.object({ kind: z.literal('open-source'), sourceId: z.string() }),
  z.object({ kind: z.literal('open-field'), field: z.enum(SLIDE_FIELDS) }),
]);
/** Something that can be done about an item. */
export type Fix = DeepReadonly<z.output<typeof fixSchema>>;

const itemSchema = z.object({
  check: z.enum(CHECK_KINDS),
  /** `blocking` items stop exports and share links; `look` items ask for a look. */
  level: z.enum(['blocking', 'look']),
  /** Null for an item about the whole briefing. */
  slideId: z.string().nullable(),
  field: z.enum(SLIDE_FIELDS).nullable(),
  /** A short statement that names the slide by its number. */
  title: z.string(),
  /** What is wrong and what to do. */
  detail: z.string(),
  fixes: z.array(fixSchema),
  /** Somebody has looked at it and keeps it; only `look` items can be. */
  acknowledged: z.boolean(),
});
export type PreflightItem = DeepReadonly<z.output<typeof itemSchema>>;

const heldSchema = z.object({ check: z.enum(CHECK_KINDS), text: z.string(), detail: z.string() });
/** A check that found nothing, with how much it looked at. */
export type HeldCheck = DeepReadonly<z.output<typeof heldSchema>>;

export const preflightSchema = z.object({ items: z.array(itemSchema), held: z.array(heldSchema) });
/** What came of looking at a briefing before it leaves the house. */
export type Preflight = DeepReadonly<z.output<typeof preflightSchema>>;
