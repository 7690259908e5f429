import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { COLOUR_ROLES } from '../spec/colour-role';
import { dotFillSchema, dotShapeSchema, spanFillSchema, strokeSchema } from './styles';

const role = z.enum(COLOUR_ROLES);

export const keyEntrySchema = z.object({
  sample: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), role, stroke: strokeSchema }),
    z.object({ kind: z.literal('fan'), role }),
    z.object({ kind: z.literal('dot'), role, shape: dotShapeSchema, fill: dotFillSchema }),
    z.object({ kind: z.literal('bound'), bound: z.enum(['at-least', 'at-most']) }),
    z.object({ kind: z.literal('swatch'), role, fill: spanFillSchema }),
  ]),
  text: z.string(),
});
/** One entry of the key, which explains marks only; series are labelled directly. */
export type KeyEntry = DeepReadonly<z.output<typeof keyEntrySchema>>;
