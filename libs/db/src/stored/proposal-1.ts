import { distribution1 } from '@waveguide/probability/stored';
import { z } from 'zod';

/** What a round proposes in shape 1, which has no number. Frozen: a literal copy, which no change of today's types reaches. */
export const edits1 = z.array(
  z.strictObject({
    key: z.string(),
    distribution: distribution1,
    rationale: z.string(),
    sourceIds: z.array(z.string()),
  }),
);
export type Edits1 = z.output<typeof edits1>;

/** The correlations of a round in shape 1; null leaves the parent's. */
export const correlations1 = z
  .array(z.strictObject({ keyA: z.string(), keyB: z.string(), rankCorrelation: z.number() }))
  .nullable();
export type Correlations1 = z.output<typeof correlations1>;
