import { z } from 'zod';

export const strokeSchema = z.enum(['solid', 'dashed', 'dotted', 'long-dashed']);
/** solid = happened, dashed = projected (P50), dotted and long-dashed = compared scenarios. */
export type StrokeStyle = z.output<typeof strokeSchema>;

export const strokeWeightSchema = z.enum(['strong', 'normal', 'thin']);
export type StrokeWeight = z.output<typeof strokeWeightSchema>;

export const dotShapeSchema = z.enum(['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'clock']);
/** `clock`: what should have happened and is not confirmed. */
export type DotShape = z.output<typeof dotShapeSchema>;

export const dotFillSchema = z.enum(['solid', 'hollow', 'dashed', 'half']);
/** `dashed` = tertiary evidence, or planned and not confirmed. `half` = demonstrated. */
export type DotFill = z.output<typeof dotFillSchema>;

export const spanFillSchema = z.enum(['solid', 'tint', 'hollow', 'hatched', 'equals', 'arrow']);
/**
 * How a stretch is filled. Three are signs of their own:
 * - `hatched`: ruled out, "not within these years";
 * - `equals`: unchanged, "no delay";
 * - `arrow`: a wall at its start and an arrow to its end, "not before".
 */
export type SpanFill = z.output<typeof spanFillSchema>;
