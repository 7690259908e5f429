import { CHART_SPEC_VERSION, COLOUR_ROLES, type ChartSpec } from '@waveguide/charts';
import { z } from 'zod';
import { unitSchema } from '@waveguide/quantity/schema';

const role = z.enum(COLOUR_ROLES);
const citation = z.number().int().nullable();

const axis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), from: z.number(), to: z.number() }),
  z.object({
    kind: z.literal('time'),
    from: z.number(),
    to: z.number(),
    stretches: z.array(z.object({ from: z.number(), to: z.number(), weight: z.number() })),
  }),
  z.object({
    kind: z.enum(['linear', 'log']),
    unit: unitSchema,
    min: z.number(),
    max: z.number(),
    ticks: z.array(z.object({ value: z.number(), text: z.string() })),
  }),
  z.object({
    kind: z.literal('lanes'),
    lanes: z.array(z.object({ id: z.string(), label: z.string(), note: z.string(), role, weight: z.number() })),
  }),
]);

const stroke = z.enum(['solid', 'dashed', 'dotted', 'long-dashed']);
const areaFill = z.enum(['solid', 'tint', 'hollow']);
const spanFill = z.enum(['solid', 'tint', 'hollow', 'hatched', 'equals', 'arrow']);
const dotShape = z.enum(['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'clock']);
const dotFill = z.enum(['solid', 'hollow', 'dashed', 'half']);
const point = z.object({ x: z.number(), y: z.number() });

const mark = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['line', 'step']),
    id: z.string(),
    label: z.string(),
    role,
    stroke,
    weight: z.enum(['strong', 'normal', 'thin']),
    points: z.array(point.extend({ gapBefore: z.boolean() })),
  }),
  z.object({
    type: z.literal('fan'),
    id: z.string(),
    label: z.string(),
    role,
    points: z.array(z.object({ x: z.number(), p10: z.number(), p25: z.number(), p75: z.number(), p90: z.number() })),
  }),
  z.object({
    type: z.literal('stack'),
    id: z.string(),
    xs: z.array(z.number()),
    layers: z.array(z.object({ id: z.string(), label: z.string(), role, values: z.array(z.number()) })),
  }),
  z.object({
    type: z.literal('dot'),
    id: z.string(),
    x: z.number(),
    y: z.union([z.number(), z.string()]),
    shape: dotShape,
    fill: dotFill,
    role,
    bound: z.enum(['none', 'at-least', 'at-most']),
    range: z.object({ low: z.number(), high: z.number() }).nullable(),
    label: z.array(z.string()),
    priority: z.number(),
    reading: z.string(),
    citation,
  }),
  z.object({
    type: z.literal('bar'),
    id: z.string(),
    lane: z.string(),
    from: z.number(),
    to: z.number(),
    role,
    fill: areaFill,
    label: z.string(),
    reading: z.string(),
  }),
  z.object({
    type: z.literal('span'),
    id: z.string(),
    lane: z.string(),
    from: z.number(),
    to: z.number(),
    openEnd: z.boolean(),
    role,
    fill: spanFill,
    outline: z.enum(['none', 'dashed']),
    label: z.string(),
    reading: z.string(),
    citation,
  }),
  z.object({ type: z.literal('arrow'), id: z.string(), from: point, to: point, role, label: z.string() }),
]);

const keySample = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), role, stroke }),
  z.object({ kind: z.literal('fan'), role }),
  z.object({ kind: z.literal('dot'), role, shape: dotShape, fill: dotFill }),
  z.object({ kind: z.literal('bound'), bound: z.enum(['at-least', 'at-most']) }),
  z.object({ kind: z.literal('swatch'), role, fill: spanFill }),
]);

const cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number(), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('missing'), text: z.string().min(1) }),
]);

const table = z.object({
  columns: z.array(z.object({ key: z.string(), label: z.string(), unit: z.union([unitSchema, z.literal('text')]) })),
  rows: z.array(z.array(cell)),
});

const provenance = z.object({
  asOf: z.string(),
  scenario: z.object({ id: z.string(), name: z.string() }).nullable(),
  revision: z.object({ number: z.number().int(), publishedOn: z.string().nullable() }).nullable(),
  run: z.object({ seed: z.number(), draws: z.number().int(), engineVersion: z.string() }).nullable(),
  sources: z.array(
    z.object({
      citation: z.number().int(),
      id: z.string(),
      publisher: z.string(),
      title: z.string(),
      publishedOn: z.string().nullable(),
      href: z.string().nullable(),
    }),
  ),
  notes: z.array(z.string()),
  address: z.string(),
});

/** A chart specification as it crosses the API. zod's numbers are finite, so no NaN reaches a renderer. */
export const chartSpecSchema = z.object({
  version: z.literal(CHART_SPEC_VERSION),
  id: z.string(),
  finding: z.string(),
  subtitle: z.string(),
  description: z.string(),
  axes: z.object({ x: axis, y: axis }),
  bands: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      note: z.string(),
      from: z.number(),
      to: z.number(),
      shaded: z.boolean(),
    }),
  ),
  marks: z.array(mark),
  rules: z.array(z.object({ id: z.string(), at: z.number(), label: z.string(), role })),
  endLabels: z.array(
    z.object({
      markId: z.string(),
      x: z.number(),
      y: z.number(),
      text: z.string(),
      value: z.string(),
      shortText: z.string(),
      role,
      emphasis: z.enum(['strong', 'medium', 'quiet']),
    }),
  ),
  key: z.array(z.object({ sample: keySample, text: z.string() })),
  table,
  provenance,
}) satisfies z.ZodType<ChartSpec>;
