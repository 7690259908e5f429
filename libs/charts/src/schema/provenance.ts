import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

const citedSourceSchema = z.object({
  /** The number that marks cite, from 1. */
  citation: z.number().int(),
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  href: z.string().nullable(),
});
export type CitedSource = DeepReadonly<z.output<typeof citedSourceSchema>>;

export const provenanceSchema = z.object({
  /** ISO date on which the chart's numbers stood as they stand. */
  asOf: z.string(),
  scenario: z.object({ id: z.string(), name: z.string() }).nullable(),
  revision: z.object({ number: z.number().int(), publishedOn: z.string().nullable() }).nullable(),
  run: z.object({ seed: z.number(), draws: z.number().int(), engineVersion: z.string() }).nullable(),
  sources: z.array(citedSourceSchema),
  /** Sentences a reader needs to take the chart at its worth: what is left out, what is judgement. */
  notes: z.array(z.string()),
  /** Path and query that lead back to this chart; a renderer puts the public origin before it. */
  address: z.string(),
});
/** Where a chart's numbers come from. */
export type Provenance = DeepReadonly<z.output<typeof provenanceSchema>>;
