import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { COLOUR_ROLES } from '../spec/colour-role';
import { CHART_SPEC_VERSION } from '../spec/version';
import { axisSchema } from './axis';
import { chartTableSchema } from './chart-table';
import { keyEntrySchema } from './key-entry';
import { markSchema } from './mark';
import { provenanceSchema } from './provenance';

const role = z.enum(COLOUR_ROLES);

const bandSchema = z.object({
  id: z.string(),
  label: z.string(),
  note: z.string(),
  from: z.number(),
  to: z.number(),
  shaded: z.boolean(),
});
/** A phase of adoption behind the marks, in coordinates of the x axis. */
export type PhaseBand = DeepReadonly<z.output<typeof bandSchema>>;

const ruleSchema = z.object({ id: z.string(), at: z.number(), label: z.string(), role });
/** A vertical rule across the plot. */
export type Rule = DeepReadonly<z.output<typeof ruleSchema>>;

const endLabelSchema = z.object({
  markId: z.string(),
  x: z.number(),
  y: z.number(),
  text: z.string(),
  /** The end of both texts, which stays if a long name before it is cut. */
  value: z.string(),
  /** For phone width; equal to `text` if that is short already. */
  shortText: z.string(),
  role,
  emphasis: z.enum(['strong', 'medium', 'quiet']),
});
/** A direct label at the end of a line or beside a layer, instead of a legend. */
export type EndLabel = DeepReadonly<z.output<typeof endLabelSchema>>;

/** As it crosses the API. zod's numbers are finite, so no NaN reaches a renderer. */
export const chartSpecSchema = z.object({
  version: z.literal(CHART_SPEC_VERSION),
  id: z.string(),
  /** The title: a sentence that states what the data show, computed from the data. */
  finding: z.string(),
  /** Quantity, unit, scope and scale. */
  subtitle: z.string(),
  /** Alternative text: the picture in words, with its key figures. */
  description: z.string(),
  axes: z.object({ x: axisSchema, y: axisSchema }),
  bands: z.array(bandSchema),
  marks: z.array(markSchema),
  rules: z.array(ruleSchema),
  endLabels: z.array(endLabelSchema),
  key: z.array(keyEntrySchema),
  table: chartTableSchema,
  provenance: provenanceSchema,
});
/**
 * What a chart says, as plain JSON: no colours, no pixels, no functions. Screen, picture, slide, workbook and CSV are all drawn from
 * this one value, so they can differ only in their renderer.
 */
export type ChartSpec = DeepReadonly<z.output<typeof chartSpecSchema>>;
