import { QUALIFIERS } from '@waveguide/evidence';
import { optionalTextSchema, sourceIdsSchema, textSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { ORDINAL_KEYS } from '../ordinal-scale';
import { ATTRIBUTE_BASES } from '../technology-attribute';
import { networkSchema, technologyIdSchema } from './ids';
import { scoreSchema } from './scale';

export const technologyAttributeSchema = z.object({
  key: textSchema,
  label: textSchema,
  unit: unitSchema,
  value: maybeSchema(z.number()),
  /** Lower end in `unit`, or null if none is stated. */
  low: z.number().nullable(),
  /** Upper end in `unit`, or null if none is stated. */
  high: z.number().nullable(),
  basis: z.enum(ATTRIBUTE_BASES),
  /** How the source means the value, such as `at-most` for a bound; null if the record does not say. */
  qualifier: z.enum(QUALIFIERS).nullable().default(null),
  note: optionalTextSchema,
  sourceIds: sourceIdsSchema.min(1),
});

/** A number about a technology, with its range and the sources behind it. */
export type TechnologyAttribute = DeepReadonly<z.output<typeof technologyAttributeSchema>>;

export const technologySchema = z.object({
  id: technologyIdSchema,
  name: textSchema,
  short: textSchema,
  definition: textSchema,
  targetNetworks: z.array(networkSchema),
  /** Where the founding report describes it, or null if it does not. */
  reportLocator: optionalTextSchema,
  /** Analyst judgement on the ordinal scales: a score on each, or none if nobody has rated the technology. */
  ordinals: z.partialRecord(z.enum(ORDINAL_KEYS), scoreSchema),
  attributes: z.array(technologyAttributeSchema),
  sourceIds: sourceIdsSchema,
});

/** One way of getting data off a chip. */
export type Technology = DeepReadonly<z.output<typeof technologySchema>>;
