import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { COLOUR_ROLES } from '../spec/colour-role';

const tickSchema = z.object({ value: z.number(), text: z.string() });
/** A tick of a numeric axis: `value` in the axis's unit, `text` as a reader would type it back. */
export type AxisTick = DeepReadonly<z.output<typeof tickSchema>>;

const stretchSchema = z.object({ from: z.number(), to: z.number(), weight: z.number() });
/** A stretch of a time axis that is drawn `weight` times as wide per year as a stretch of weight 1. */
export type TimeStretch = DeepReadonly<z.output<typeof stretchSchema>>;

const laneSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** A second, quieter line under the label, e.g. how many events the lane holds; empty if none. */
  note: z.string(),
  role: z.enum(COLOUR_ROLES),
  /** Height relative to a lane of weight 1. */
  weight: z.number(),
});
/** A row of a chart that marks name instead of a number. */
export type Lane = DeepReadonly<z.output<typeof laneSchema>>;

export const axisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('time'), from: z.number(), to: z.number(), stretches: z.array(stretchSchema) }),
  z.object({
    kind: z.enum(['linear', 'log']),
    unit: unitSchema,
    min: z.number(),
    max: z.number(),
    ticks: z.array(tickSchema),
  }),
  z.object({ kind: z.literal('lanes'), lanes: z.array(laneSchema) }),
]);
/**
 * - `year`: annual totals. The value of a year stands at its tick and the year covers the half before and the half after it, so an
 *   instant (today) stands at its decimal year less one half; see `positionOnYearAxis`.
 * - `time`: instants, in decimal years (2026.5 = mid-2026); each year begins at its tick.
 * - `linear`, `log`: quantities in `unit`.
 * - `lanes`: named rows, first on top; marks name their lane instead of a number.
 */
export type Axis = DeepReadonly<z.output<typeof axisSchema>>;
