import { z } from 'zod';

/** The units that outputs of the model can have, as the first release knew them. */
const UNITS = [
  'ports',
  'units',
  'units/month',
  'count',
  'USD',
  'USD/port',
  'USD/unit',
  'USD/switch',
  'USD/kWh',
  'USD/port-hour',
  'fraction',
  'fraction/yr',
  'fraction/doubling',
  'year',
  'years',
  'per-year',
  'hours',
  'device-hours',
  'ratio',
  'x',
  'W/W',
  'W',
  'MW',
  'GW',
  'GWh/yr',
  'W/cm2',
  'pJ/bit',
  'Gbps',
  'Gbps/lane',
  'Tbps',
  'Tbps/mm',
  'dB',
  'ns',
  'ns/m',
  'nm',
  'm',
  'degC',
  'status',
  'n/a',
] as const;

const missing = z.strictObject({
  kind: z.literal('missing'),
  reason: z.enum(['not-reported', 'not-applicable', 'unknown', 'withheld', 'undefined']),
  detail: z.string().min(1),
});
const values = z.array(z.number().nullable());

/** Results of a revision in shape 1, which has no number. Frozen: a literal copy, which no change of today's types reaches. */
export const result1 = z.strictObject({
  engineVersion: z.string(),
  modelId: z.string(),
  seed: z.number(),
  drawCount: z.number().int(),
  method: z.enum(['sobol', 'latin-hypercube', 'pseudo-random']),
  years: z.array(z.number().int()),
  levels: z.array(z.number()),
  series: z.record(
    z.string(),
    z.strictObject({
      unit: z.enum(UNITS),
      quantiles: z.array(values),
      mean: values,
      missing: missing.nullable(),
      meanMissing: missing.optional(),
    }),
  ),
  clamped: z.array(z.strictObject({ key: z.string(), fraction: z.number() })),
});
export type Result1 = z.output<typeof result1>;
