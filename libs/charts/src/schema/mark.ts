import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { COLOUR_ROLES } from '../spec/colour-role';
import { dotFillSchema, dotShapeSchema, spanFillSchema, strokeSchema, strokeWeightSchema } from './styles';

const role = z.enum(COLOUR_ROLES);
/** The number of the source in the chart's list; null for what has none. */
const citation = z.number().int().nullable();

const coordinateSchema = z.union([z.number(), z.string()]);
/** A number on a numeric axis, or the id of a lane. */
export type Coordinate = z.output<typeof coordinateSchema>;

const pointSchema = z.object({ x: z.number(), y: z.number() });
export type XYPoint = DeepReadonly<z.output<typeof pointSchema>>;

const lineSchema = z.object({
  type: z.enum(['line', 'step']),
  id: z.string(),
  label: z.string(),
  role,
  stroke: strokeSchema,
  weight: strokeWeightSchema,
  points: z.array(pointSchema.extend({ gapBefore: z.boolean() })),
});
/** A run of points. A missing year is left out of `points`; `gapBefore` then keeps the line from bridging the hole. */
export type LineMark = DeepReadonly<z.output<typeof lineSchema>>;

const fanSchema = z.object({
  type: z.literal('fan'),
  id: z.string(),
  label: z.string(),
  role,
  points: z.array(z.object({ x: z.number(), p10: z.number(), p25: z.number(), p75: z.number(), p90: z.number() })),
});
/** P10 to P90 (outer) and P25 to P75 (inner) about a line that is a mark of its own. */
export type FanMark = DeepReadonly<z.output<typeof fanSchema>>;

const stackSchema = z.object({
  type: z.literal('stack'),
  id: z.string(),
  xs: z.array(z.number()),
  layers: z.array(z.object({ id: z.string(), label: z.string(), role, values: z.array(z.number()) })),
});
/** Layers that add up, bottom first. Only means (or observed values) may be stacked: quantiles do not add. */
export type StackMark = DeepReadonly<z.output<typeof stackSchema>>;

const dotSchema = z.object({
  type: z.literal('dot'),
  id: z.string(),
  x: z.number(),
  y: coordinateSchema,
  shape: dotShapeSchema,
  fill: dotFillSchema,
  role,
  /** An arrow away from the dot: the publisher said "over" or "under". */
  bound: z.enum(['none', 'at-least', 'at-most']),
  /** A stem along the numeric axis: a stated low and high, or P10 and P90. */
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** First line set firmer than the second; empty = not labelled on the chart (the table still names it). */
  label: z.array(z.string()),
  /** Labels are placed in falling order; those that do not fit without overlap are left to the table. */
  priority: z.number(),
  /** What the dot says when it is read on its own. */
  reading: z.string(),
  citation,
});
export type DotMark = DeepReadonly<z.output<typeof dotSchema>>;

const barSchema = z.object({
  type: z.literal('bar'),
  id: z.string(),
  lane: z.string(),
  from: z.number(),
  to: z.number(),
  role,
  fill: spanFillSchema.extract(['solid', 'tint', 'hollow']),
  label: z.string(),
  reading: z.string(),
});
/** A bar from `from` to `to` in its lane. */
export type BarMark = DeepReadonly<z.output<typeof barSchema>>;

const spanSchema = z.object({
  type: z.literal('span'),
  id: z.string(),
  lane: z.string(),
  from: z.number(),
  to: z.number(),
  openEnd: z.boolean(),
  role,
  fill: spanFillSchema,
  /** `dashed`: tertiary evidence, read from a copy or a quotation. */
  outline: z.enum(['none', 'dashed']),
  label: z.string(),
  reading: z.string(),
  citation,
});
/**
 * A stretch of time in a lane; on an axis of years it covers the whole of its first and last year. `openEnd`: still going on, or the end is
 * not known.
 */
export type SpanMark = DeepReadonly<z.output<typeof spanSchema>>;

const arrowSchema = z.object({
  type: z.literal('arrow'),
  id: z.string(),
  from: pointSchema,
  to: pointSchema,
  role,
  label: z.string(),
});
/** Growth between two points, e.g. "164% a year, 2026 to 2030". */
export type ArrowMark = DeepReadonly<z.output<typeof arrowSchema>>;

export const markSchema = z.discriminatedUnion('type', [
  lineSchema,
  fanSchema,
  stackSchema,
  dotSchema,
  barSchema,
  spanSchema,
  arrowSchema,
]);
export type Mark = LineMark | FanMark | StackMark | DotMark | BarMark | SpanMark | ArrowMark;
